// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;
import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.account.OAuthAuthorizationQuery;
import io.dracoonspring.api.account.UserAccount;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.ActiveFault;
import io.dracoonspring.emulator.faults.Effect.Phase;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.http.RetrySettings;
import io.dracoonspring.testing.Browser;
import io.dracoonspring.testing.TestServer;
import io.dracoonspring.testing.TestServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Tests a token endpoint that fails, at the emulator. */
class TokenRequestRetryTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final Duration SHORT = Duration.ofMillis(500);

	private static final RetrySettings QUICK = RetrySettings.defaults()
		.withBackoff(Duration.ofMillis(1), Duration.ofMillis(4));

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final List<Dracoon> clients = new ArrayList<>();

	@AfterEach
	void close() {
		this.clients.forEach(Dracoon::close);
		this.emulator.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 429, 503 })
	void signInThatWasNotProcessedIsSentAgain(int status) {
		ActiveFault fault = fail(Fault.status(status).times(2));
		assertThat(userName(account())).isEqualTo("alice");
		assertThat(fault.hits()).isEqualTo(2);
		assertThat(requests("/oauth/token")).isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(ints = { 429, 503 })
	void refreshThatWasNotProcessedIsSentAgain(int status) {
		Dracoon dracoon = account();
		userName(dracoon);
		this.emulator.expireAccessTokens();
		ActiveFault fault = fail(Fault.status(status).times(2));
		assertThat(userName(dracoon)).isEqualTo("alice");
		assertThat(fault.hits()).isEqualTo(2);
		assertThat(signIns(dracoon)).as("the refresh token was used, not the password").isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 429, 503 })
	void codeThatWasNotProcessedIsSentAgain(int status) {
		ActiveFault fault = fail(Fault.status(status).times(2));
		assertThat(userName(build(client().authorizationCode(code())))).isEqualTo("alice");
		assertThat(fault.hits()).isEqualTo(2);
	}

	@Test
	void theServerSaysWhenToComeBackAndAllCallsWait() {
		ActiveFault fault = fail(Fault.tooManyRequests(Duration.ofSeconds(1)).times(1));
		Dracoon dracoon = account();
		long start = System.nanoTime();
		assertThat(userName(dracoon)).isEqualTo("alice");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
		assertThat(fault.hits()).isOne();
		assertThat(dracoon.activity().calls().rateLimitHits()).isOne();
	}

	@Test
	void failureThatStaysEndsAfterTheLastAttempt() {
		ActiveFault fault = fail(Fault.status(503));
		assertThat(refusal(account()).getReason()).isEqualTo(Reason.SERVER_ERROR);
		assertThat(fault.hits()).isEqualTo(5);
	}

	@Test
	void rateLimitThatStaysEndsAfterTheLastAttempt() {
		ActiveFault fault = fail(Fault.status(429));
		Dracoon dracoon = account();
		assertThatExceptionOfType(DracoonApiException.TooManyRequests.class).isThrownBy(() -> userName(dracoon));
		assertThat(fault.hits()).isEqualTo(5);
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 502, 504 })
	void passwordIsNotSentAgainWhenTheServerMayHaveCheckedIt(int status) {
		ActiveFault fault = fail(Fault.status(status));
		assertThat(refusal(account()).getReason()).isEqualTo(Reason.SERVER_ERROR);
		assertThat(fault.hits()).isOne();
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 502, 504 })
	void codeIsNotSentAgainWhenTheServerMayHaveTakenIt(int status) {
		ActiveFault fault = fail(Fault.status(status));
		assertThat(refusal(build(client().authorizationCode(code()))).getReason()).isEqualTo(Reason.SERVER_ERROR);
		assertThat(fault.hits()).isOne();
	}

	@ParameterizedTest
	@EnumSource(names = { "REQUEST", "ANSWER" })
	void passwordIsNotSentAgainWhenTheAnswerIsLost(Phase phase) {
		ActiveFault fault = fail(Fault.reset(phase, 0));
		assertThat(noAnswer(account()).getReason()).isEqualTo(DracoonConnectionException.Reason.CONNECTION_LOST);
		assertThat(fault.hits()).isOne();
	}

	@Test
	void refreshWhoseRequestWasLostKeepsTheSession() {
		Dracoon dracoon = account();
		userName(dracoon);
		this.emulator.expireAccessTokens();
		ActiveFault fault = fail(Fault.reset());
		noAnswer(dracoon);
		assertThat(fault.hits()).isOne();
		this.emulator.faults().clear();
		assertThat(userName(dracoon)).isEqualTo("alice");
		assertThat(signIns(dracoon)).as("the refresh token was used, not the password").isEqualTo(1);
	}

	@Test
	void refreshWhoseAnswerWasLostIsNotSentAgainByTheSameCall() {
		Dracoon dracoon = account();
		userName(dracoon);
		this.emulator.expireAccessTokens();
		ActiveFault fault = fail(Fault.reset(Phase.ANSWER, 0));
		noAnswer(dracoon);
		assertThat(fault.hits()).isOne();
		this.emulator.faults().clear();
		assertThat(userName(dracoon)).as("sign-in with the password after the lost refresh token").isEqualTo("alice");
	}

	@Test
	void refusedConnectionIsTriedAgain() {
		TestObservationRegistry observations = TestObservationRegistry.create();
		Dracoon dracoon = build(client().observationRegistry(observations)
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
					Secret.of("Emulator-2026!")));
		this.emulator.close();
		assertThat(noAnswer(dracoon).getReason()).isEqualTo(DracoonConnectionException.Reason.REFUSED);
		TestObservationRegistryAssert.assertThat(observations)
			.hasNumberOfObservationsWithNameEqualTo("dracoon.retry.wait", 4);
	}

	@ParameterizedTest
	@ValueSource(ints = { 429, 500, 502, 503, 504 })
	void revocationIsSentAgain(int status) {
		Dracoon dracoon = account();
		userName(dracoon);
		ActiveFault fault = this.emulator.faults().add(Fault.status(status).on("POST", "/oauth/revoke").times(2));
		dracoon.tokenSource().revoke().block(LONG);
		assertThat(fault.hits()).isEqualTo(2);
	}

	@Test
	void refreshTokenDoesNotWaitForRepetitionsOfTheAccessToken() {
		Dracoon dracoon = build(client().retry((settings) -> settings.withBackoff(LONG, LONG))
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
					Secret.of("Emulator-2026!")));
		userName(dracoon);
		ActiveFault fault = this.emulator.faults().add(Fault.status(503).on("POST", "/oauth/revoke").times(1));
		dracoon.tokenSource().revoke().block(LONG);
		assertThat(fault.hits()).isOne();
		assertThat(requests("/oauth/revoke")).as("access token, refresh token, access token again").isEqualTo(3);
	}

	@Test
	void revocationWhoseAnswerIsLostIsSentAgain() {
		Dracoon dracoon = account();
		userName(dracoon);
		ActiveFault fault = this.emulator.faults()
			.add(Fault.reset(Phase.ANSWER, 0).on("POST", "/oauth/revoke").times(1));
		dracoon.tokenSource().revoke().block(LONG);
		assertThat(fault.hits()).isOne();
	}

	@Test
	void tokenRequestAndCallDoNotWaitForEachOther() {
		Dracoon dracoon = build(client().retry((settings) -> settings.withConcurrency(1, 1))
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
					Secret.of("Emulator-2026!")));
		List<String> names = Flux.range(0, 10)
			.flatMap((index) -> dracoon.account().get(), 10)
			.map(UserAccount::userName)
			.collectList()
			.block(LONG);
		assertThat(names).hasSize(10).containsOnly("alice");
	}

	@ParameterizedTest
	@EnumSource(names = { "REQUEST", "ANSWER", "ANSWER_BODY" })
	void silentTokenEndpointEndsAllCallersAtOnce(Phase phase) {
		ActiveFault fault = fail(Fault.stall(phase, 10));
		Dracoon dracoon = build(client().http((settings) -> settings.withReadTimeout(SHORT))
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
					Secret.of("Emulator-2026!")));
		assertEndsInTime(dracoon);
		assertThat(fault.hits()).isOne();
		this.emulator.faults().clear();
		assertThat(userName(dracoon)).isEqualTo("alice");
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 400, 429, 502, 503 })
	void answerThatNeverEndsHasADeadlineWhateverItsStatus(int status) {
		try (TestServer server = new TestServer()) {
			server.answer((request) -> Answer.json(status, "").dripping());
			assertEndsInTime(build(Dracoon.builder()
				.baseUrl(server.url())
				.retry((settings) -> QUICK)
				.http((settings) -> settings.withReadTimeout(SHORT))
				.serviceAccount(new ClientCredentials("c", Secret.of("s")), "alice", Secret.of("x"))));
			assertThat(server.received()).hasSize(1);
		}
	}

	private void assertEndsInTime(Dracoon dracoon) {
		List<Throwable> failures = Flux.range(0, 20)
			.flatMap((index) -> dracoon.account().get().then(Mono.<Throwable>empty()).onErrorResume(Mono::just), 20)
			.collectList()
			.block(Duration.ofSeconds(20));
		assertThat(failures).hasSize(20)
			.allSatisfy((ex) -> assertThat(ex).isInstanceOf(DracoonConnectionException.class)
				// the read timeout ends a response that sends nothing, and the deadline
				// ends a slow response
				.hasMessageMatching("(?s).*(within 2\\.0 s|in time).*"));
	}

	private ActiveFault fail(Fault fault) {
		return this.emulator.faults().add(fault.on("POST", "/oauth/token"));
	}

	private Dracoon account() {
		return build(client().serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")),
				"alice", Secret.of("Emulator-2026!")));
	}

	private DracoonBuilder client() {
		return Dracoon.builder().baseUrl(this.emulator.baseUrl()).retry((settings) -> QUICK);
	}

	private Dracoon build(DracoonBuilder builder) {
		Dracoon dracoon = builder.build();
		this.clients.add(dracoon);
		return dracoon;
	}

	private AuthorizationCode code() {
		AuthorizationRequest request = AuthorizationCodeFlow
			.of(this.emulator.baseUrl().toString(),
					new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")))
			.start();
		return request.read(new Browser().signIn(request.uri(), "alice"));
	}

	private static String userName(Dracoon dracoon) {
		return dracoon.account().get().map(UserAccount::userName).block(LONG);
	}

	private static long signIns(Dracoon dracoon) {
		return dracoon.account().listOAuthAuthorizations(OAuthAuthorizationQuery.all()).count().block(LONG);
	}

	private static DracoonAuthenticationException refusal(Dracoon dracoon) {
		DracoonAuthenticationException ex = catchThrowableOfType(DracoonAuthenticationException.class,
				() -> userName(dracoon));
		assertThat(ex).isNotNull();
		return ex;
	}

	private static DracoonConnectionException noAnswer(Dracoon dracoon) {
		DracoonConnectionException ex = catchThrowableOfType(DracoonConnectionException.class, () -> userName(dracoon));
		assertThat(ex).isNotNull();
		return ex;
	}

	private long requests(String path) {
		return this.emulator.requests().stream().filter((request) -> request.path().equals(path)).count();
	}

}
