// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Authorizations}.
 */
class AuthorizationsTests {

	private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

	@Test
	void approvalIsValidAsLongAsItsClientDetermines() {
		Authorizations authorizations = new Authorizations(Clock.fixed(NOW, ZoneOffset.UTC));
		OAuthClient.Details details = new OAuthClient.Details("confidential", List.of(), true, Duration.ofHours(1),
				Duration.ofDays(1), Duration.ofDays(5));
		authorizations.approve(1, new OAuthClient("app", "secret", "App", Set.of(), details));
		assertThat(authorizations.approvalsOf(1)).singleElement()
			.satisfies((approval) -> assertThat(approval.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(5))));
		assertThat(authorizations.approvalsOf(2)).isEmpty();
	}

}
