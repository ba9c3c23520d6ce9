// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;

import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.AccessToken;
import io.dracoonspring.auth.TokenSet;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

class SignedInUserTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final Authentication ALICE = EmulatorLogins.user("alice", "dracoon");

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final EmulatorLogins logins = new EmulatorLogins(this.emulator);

	private final InMemoryReactiveClientRegistrationRepository registrations = new InMemoryReactiveClientRegistrationRepository(
			this.logins.registration());

	private final ReactiveOAuth2AuthorizedClientService store = new InMemoryReactiveOAuth2AuthorizedClientService(
			this.registrations);

	private final SignedInUser alice = new SignedInUser(ALICE, SignedInUsers.of(this.store, this.registrations));

	@BeforeEach
	void signIn() {
		this.store.saveAuthorizedClient(this.logins.signIn("alice"), ALICE).block(LONG);
	}

	@AfterEach
	void close() {
		this.emulator.close();
	}

	@Test
	void signOutDuringARefreshIsNotUndone() {
		TokenSet tokens = this.alice.load().block(LONG);
		this.alice.remove().block(LONG);
		assertThat(this.alice.save(tokens).block(LONG)).isFalse();
		assertThat(this.alice.load().block(LONG)).isNull();
	}

	@Test
	void whatTheServerLeavesOutIsAssumedOrKept() {
		TokenSet tokens = this.alice.load().block(LONG);
		Instant now = Instant.parse("2026-01-01T00:00:00Z");
		this.alice
			.save(new TokenSet(tokens.client(), new AccessToken(Secret.of("endless"), null), now,
					tokens.refreshToken()))
			.block(LONG);
		assertThat(stored().getAccessToken().getExpiresAt()).isEqualTo("2026-01-01T01:00:00Z");
		assertThat(stored().getRefreshToken().getTokenValue()).isEqualTo(tokens.refreshToken().value());
		this.alice.save(new TokenSet(tokens.client(), new AccessToken(Secret.of("short"), now), now, Secret.of("next")))
			.block(LONG);
		assertThat(stored().getAccessToken().getExpiresAt()).isEqualTo("2026-01-01T01:00:00Z");
		assertThat(this.alice.load().block(LONG))
			.hasToString("TokenSet[client=ClientCredentials[id=dracoon-emulator, secret=***], "
					+ "accessToken=AccessToken[value=***, expiresAt=2026-01-01T01:00:00Z], issuedAt=2026-01-01T00:00:00Z, "
					+ "refreshToken=***]");
	}

	private OAuth2AuthorizedClient stored() {
		return this.store.<OAuth2AuthorizedClient>loadAuthorizedClient("dracoon", "alice").block(LONG);
	}

}
