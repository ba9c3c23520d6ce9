// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;
import io.dracoonspring.api.Secret;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.testing.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Tests accounts that have a refresh token and a password. */
class RefreshTokenOrPasswordTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final ClientCredentials CLIENT = new ClientCredentials("dracoon-emulator",
			Secret.of("dracoon-emulator"));

	private static final String PASSWORD = "Emulator-2026!";

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final List<Secret> kept = new CopyOnWriteArrayList<>();

	private Secret token;

	@BeforeEach
	void issueTokenToAlice() {
		AuthorizationRequest request = AuthorizationCodeFlow.of(this.emulator.baseUrl().toString(), CLIENT).start();
		AuthorizationCode code = request.read(new Browser().signIn(request.uri(), "alice"));
		try (Dracoon dracoon = Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.authorizationCode(code)
			.refreshTokenKeeper(this::keep)
			.build()) {
			dracoon.account().get().block(LONG);
		}
		this.token = this.kept.remove(0);
		this.emulator.clearRequests();
	}

	@AfterEach
	void close() {
		this.emulator.close();
	}

	@Test
	void validTokenIsUsedInPlaceOfThePassword() {
		with(this.token, "bob", PASSWORD, (dracoon) -> assertThat(userOf(dracoon)).isEqualTo("alice"));
		assertThat(tokenRequests()).containsExactly(200);
		assertThat(this.kept).hasSize(1).doesNotContain(this.token);
	}

	@Test
	void passwordFollowsATokenThatWasAlreadyUsed() {
		with(this.token, "bob", PASSWORD, (dracoon) -> assertThat(userOf(dracoon)).isEqualTo("alice"));
		with(this.token, "bob", PASSWORD, (dracoon) -> {
			assertThat(dracoon.tokenSource().state().renewable()).isTrue();
			assertThat(userOf(dracoon)).isEqualTo("bob");
		});
		assertThat(tokenRequests()).containsExactly(200, 400, 200);
	}

	@Test
	void tokenOfTheSignInWithThePasswordIsKept() {
		this.emulator.revokeRefreshTokens();
		with(this.token, "alice", PASSWORD, (dracoon) -> assertThat(userOf(dracoon)).isEqualTo("alice"));
		assertThat(this.kept).hasSize(1);
		with(this.kept.get(0), "alice", "wrong", (dracoon) -> assertThat(userOf(dracoon)).isEqualTo("alice"));
		assertThat(this.kept).hasSize(2).doesNotHaveDuplicates();
	}

	@Test
	void passwordFollowsATokenThatEndsWhileTheApplicationRuns() {
		with(this.token, "bob", PASSWORD, (dracoon) -> {
			assertThat(userOf(dracoon)).isEqualTo("alice");
			this.emulator.expireAccessTokens();
			this.emulator.revokeRefreshTokens();
			assertThat(userOf(dracoon)).isEqualTo("bob");
		});
	}

	@Test
	void refusalOfBothNamesBoth() {
		this.emulator.revokeRefreshTokens();
		with(this.token, "alice", "hunter2", (dracoon) -> {
			DracoonAuthenticationException ex = failure(dracoon);
			assertThat(ex.getReason()).isEqualTo(Reason.WRONG_CREDENTIALS);
			assertThat(ex).hasMessageContaining("The refresh token has expired, was already used or was revoked")
				.hasMessageContaining("'dracoon.auth.refresh-token'")
				.hasMessageContaining("User name or password were refused")
				.hasMessageContaining("'dracoon.auth.password'")
				.hasMessageNotContaining("hunter2")
				.hasMessageNotContaining(this.token.value());
			assertThat(failure(dracoon)).hasMessageContaining("refresh token")
				.hasMessageContaining("does not try again");
		});
		assertThat(tokenRequests()).containsExactly(400, 400);
		assertThat(this.kept).isEmpty();
	}

	@Test
	void failingServerDoesNotGetThePassword() {
		this.emulator.faults().add(Fault.status(500).on("POST", "/oauth/token").times(1));
		with(this.token, "bob", PASSWORD, (dracoon) -> {
			assertThat(failure(dracoon).getReason()).isEqualTo(Reason.SERVER_ERROR);
			assertThat(userOf(dracoon)).isEqualTo("alice");
		});
		assertThat(tokenRequests()).containsExactly(500, 200);
	}

	private void with(Secret refreshToken, String userName, String password, Consumer<Dracoon> use) {
		try (Dracoon dracoon = Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.refreshToken(CLIENT, refreshToken, userName, Secret.of(password))
			.refreshTokenKeeper(this::keep)
			.build()) {
			use.accept(dracoon);
		}
	}

	private Mono<Void> keep(Secret refreshToken) {
		return Mono.fromRunnable(() -> this.kept.add(refreshToken));
	}

	private List<Integer> tokenRequests() {
		return this.emulator.requests()
			.stream()
			.filter((call) -> call.path().equals("/oauth/token"))
			.map((call) -> call.status())
			.toList();
	}

	private static String userOf(Dracoon dracoon) {
		return dracoon.account().get().blockOptional(LONG).orElseThrow().userName();
	}

	private static DracoonAuthenticationException failure(Dracoon dracoon) {
		return catchThrowableOfType(DracoonAuthenticationException.class, () -> userOf(dracoon));
	}

}
