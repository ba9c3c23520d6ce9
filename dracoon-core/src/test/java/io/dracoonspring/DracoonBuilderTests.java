// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;

import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.auth.TokenState;
import io.dracoonspring.auth.internal.DracoonTokenSources;
import io.dracoonspring.crypto.CryptoSettings;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.RetrySettings;
import io.dracoonspring.testing.TestServer;
import io.dracoonspring.testing.TestServer.Answer;
import io.dracoonspring.transfer.TransferSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DracoonBuilderTests {

	@Test
	void missingPartsAreNamed() {
		assertThatIllegalStateException().isThrownBy(() -> Dracoon.builder().accessToken(Secret.of("t")).build())
			.withMessageContaining("'baseUrl'");
		assertThatIllegalStateException().isThrownBy(() -> Dracoon.builder().baseUrl("https://a.example").build())
			.withMessageContaining("'serviceAccount'");
	}

	@Test
	void plainHttpToAnotherMachineHasToBeAllowed() {
		assertThatIllegalStateException()
			.isThrownBy(() -> Dracoon.builder().baseUrl("http://a.example").accessToken(Secret.of("t")).build())
			.withMessageContaining("http://")
			.withMessageContaining("allowPlainHttp(true)");
		Dracoon.builder().baseUrl("http://a.example").accessToken(Secret.of("t")).allowPlainHttp(true).build().close();
		Dracoon.builder().baseUrl("http://localhost:8080").accessToken(Secret.of("t")).build().close();
	}

	@Test
	void builderMakesOneClient() {
		DracoonBuilder builder = Dracoon.builder().baseUrl("https://a.example").accessToken(Secret.of("t"));
		builder.build().close();
		assertThatIllegalStateException().isThrownBy(builder::build).withMessageContaining("one client only");
	}

	@Test
	void accessorsAreLazyStableAndShowable() {
		try (Dracoon dracoon = Dracoon.builder()
			.baseUrl("https://a.example/x/")
			.accessToken(Secret.of("s3cret"))
			.build()) {
			assertThat(dracoon.nodes()).isSameAs(dracoon.nodes()).hasToString("DracoonNodes[https://a.example/x]");
			assertThat(dracoon.publicInfo()).hasToString("DracoonPublicInfo[https://a.example/x]");
			assertThat(dracoon.rooms()).isNotNull();
			assertThat(dracoon.files()).isNotNull();
			assertThat(dracoon.uploadChannels()).isNotNull();
			assertThat(dracoon.downloadUrls()).isNotNull();
			assertThat(dracoon.account()).isNotNull();
			assertThat(dracoon.serverConfig()).isNotNull();
			assertThat(dracoon.transfers()).isSameAs(dracoon.transfers());
			assertThat(dracoon.crypto()).isSameAs(dracoon.crypto());
			assertThat(dracoon.missingFileKeys()).isSameAs(dracoon.missingFileKeys());
			assertThat(dracoon).hasToString("Dracoon[https://a.example/x]");
		}
	}

	@Test
	void laterChangesOfTheBuilderDoNotAffectTheClient() {
		AtomicInteger customized = new AtomicInteger();
		DracoonBuilder builder = Dracoon.builder().baseUrl("https://a.example").accessToken(Secret.of("t"));
		try (Dracoon dracoon = builder.build()) {
			builder.webClientCustomizer((client) -> customized.incrementAndGet()).baseUrl("https://b.example");
			assertThat(dracoon.nodes()).hasToString("DracoonNodes[https://a.example]");
			assertThat(customized).hasValue(0);
		}
	}

	@Test
	void changesStartFromTheSettingsThatWereSetBefore() {
		List<Object> seen = new ArrayList<>();
		Dracoon.builder()
			.retry((settings) -> settings.withMaxRetries(1))
			.http((settings) -> settings.withMaxConnections(3))
			.transfer((settings) -> settings.withMaxRetries(4))
			.crypto((settings) -> settings.withMinimumPasswordLength(12))
			.retry((settings) -> note(seen, settings))
			.http((settings) -> note(seen, settings))
			.transfer((settings) -> note(seen, settings))
			.crypto((settings) -> note(seen, settings));
		assertThat(seen).containsExactly(RetrySettings.defaults().withMaxRetries(1),
				HttpSettings.defaults().withMaxConnections(3), TransferSettings.defaults().withMaxRetries(4),
				CryptoSettings.defaults().withMinimumPasswordLength(12));
	}

	private static <T> T note(List<Object> seen, T settings) {
		seen.add(settings);
		return settings;
	}

	@Test
	void unusedClientIsShutDownWithoutMakingAnything() {
		AtomicInteger customized = new AtomicInteger();
		try (Dracoon dracoon = Dracoon.builder()
			.baseUrl("https://a.example")
			.accessToken(Secret.of("t"))
			.webClientCustomizer((client) -> customized.incrementAndGet())
			.build()) {
			dracoon.shutDown(Duration.ofMinutes(1)).block(Duration.ofMinutes(1));
			assertThat(customized).hasValue(0);
			assertThat(dracoon.webClient()).isNotNull();
			assertThat(customized).hasPositiveValue();
		}
	}

	@Test
	void closeClosesItsOwnTokenSourceButNotAGivenOne() {
		DracoonTokenSource given = DracoonTokenSources.accessToken(Secret.of("t"));
		Dracoon withGiven = Dracoon.builder()
			.baseUrl("https://a.example")
			.tokenSource(given)
			.connector(new ReactorClientHttpConnector())
			.build();
		withGiven.close();
		withGiven.close();
		assertThat(given.state().status()).isEqualTo(TokenState.Status.VALID);
		Dracoon withOwn = Dracoon.builder().baseUrl("https://a.example").accessToken(Secret.of("t")).build();
		DracoonTokenSource own = withOwn.tokenSource();
		withOwn.close();
		assertThat(own.state().status()).isEqualTo(TokenState.Status.CLOSED);
		assertThat(withOwn.tokenSource()).isSameAs(own);
	}

	@Test
	void unusedClientConnectsNoMoreAfterItsEnd() {
		Dracoon dracoon = Dracoon.builder().baseUrl("https://a.example").accessToken(Secret.of("t")).build();
		dracoon.close();
		dracoon.close();
		assertThatIllegalStateException().isThrownBy(dracoon::nodes).withMessage("The client is closed");
	}

	@Test
	void publicPartNeedsNoToken() {
		AtomicInteger signIns = new AtomicInteger();
		try (TestServer server = new TestServer();
				Dracoon dracoon = Dracoon.builder()
					.baseUrl(server.url())
					.serviceAccount(ClientCredentials.withoutSecret("client"), "alice", Secret.of("x"))
					.build()) {
			server.answer((request) -> {
				if (request.uri().startsWith("/oauth")) {
					signIns.incrementAndGet();
				}
				return Answer.json(200, "{\"restApiVersion\":\"4.42.3\"}");
			});
			assertThat(dracoon.publicInfo().getSoftwareVersion().block(Duration.ofMinutes(1))).isNotNull();
			assertThat(server.received().get(0).header("authorization")).isNull();
			assertThat(signIns).hasValue(0);
		}
	}

}
