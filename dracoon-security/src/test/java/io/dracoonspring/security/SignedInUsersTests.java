// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;
import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.account.UserAccount;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.auth.TokenState;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.ActiveFault;
import io.dracoonspring.emulator.faults.Effect;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.testing.CapturedLogs;
import io.dracoonspring.testing.StackTraces;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.UploadRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SignedInUsersTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final Authentication ALICE = EmulatorLogins.user("alice", "dracoon");

	private static final Authentication BOB = EmulatorLogins.user("bob", "dracoon");

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final EmulatorLogins logins = new EmulatorLogins(this.emulator);

	private final InMemoryReactiveClientRegistrationRepository registrations = new InMemoryReactiveClientRegistrationRepository(
			this.logins.registration());

	private final ReactiveOAuth2AuthorizedClientService store = new InMemoryReactiveOAuth2AuthorizedClientService(
			this.registrations);

	private final Dracoon dracoon = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.signedInUsers(SignedInUsers.of(this.store, this.registrations))
		.build();

	private final InMemoryClientRegistrationRepository servletRegistrations = new InMemoryClientRegistrationRepository(
			this.logins.registration());

	private final OAuth2AuthorizedClientService servletStore = new InMemoryOAuth2AuthorizedClientService(
			this.servletRegistrations);

	private final Dracoon servletDracoon = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.signedInUsers(SignedInUsers.of(this.servletStore, this.servletRegistrations))
		.build();

	@TempDir
	private Path directory;

	@AfterEach
	void close() {
		SecurityContextHolder.clearContext();
		this.dracoon.close();
		this.servletDracoon.close();
		this.emulator.close();
	}

	@Test
	void everyoneActsAsThemselvesInReactiveChains() {
		signIn(ALICE);
		signIn(BOB);
		assertThat(userName(ALICE)).isEqualTo("alice");
		assertThat(userName(BOB)).isEqualTo("bob");
		List<String> rooms = Mono.delay(Duration.ofMillis(1))
			.thenMany(Flux.defer(() -> this.dracoon.nodes().list(NodeQuery.root())))
			.map(Node::name)
			.collectList()
			.contextWrite(ReactiveSecurityContextHolder.withAuthentication(BOB))
			.block(LONG);
		assertThat(rooms).contains("Projects").doesNotContain("Vault");
	}

	@Test
	void everyoneActsAsThemselvesOnTheirThread() throws Exception {
		this.servletStore.saveAuthorizedClient(this.logins.signIn("alice"), ALICE);
		this.servletStore.saveAuthorizedClient(this.logins.signIn("bob"), BOB);
		try (CurrentUserPropagation propagation = CurrentUserPropagation.install()) {
			assertThat(propagation).isNotNull();
			Callable<String> alice = () -> as(ALICE, () -> name(this.servletDracoon.account().get()));
			Callable<String> bobLater = () -> as(BOB, () -> name(
					Mono.delay(Duration.ofMillis(1)).then(Mono.defer(() -> this.servletDracoon.account().get()))));
			ExecutorService threads = Executors.newFixedThreadPool(2);
			assertThat(threads.submit(alice).get()).isEqualTo("alice");
			assertThat(threads.submit(bobLater).get()).isEqualTo("bob");
			// expect that neither threads nor hooks remember a user
			assertThat(reasonOf(threads, () -> name(this.servletDracoon.account().get()))).isEqualTo(Reason.NO_USER);
			threads.shutdown();
		}
	}

	@Test
	void transfersKnowTheUserOnAllTheirThreads() throws IOException {
		this.servletStore.saveAuthorizedClient(this.logins.signIn("alice"), ALICE);
		Path source = Files.write(this.directory.resolve("source.bin"), new byte[11_000_000]);
		Path target = this.directory.resolve("target.bin");
		SecurityContextHolder.setContext(new SecurityContextImpl(ALICE));
		try (CurrentUserPropagation propagation = CurrentUserPropagation.install()) {
			assertThat(propagation).isNotNull();
			Node node = this.servletDracoon.transfers()
				.upload(UploadRequest.of(source, "/Projects"))
				.result()
				.block(LONG);
			assertThat(node.createdBy().userName()).isEqualTo("alice");
			this.servletDracoon.transfers().download(DownloadRequest.of(node.id(), target)).result().block(LONG);
			assertThat(target).hasSize(11_000_000);
		}
	}

	@Test
	void callWithoutUserFailsWithAClearMessage() {
		assertThat(reason(this.dracoon.account().get(), null)).isEqualTo(Reason.NO_USER);
		DracoonAuthenticationException ex = failure(this.dracoon.account().get());
		assertThat(ex).hasMessageContaining("No user is signed in").hasMessageContaining("service account");
		assertThat(reason(this.dracoon.account().get(), new AnonymousAuthenticationToken("key", "anonymous",
				AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))))
			.isEqualTo(Reason.NO_USER);
		assertThat(this.emulator.requests()).isEmpty();
	}

	@Test
	void equalNamesOfOtherProvidersOpenNothing() {
		signIn(ALICE);
		assertThat(reason(this.dracoon.account().get(), EmulatorLogins.user("alice", "github")))
			.isEqualTo(Reason.LOGIN_REQUIRED);
	}

	@Test
	void userWithoutTokensHasToSignIn() {
		DracoonAuthenticationException ex = failure(
				this.dracoon.account().get().contextWrite(ReactiveSecurityContextHolder.withAuthentication(ALICE)));
		assertThat(ex.getReason()).isEqualTo(Reason.LOGIN_REQUIRED);
		// expect this cause, because the filters of Spring Security search for it
		assertThat(ex).cause().isInstanceOf(ClientAuthorizationRequiredException.class);
	}

	@Test
	void expiredTokensAreRefreshedOncePerUser() {
		signIn(ALICE);
		signIn(BOB);
		long before = tokenRequests();
		String former = stored(ALICE).getRefreshToken().getTokenValue();
		this.emulator.expireAccessTokens();
		Flux.range(0, 200)
			.flatMap(
					(index) -> this.dracoon.account()
						.get()
						.contextWrite(ReactiveSecurityContextHolder.withAuthentication((index % 2 == 0) ? ALICE : BOB)),
					200)
			.blockLast(LONG);
		assertThat(tokenRequests() - before).isEqualTo(2);
		assertThat(stored(ALICE).getRefreshToken().getTokenValue()).isNotEqualTo(former);
		assertThat(userName(ALICE)).isEqualTo("alice");
	}

	@Test
	void tokensThatArriveAfterASignOutAreRevoked() {
		signIn(ALICE);
		this.emulator.expireAccessTokens();
		ActiveFault slow = this.emulator.faults().add(Fault.delay(Duration.ofSeconds(1)).on("POST", "/oauth/token"));
		StepVerifier
			.create(this.dracoon.account().get().contextWrite(ReactiveSecurityContextHolder.withAuthentication(ALICE)))
			.then(() -> Awaitility.await().atMost(LONG).until(() -> slow.hits() == 1))
			.then(() -> this.store.removeAuthorizedClient("dracoon", "alice").block(LONG))
			.expectErrorSatisfies((ex) -> assertThat(((DracoonAuthenticationException) ex).getReason())
				.isEqualTo(Reason.LOGIN_REQUIRED))
			.verify(LONG);
		assertThat(this.emulator.requests()).filteredOn((request) -> request.path().equals("/oauth/revoke")).hasSize(2);
	}

	@Test
	void spentRefreshTokenMeansToSignInAgainAndIsNotSentTwice() {
		signIn(ALICE);
		this.emulator.expireAccessTokens();
		this.emulator.revokeRefreshTokens();
		assertThat(reason(this.dracoon.account().get(), ALICE)).isEqualTo(Reason.LOGIN_REQUIRED);
		long requests = tokenRequests();
		assertThat(reason(this.dracoon.account().get(), ALICE)).isEqualTo(Reason.LOGIN_REQUIRED);
		assertThat(tokenRequests()).isEqualTo(requests);
		signIn(ALICE);
		assertThat(userName(ALICE)).isEqualTo("alice");
	}

	@ParameterizedTest
	@EnumSource(names = { "REQUEST", "ANSWER" })
	void refreshTokenIsSentOnceByACallThatGetsNoAnswer(Effect.Phase phase) {
		signIn(ALICE);
		this.emulator.expireAccessTokens();
		ActiveFault lost = this.emulator.faults().add(Fault.reset(phase, 0).on("POST", "/oauth/token").times(1));
		DracoonConnectionException ex = catchThrowableOfType(DracoonConnectionException.class, () -> userName(ALICE));
		assertThat(ex.getReason()).isEqualTo(DracoonConnectionException.Reason.CONNECTION_LOST);
		assertThat(lost.hits()).isOne();
		if (phase == Effect.Phase.REQUEST) {
			assertThat(userName(ALICE)).as("the user is still signed in").isEqualTo("alice");
		}
		else {
			assertThat(reason(this.dracoon.account().get(), ALICE)).isEqualTo(Reason.LOGIN_REQUIRED);
		}
	}

	@Test
	void revokesBothTokensOfTheCurrentUserOnly() {
		signIn(ALICE);
		signIn(BOB);
		String token = stored(ALICE).getAccessToken().getTokenValue();
		this.dracoon.tokenSource()
			.revoke()
			.contextWrite(ReactiveSecurityContextHolder.withAuthentication(ALICE))
			.block(LONG);
		assertThat(this.emulator.requests().stream().filter((request) -> request.path().equals("/oauth/revoke")))
			.hasSize(2);
		try (Dracoon late = Dracoon.builder().baseUrl(this.emulator.baseUrl()).accessToken(Secret.of(token)).build()) {
			assertThat(reason(late.account().get(), null)).isEqualTo(Reason.TOKEN_REFUSED);
		}
		assertThat(reason(this.dracoon.account().get(), ALICE)).isEqualTo(Reason.LOGIN_REQUIRED);
		assertThat(userName(BOB)).isEqualTo("bob");
		this.dracoon.tokenSource().revoke().block(LONG);
	}

	@Test
	void tokensAreForgottenEvenIfNobodyWaitsForTheRevocation() {
		signIn(ALICE);
		ActiveFault silence = this.emulator.faults().add(Fault.stall().on("POST", "/oauth/revoke"));
		Disposable revocation = this.dracoon.tokenSource()
			.revoke()
			.contextWrite(ReactiveSecurityContextHolder.withAuthentication(ALICE))
			.subscribe();
		Awaitility.await().atMost(LONG).until(() -> silence.hits() > 0);
		revocation.dispose();
		assertThat(reason(this.dracoon.account().get(), ALICE)).isEqualTo(Reason.LOGIN_REQUIRED);
	}

	@Test
	void userOfAnotherProviderCannotRevokeTokens() {
		signIn(ALICE);
		this.dracoon.tokenSource()
			.revoke()
			.contextWrite(ReactiveSecurityContextHolder.withAuthentication(EmulatorLogins.user("alice", "github")))
			.block(LONG);
		assertThat(userName(ALICE)).isEqualTo("alice");
	}

	@Test
	void noTokenGetsIntoLogsOrErrors() {
		signIn(ALICE);
		OAuth2AuthorizedClient first = stored(ALICE);
		try (CapturedLogs logs = new CapturedLogs()) {
			this.emulator.expireAccessTokens();
			assertThat(userName(ALICE)).isEqualTo("alice");
			OAuth2AuthorizedClient second = stored(ALICE);
			this.emulator.expireAccessTokens();
			this.emulator.revokeRefreshTokens();
			Throwable ex = failure(
					this.dracoon.account().get().contextWrite(ReactiveSecurityContextHolder.withAuthentication(ALICE)));
			this.dracoon.tokenSource()
				.revoke()
				.contextWrite(ReactiveSecurityContextHolder.withAuthentication(ALICE))
				.block(LONG);
			List<String> lines = logs.lines().stream().filter(SignedInUsersTests::isOfTheClient).toList();
			assertThat(lines).hasSizeGreaterThan(20);
			for (OAuth2AuthorizedClient tokens : List.of(first, second)) {
				String access = tokens.getAccessToken().getTokenValue();
				String refresh = tokens.getRefreshToken().getTokenValue();
				assertThat(lines).noneMatch((line) -> line.contains(access) || line.contains(refresh));
				assertThat(StackTraces.of(ex)).doesNotContain(access, refresh);
			}
		}
	}

	private static boolean isOfTheClient(String line) {
		// exclude the server, which runs in the same process
		return line.startsWith("reactor.netty.http.client") || line.startsWith("reactor.netty.resources")
				|| line.startsWith("org.springframework.web.reactive.function.client")
				|| line.startsWith("org.springframework.security")
				|| (line.startsWith("io.dracoonspring") && !line.startsWith("io.dracoonspring.emulator"));
	}

	@Test
	void stateTellsThatThereIsNoneForAll() {
		assertThat(this.dracoon.tokenSource().state())
			.isEqualTo(new TokenState(TokenState.Status.PER_USER, null, false));
		this.dracoon.close();
		assertThat(this.dracoon.tokenSource().state().status()).isEqualTo(TokenState.Status.CLOSED);
		assertThat(reason(this.dracoon.account().get(), ALICE)).isEqualTo(Reason.CLOSED);
	}

	@Test
	void encryptionPasswordOfTheClientIsRefusedForUsers() {
		assertThatIllegalStateException()
			.isThrownBy(() -> Dracoon.builder()
				.baseUrl(this.emulator.baseUrl())
				.encryptionPassword("secret")
				.signedInUsers(SignedInUsers.of(this.store, this.registrations))
				.build())
			.withMessageContaining("encryptionPassword");
		signIn(ALICE);
		DracoonCryptoException ex = catchThrowableOfType(DracoonCryptoException.class,
				() -> this.dracoon.transfers()
					.upload(UploadRequest.of(Files.write(this.directory.resolve("x"), new byte[1]), "/Vault"))
					.result()
					.contextWrite(ReactiveSecurityContextHolder.withAuthentication(ALICE))
					.block(LONG));
		assertThat(ex.getReason()).isEqualTo(DracoonCryptoException.Reason.PASSWORD_REQUIRED);
	}

	private void signIn(Authentication user) {
		this.store.saveAuthorizedClient(this.logins.signIn(user.getName()), user).block(LONG);
	}

	private OAuth2AuthorizedClient stored(Authentication user) {
		return this.store.<OAuth2AuthorizedClient>loadAuthorizedClient("dracoon", user.getName()).block(LONG);
	}

	private String userName(Authentication user) {
		return name(this.dracoon.account().get().contextWrite(ReactiveSecurityContextHolder.withAuthentication(user)));
	}

	private static String name(Mono<UserAccount> account) {
		return account.map(UserAccount::userName).block(LONG);
	}

	private static <T> T as(Authentication user, Callable<T> work) throws Exception {
		SecurityContextHolder.setContext(new SecurityContextImpl(user));
		try {
			return work.call();
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	private static Reason reasonOf(ExecutorService threads, Callable<String> work) {
		ExecutionException ex = catchThrowableOfType(ExecutionException.class, () -> threads.submit(work).get());
		return ((DracoonAuthenticationException) ex.getCause()).getReason();
	}

	private static Reason reason(Mono<?> call, Authentication user) {
		return failure(
				(user != null) ? call.contextWrite(ReactiveSecurityContextHolder.withAuthentication(user)) : call)
			.getReason();
	}

	private static DracoonAuthenticationException failure(Mono<?> call) {
		DracoonAuthenticationException ex = catchThrowableOfType(DracoonAuthenticationException.class,
				() -> call.block(LONG));
		assertThat(ex).isNotNull();
		return ex;
	}

	private long tokenRequests() {
		return this.emulator.requests().stream().filter((request) -> request.path().equals("/oauth/token")).count();
	}

}
