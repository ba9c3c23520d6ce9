// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.auth.TokenRefreshLock;
import io.dracoonspring.auth.TokenSet;
import io.dracoonspring.auth.UserTokens;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.internal.DracoonWebClients;
import io.dracoonspring.http.internal.HttpTransport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Tests a server that issues tokens and then refuses them, at the emulator. */
class RenewalBackoffTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final ClientCredentials CLIENT = new ClientCredentials("dracoon-emulator",
			Secret.of("dracoon-emulator"));

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final BaseUrl baseUrl = new BaseUrl(this.emulator.baseUrl());

	private final HttpTransport transport = HttpTransport.create(HttpSettings.defaults(), ObservationRegistry.NOOP);

	private final MovableClock clock = new MovableClock();

	private final Map<String, TokenSet> store = new ConcurrentHashMap<>();

	private final List<DracoonTokenSource> sources = new ArrayList<>();

	@AfterEach
	void close() {
		this.sources.forEach(DracoonTokenSource::close);
		this.transport.close();
		this.emulator.close();
	}

	@Test
	void accountThatIsRefusedAtOnceRequestsTokensLessAndLessOften() {
		assertBacksOff(account(), Reason.ACCOUNT_BLOCKED);
	}

	@Test
	void userWhoIsRefusedAtOnceRequestsTokensLessAndLessOften() {
		signIn("alice");
		assertBacksOff(user("alice"), Reason.LOGIN_REQUIRED);
	}

	@Test
	void userWhoIsRefusedAtOnceIsSentToTheSignIn() {
		signIn("alice");
		WebClient alice = user("alice");
		call(alice);
		refuse();
		catchThrowable(() -> call(alice));
		assertThat(paused(alice)).cause()
			.hasMessage("sign-in of alice")
			.satisfies((cause) -> assertThat(cause.getSuppressed()).singleElement()
				.isInstanceOf(DracoonAuthenticationException.class));
	}

	private void assertBacksOff(WebClient client, Reason reason) {
		call(client);
		long before = tokenRequests();
		refuse();
		assertThat(catchThrowable(() -> call(client))).as("the first failure is the answer of the server")
			.isInstanceOf(DracoonApiException.Unauthorized.class);
		for (int i = 0; i < 20; i++) {
			DracoonAuthenticationException ex = paused(client);
			assertThat(ex.getReason()).isEqualTo(reason);
			assertThat(ex).hasMessageContaining("ask an administrator")
				.hasMessageContaining("does not try again before 2026-01-01T00:00:30Z");
		}
		assertThat(tokenRequests() - before).isEqualTo(2);
		Duration pause = Duration.ofSeconds(30);
		for (int renewals = 3; renewals < 11; renewals++) {
			this.clock.move(pause.minusSeconds(1));
			paused(client);
			assertThat(tokenRequests() - before).isEqualTo(renewals - 1);
			this.clock.move(Duration.ofSeconds(1));
			assertThat(catchThrowable(() -> call(client))).isInstanceOf(DracoonApiException.Unauthorized.class);
			paused(client);
			assertThat(tokenRequests() - before).isEqualTo(renewals);
			pause = pause.multipliedBy(2);
			pause = (pause.compareTo(SignInBackoff.LONGEST_PAUSE) < 0) ? pause : SignInBackoff.LONGEST_PAUSE;
		}
	}

	@Test
	void tokenThatIsRevokedAtOnceStartsNoPause() {
		WebClient account = account();
		call(account);
		long before = tokenRequests();
		for (int i = 0; i < 3; i++) {
			refuse(2);
			assertThat(catchThrowable(() -> call(account))).isInstanceOf(DracoonApiException.Unauthorized.class);
			call(account);
		}
		assertThat(tokenRequests() - before).as("two tokens for each refusal of a new token").isEqualTo(6);
	}

	@Test
	void userWhoseTokenIsRevokedAtOnceDoesNotHaveToSignIn() {
		signIn("alice");
		WebClient alice = user("alice");
		call(alice);
		refuse(2);
		assertThat(catchThrowable(() -> call(alice))).isInstanceOf(DracoonApiException.Unauthorized.class);
		call(alice);
	}

	@Test
	void tokenThatWorksAgainEndsThePause() {
		WebClient account = account();
		pause(account);
		long before = tokenRequests();
		this.emulator.faults().clear();
		call(account);
		assertThat(tokenRequests()).as("the call used the last token and requested no other").isEqualTo(before);
		this.emulator.expireAccessTokens();
		call(account);
		assertThat(tokenRequests() - before).as("token requests after the end of the pause").isOne();
		refuse();
		assertThat(catchThrowable(() -> call(account))).isInstanceOf(DracoonApiException.Unauthorized.class);
		assertThat(paused(account)).hasMessageContaining("before 2026-01-01T00:00:30Z");
	}

	@Test
	void tokenOfANewSignInEndsThePause() {
		signIn("alice");
		WebClient alice = user("alice");
		pause(alice);
		this.emulator.expireAccessTokens();
		this.emulator.faults().clear();
		signIn("alice");
		long before = tokenRequests();
		call(alice);
		assertThat(tokenRequests()).isEqualTo(before);
		this.emulator.expireAccessTokens();
		call(alice);
		assertThat(tokenRequests() - before).as("token requests after the end of the pause").isOne();
	}

	@Test
	void pauseOfOneUserIsNotThatOfAnother() {
		signIn("alice");
		signIn("bob");
		pause(user("alice"));
		this.emulator.faults().clear();
		this.emulator.expireAccessTokens();
		call(user("bob"));
	}

	@Test
	void operationThatAlwaysRefusesHoldsUpNoOther() {
		WebClient account = account();
		call(account);
		refuse();
		for (int i = 0; i < 3; i++) {
			assertThat(catchThrowable(() -> call(account))).isInstanceOf(DracoonApiException.Unauthorized.class);
			account.get().uri("/api/v4/user/ping").retrieve().toBodilessEntity().block(LONG);
		}
	}

	@Test
	void notFoundAnswerCountsAsAcceptedToken() {
		WebClient account = account();
		call(account);
		for (int i = 0; i < 3; i++) {
			this.emulator.expireAccessTokens();
			assertThat(catchThrowable(
					() -> account.get().uri("/api/v4/nodes/4711").retrieve().toBodilessEntity().block(LONG)))
				.isInstanceOf(DracoonApiException.NotFound.class);
		}
		call(account);
	}

	@Test
	void refusalsOfOneTokenCountOnce() {
		WebClient account = account();
		call(account);
		long before = tokenRequests();
		refuse();
		Flux.range(0, 100)
			.flatMap((
					index) -> account.get().uri("/api/v4/user/account").retrieve().toBodilessEntity().onErrorComplete(),
					100)
			.blockLast(LONG);
		assertThat(paused(account)).hasMessageContaining("before 2026-01-01T00:00:30Z");
		assertThat(tokenRequests() - before).isEqualTo(2);
	}

	@Test
	void lockedAccountIsAskedForOnce() {
		WebClient account = account();
		call(account);
		lock(true);
		long before = tokenRequests();
		for (int i = 0; i < 20; i++) {
			assertThat(paused(account).getReason()).isEqualTo(Reason.WRONG_CREDENTIALS);
		}
		assertThat(tokenRequests() - before).as("requests with the refresh token and with the password").isEqualTo(2);
		lock(false);
		this.clock.move(SignInBackoff.FIRST_PAUSE);
		call(account);
	}

	@Test
	void lockedUserIsAskedForOnce() {
		signIn("alice");
		WebClient alice = user("alice");
		call(alice);
		lock(true);
		long before = tokenRequests();
		for (int i = 0; i < 20; i++) {
			assertThat(paused(alice).getReason()).isEqualTo(Reason.LOGIN_REQUIRED);
		}
		assertThat(tokenRequests() - before).isOne();
		lock(false);
		signIn("alice");
		call(alice);
	}

	private void lock(boolean locked) {
		client(DracoonTokenSources.serviceAccount(this.transport, this.baseUrl, CLIENT, "admin",
				Secret.of("Emulator-2026!")))
			.put()
			.uri("/api/v4/users/2")
			.bodyValue(Map.of("isLocked", locked))
			.retrieve()
			.toBodilessEntity()
			.block(LONG);
	}

	@Test
	void severalInstancesRequestTwoTokensEach() {
		signIn("alice");
		WebClient one = user("alice");
		WebClient other = user("alice");
		call(one);
		call(other);
		long before = tokenRequests();
		refuse();
		for (int i = 0; i < 20; i++) {
			catchThrowable(() -> call(one));
			catchThrowable(() -> call(other));
		}
		assertThat(tokenRequests() - before).isEqualTo(4);
	}

	private void pause(WebClient client) {
		call(client);
		refuse();
		catchThrowable(() -> call(client));
		paused(client);
	}

	private void refuse(int times) {
		this.emulator.faults().add(Fault.expiredToken().on("GET", "/api/v4/user/account").times(times));
	}

	private void refuse() {
		this.emulator.faults().add(Fault.expiredToken().on("GET", "/api/v4/user/account"));
	}

	private WebClient account() {
		return client(DracoonTokenSources.serviceAccount(this.transport, this.baseUrl, CLIENT, "alice",
				Secret.of("Emulator-2026!"), this.clock));
	}

	private WebClient user(String name) {
		return client(DracoonTokenSources.users(this.transport, this.baseUrl, Mono.just(new StoredTokens(name)),
				TokenRefreshLock.none(), this.clock));
	}

	private WebClient client(DracoonTokenSource source) {
		this.sources.add(source);
		return new DracoonWebClients(this.transport, this.baseUrl,
				new BearerTokenFilter(source, this.baseUrl, this.transport), List.of())
			.authenticated();
	}

	private void signIn(String name) {
		TokenEndpoint endpoint = new TokenEndpoint(this.transport, this.baseUrl, new TokenValidity(this.clock));
		this.store.put(name, endpoint.signIn(CLIENT, name, Secret.of("Emulator-2026!")).block(LONG));
	}

	private static void call(WebClient client) {
		client.get().uri("/api/v4/user/account").retrieve().toBodilessEntity().block(LONG);
	}

	private static DracoonAuthenticationException paused(WebClient client) {
		DracoonAuthenticationException ex = catchThrowableOfType(DracoonAuthenticationException.class,
				() -> call(client));
		assertThat(ex).isNotNull();
		return ex;
	}

	private long tokenRequests() {
		return this.emulator.requests().stream().filter((request) -> request.path().equals("/oauth/token")).count();
	}

	private final class StoredTokens implements UserTokens {

		private final String name;

		StoredTokens(String name) {
			this.name = name;
		}

		@Override
		public String userName() {
			return this.name;
		}

		@Override
		public boolean isShared() {
			return true;
		}

		@Override
		public Mono<TokenSet> load() {
			return Mono.fromSupplier(() -> RenewalBackoffTests.this.store.get(this.name));
		}

		@Override
		public Mono<Boolean> save(TokenSet tokens) {
			return Mono.fromSupplier(() -> {
				RenewalBackoffTests.this.store.put(this.name, tokens);
				return true;
			});
		}

		@Override
		public Mono<Void> remove() {
			return Mono.fromRunnable(() -> RenewalBackoffTests.this.store.remove(this.name));
		}

		@Override
		public RuntimeException signInRequired() {
			return new IllegalStateException("sign-in of " + this.name);
		}

	}

}
