// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.signin;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

import static org.assertj.core.api.Assertions.assertThat;

class PendingSignInsTests {

	private Instant now = Instant.parse("2026-01-01T00:00:00Z");

	private final PendingSignIns pending = new PendingSignIns(() -> this.now);

	private final PendingSignIns.Attributes session = new PendingSignIns.MapAttributes(new ConcurrentHashMap<>());

	@Test
	void everyTabKeepsItsOwn() {
		begin("a");
		begin("b");
		assertThat(this.pending.take(this.session, "a")).hasValueSatisfying((request) -> assertState(request, "a"));
		assertThat(this.pending.take(this.session, "b")).hasValueSatisfying((request) -> assertState(request, "b"));
	}

	@Test
	void stateIsValidOnce() {
		begin("a");
		assertThat(this.pending.take(this.session, "a")).isPresent();
		assertThat(this.pending.take(this.session, "a")).isEmpty();
	}

	@Test
	void onlyTheWholeStateCounts() {
		begin("ab");
		assertThat(this.pending.take(this.session, "b")).isEmpty();
		assertThat(this.pending.take(this.session, "")).isEmpty();
		assertThat(this.pending.take(this.session, "other")).isEmpty();
	}

	@Test
	void oldestAreForgottenWhenThereAreTooMany() {
		IntStream.range(0, PendingSignIns.MOST + 2).mapToObj(String::valueOf).forEach(this::begin);
		// expect one attribute for each pending request, and one for the request that
		// Spring Security keeps
		assertThat(this.session.names()).hasSize(PendingSignIns.MOST + 1);
		assertThat(this.pending.take(this.session, "0")).isEmpty();
		assertThat(this.pending.take(this.session, "1")).isEmpty();
		assertThat(this.pending.take(this.session, "2")).isPresent();
		assertThat(this.pending.take(this.session, String.valueOf(PendingSignIns.MOST + 1))).isPresent();
	}

	@Test
	void requestThatIsKeptAlreadyIsKeptOnce() {
		begin("a");
		this.pending.keep(this.session);
		assertThat(this.session.names()).hasSize(2);
	}

	@Test
	void whateverElseTheSessionHoldsStays() {
		this.session.set("cart", List.of("something"));
		this.pending.keep(this.session);
		assertThat(this.session.names()).containsExactly("cart");
	}

	private void begin(String state) {
		this.now = this.now.plusMillis(1);
		this.session.set("of Spring Security",
				OAuth2AuthorizationRequest.authorizationCode()
					.clientId("client")
					.authorizationUri("https://dracoon.example.com/oauth/authorize")
					.state(state)
					.build());
		this.pending.keep(this.session);
	}

	private static void assertState(OAuth2AuthorizationRequest request, String state) {
		assertThat(request.getState()).isEqualTo(state);
	}

}
