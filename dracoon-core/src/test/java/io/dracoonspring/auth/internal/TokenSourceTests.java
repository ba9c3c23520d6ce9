// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.AccessToken;
import io.dracoonspring.auth.AuthorizationCode;
import io.dracoonspring.auth.AuthorizationCodeFlow;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.auth.TokenState;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.RetrySettings;
import io.dracoonspring.http.internal.HttpTransport;
import io.dracoonspring.testing.TestServer;
import io.dracoonspring.testing.TestServer.Answer;
import io.dracoonspring.testing.TestServer.Received;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TokenSourceTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private final TestServer server = new TestServer();

	private final HttpTransport transport = HttpTransport.create(HttpSettings.defaults(), ObservationRegistry.NOOP);

	private final MovableClock clock = new MovableClock();

	private final AtomicInteger issued = new AtomicInteger();

	private final List<String> kept = new CopyOnWriteArrayList<>();

	private final DracoonTokenSource source = DracoonTokenSources.serviceAccount(this.transport,
			BaseUrl.of(this.server.url()), new ClientCredentials("my-client", Secret.of("+/%\u00e4 secret")), "alice",
			Secret.of("p&=\u00e4ss w\u00f6rd"), this.clock);

	@AfterEach
	void close() {
		this.source.close();
		this.transport.close();
		this.server.close();
	}

	@Test
	void signsInAsDracoonWantsIt() {
		this.server.answer(this::issue);
		assertThat(token()).isEqualTo("access-1");
		Received request = this.server.received().get(0);
		assertThat(request.method()).isEqualTo("POST");
		assertThat(request.uri()).isEqualTo("/oauth/token");
		assertThat(request.header("content-type")).startsWith("application/x-www-form-urlencoded");
		assertThat(request.header("authorization")).isEqualTo("Basic "
				+ Base64.getEncoder().encodeToString("my-client:+/%\u00e4 secret".getBytes(StandardCharsets.UTF_8)));
		assertThat(request.body().split("&")).containsExactlyInAnyOrder("grant_type=password", "username=alice",
				"password=p%26%3D%C3%A4ss+w%C3%B6rd");
	}

	@Test
	void emptySecretIsSentAsSuch() {
		this.server.answer(this::issue);
		DracoonTokenSources
			.serviceAccount(this.transport, BaseUrl.of(this.server.url()), ClientCredentials.withoutSecret("legacy"),
					"alice", Secret.of("x"))
			.token()
			.block(LONG);
		assertThat(this.server.received().get(0).header("authorization"))
			.isEqualTo("Basic " + Base64.getEncoder().encodeToString("legacy:".getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void manyCallersOnAColdStartShareOneSignIn() {
		this.server.answerLater((request) -> Mono.delay(Duration.ofMillis(100)).map((tick) -> issue(request)));
		List<String> tokens = Flux.range(0, 200)
			.flatMap((index) -> this.source.token(), 200)
			.map((token) -> token.value().value())
			.collectList()
			.block(LONG);
		assertThat(tokens).hasSize(200).containsOnly("access-1");
		assertThat(this.server.received()).hasSize(1);
	}

	@Test
	void tokenIsRefreshedAMinuteBeforeItsEnd() {
		this.server.answer(this::issue);
		token();
		move(Duration.ofSeconds(3600 - 61));
		assertThat(token()).isEqualTo("access-1");
		move(Duration.ofSeconds(2));
		List<String> tokens = Flux.range(0, 200)
			.flatMap((index) -> this.source.token(), 200)
			.map((token) -> token.value().value())
			.collectList()
			.block(LONG);
		assertThat(tokens).containsOnly("access-2");
		move(Duration.ofHours(1));
		assertThat(token()).isEqualTo("access-3");
		assertThat(this.server.received()).extracting(Received::body)
			.satisfiesExactly((first) -> assertThat(first).contains("grant_type=password"),
					(second) -> assertThat(second.split("&")).containsExactlyInAnyOrder("grant_type=refresh_token",
							"refresh_token=refresh-1"),
					(third) -> assertThat(third).contains("refresh_token=refresh-2"));
	}

	@Test
	void shortLivedTokenIsUsedForHalfOfItsLife() {
		this.server.answer((request) -> Answer.json(200,
				"{\"access_token\":\"a" + this.issued.incrementAndGet() + "\",\"expires_in\":20}"));
		assertThat(token()).isEqualTo("a1");
		move(Duration.ofSeconds(9));
		assertThat(token()).isEqualTo("a1");
		move(Duration.ofSeconds(2));
		assertThat(token()).isEqualTo("a2");
	}

	@Test
	void tokenWithoutExpiryAndRefreshTokenIsKept() {
		this.server.answer((request) -> Answer.json(200, "{\"access_token\":\"forever\",\"token_type\":\"bearer\"}"));
		assertThat(token()).isEqualTo("forever");
		move(Duration.ofDays(100));
		assertThat(token()).isEqualTo("forever");
		assertThat(this.source.state()).isEqualTo(new TokenState(TokenState.Status.VALID, null, true));
	}

	@Test
	void expiredRefreshTokenFallsBackToThePassword() {
		this.server.answer((request) -> request.body().contains("refresh_token=")
				? Answer.json(400, "{\"error\":\"invalid_grant\"}") : issue(request));
		token();
		move(Duration.ofHours(2));
		assertThat(token()).isEqualTo("access-2");
		assertThat(this.server.received()).hasSize(3);
	}

	@Test
	void serverErrorOfARefreshDoesNotSendThePassword() {
		this.server
			.answer((request) -> request.body().contains("refresh_token=") ? Answer.status(500) : issue(request));
		token();
		move(Duration.ofHours(2));
		assertThat(failure(this.source.token()).getReason()).isEqualTo(Reason.SERVER_ERROR);
		assertThat(this.server.received()).hasSize(2);
	}

	@Test
	void refusedTokenIsReplacedOnce() {
		this.server.answer(this::issue);
		AccessToken first = this.source.token().block(LONG);
		this.source.invalidate(first);
		assertThat(token()).isEqualTo("access-2");
		this.source.invalidate(first);
		assertThat(token()).isEqualTo("access-2");
		assertThat(this.server.received()).hasSize(2);
	}

	@Test
	void cancelledCallerDoesNotCancelTheSharedSignIn() {
		Sinks.One<Answer> answer = Sinks.one();
		Sinks.Empty<Void> asked = Sinks.empty();
		this.server.answerLater((request) -> {
			asked.tryEmitEmpty();
			return answer.asMono();
		});
		Disposable first = this.source.token().subscribe();
		asked.asMono().block(LONG);
		Mono<AccessToken> second = this.source.token().cache();
		Disposable subscription = second.subscribe();
		first.dispose();
		answer.tryEmitValue(issue(null));
		assertThat(second.block(LONG).value().value()).isEqualTo("access-1");
		subscription.dispose();
		assertThat(this.server.received()).hasSize(1);
	}

	@Test
	void errorsAreNotRemembered() {
		this.server.answer((request) -> Answer.status(503));
		Mono<AccessToken> retrying = this.source.token().onErrorResume((ex) -> {
			this.server.answer(this::issue);
			return this.source.token();
		});
		assertThat(retrying.block(LONG).value().value()).isEqualTo("access-1");
	}

	@Test
	void refusedPasswordIsNotTriedAgainForAWhile() {
		this.server.answer((request) -> Answer.json(400, "{\"error\":\"invalid_grant\"}"));
		DracoonAuthenticationException first = failure(this.source.token());
		Flux.range(0, 200)
			.flatMap((index) -> this.source.token().onErrorResume(DracoonAuthenticationException.class, (ex) -> {
				assertThat(ex.getReason()).isEqualTo(Reason.WRONG_CREDENTIALS);
				assertThat(ex).isNotSameAs(first)
					.hasMessageContaining("dracoon.auth.password")
					.hasMessageContaining("does not try again before 2026-01-01T00:00:30Z");
				return Mono.empty();
			}))
			.blockLast(LONG);
		assertThat(this.server.received()).hasSize(1);
		move(Duration.ofSeconds(30));
		failure(this.source.token());
		move(Duration.ofSeconds(59));
		failure(this.source.token());
		assertThat(this.server.received()).as("requests before the end of the doubled pause").hasSize(2);
		move(Duration.ofSeconds(1));
		this.server.answer(this::issue);
		assertThat(token()).isEqualTo("access-1");
	}

	@Test
	void delayAfterRefusalsIsBoundedAndResetByASuccess() {
		this.server.answer((request) -> Answer.json(400, "{\"error\":\"invalid_grant\"}"));
		for (int i = 0; i < 20; i++) {
			failure(this.source.token());
			move(Duration.ofMinutes(15));
		}
		assertThat(this.server.received()).hasSize(20);
		this.server.answer(this::issue);
		AccessToken token = this.source.token().block(LONG);
		this.source.invalidate(token);
		this.server.answer((request) -> Answer.json(400, "{\"error\":\"invalid_grant\"}"));
		failure(this.source.token());
		move(Duration.ofSeconds(30));
		this.server.answer(this::issue);
		assertThat(token()).isEqualTo("access-2");
	}

	@Test
	void tokenThatExpiresDuringAPauseIsNotRenewed() {
		this.server.answer((request) -> Answer.json(200,
				"{\"access_token\":\"a" + this.issued.incrementAndGet() + "\",\"expires_in\":20}"));
		this.source.invalidate(this.source.token().block(LONG));
		this.source.invalidate(this.source.token().block(LONG));
		AccessToken third = this.source.token().block(LONG);
		this.source.invalidate(third);
		assertThat(token()).as("the same token, because only a call shows whether it works").isEqualTo("a3");
		assertThat(failure(this.source.replace(third)).getReason()).isEqualTo(Reason.ACCOUNT_BLOCKED);
		move(Duration.ofSeconds(29));
		assertThat(failure(this.source.token())).hasMessageContaining("does not try again before 2026-01-01T00:00:30Z");
		assertThat(this.server.received()).hasSize(3);
		move(Duration.ofSeconds(1));
		AccessToken fourth = this.source.token().block(LONG);
		this.source.accepted(fourth);
		this.source.invalidate(fourth);
		assertThat(token()).as("a token that worked is renewed without a pause").isEqualTo("a5");
	}

	@Test
	void callersThatMayWaitDoNotFailWithACheckThatAsksOnce() {
		Sinks.One<Answer> answer = Sinks.one();
		Sinks.Empty<Void> asked = Sinks.empty();
		this.server.answerLater((request) -> {
			asked.tryEmitEmpty();
			return answer.asMono();
		});
		Mono<AccessToken> check = this.source.token().contextWrite(RetrySettings::once).cache();
		Disposable first = check.subscribe((token) -> {
		}, (ex) -> {
		});
		asked.asMono().block(LONG);
		Mono<AccessToken> caller = this.source.token().cache();
		Disposable second = caller.subscribe();
		this.server.answer(this::issue);
		answer.tryEmitValue(Answer.status(503));
		assertThat(failure(check).getReason()).isEqualTo(Reason.SERVER_ERROR);
		assertThat(caller.block(LONG).value().value()).isEqualTo("access-1");
		assertThat(this.server.received()).hasSize(2);
		first.dispose();
		second.dispose();
	}

	@Test
	void refusedRefreshTokenIsNotSentAgainForAWhile() {
		this.server.answer((request) -> Answer.json(400, "{\"error\":\"invalid_grant\"}"));
		DracoonTokenSource refreshing = DracoonTokenSources.refreshToken(this.transport, BaseUrl.of(this.server.url()),
				new ClientCredentials("c", Secret.of("s")), Secret.of("given"), this::keep, this.clock);
		failure(refreshing.token());
		assertThat(failure(refreshing.token()).getReason()).isEqualTo(Reason.REFRESH_EXPIRED);
		assertThat(this.server.received()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			400;{"error":"invalid_grant","error_description":"alice"};WRONG_CREDENTIALS;dracoon.auth.username
			401;{"error":"unauthorized_client"};CLIENT_REFUSED;dracoon.auth.client-secret
			401;{"error":"unauthorized"};CLIENT_REFUSED;dracoon.auth.client-id
			400;{"error":"invalid_client"};GRANT_NOT_ALLOWED;grant 'password'
			400;{"error":"unsupported_grant_type"};GRANT_NOT_ALLOWED;dracoon.auth.client-id
			403;{"code":403,"errorCode":-10005};ACCOUNT_BLOCKED;too many failed sign-ins
			500;{"error":"internal_error"};SERVER_ERROR;internal_error
			502;<html>oops</html>;SERVER_ERROR;Try again later
			400;{"error":"p&=\u00e4ss w\u00f6rd"};OTHER;dracoon.auth
			""")
	void refusalsAreExplained(int status, String body, Reason reason, String hint) {
		this.server.answer((request) -> Answer.json(status, body));
		DracoonAuthenticationException ex = failure(this.source.token());
		assertThat(ex.getReason()).isEqualTo(reason);
		assertThat(ex).hasMessageContaining(hint).hasMessageNotContaining("p&=").hasMessageNotContaining("alice");
	}

	@Test
	void serverThatDemandsFewerSignInsIsToldLikeForAllCalls() {
		this.server.answer((request) -> Answer.json(429, "{\"error\":\"alice\"}").with("Retry-After", "7"));
		DracoonApiException.TooManyRequests ex = catchThrowableOfType(DracoonApiException.TooManyRequests.class,
				() -> this.source.token().block(LONG));
		assertThat(ex.isTransient()).isTrue();
		assertThat(ex.getRetryAfter()).isEqualTo(Duration.ofSeconds(7));
		assertThat(ex.getOperation()).isEqualTo("oauth.token");
		assertThat(ex).hasMessageContaining("Try again in 7 s").hasMessageNotContaining("alice");
	}

	@ParameterizedTest
	@CsvSource({ "200,text/html,<html>Hello</html>", "200,application/json,{}", "404,text/html,<html/>",
			"302,text/plain,moved" })
	void foreignServersAreRecognized(int status, String contentType, String body) {
		this.server.answer((request) -> Answer.of(status, contentType, body));
		DracoonProtocolException ex = catchThrowableOfType(DracoonProtocolException.class,
				() -> this.source.token().block(LONG));
		assertThat(ex).hasMessageContaining("dracoon.base-url");
	}

	@Test
	void givenRefreshTokenIsRotatedAndItsEndExplained() {
		this.server.answer(this::issue);
		DracoonTokenSource refreshing = DracoonTokenSources.refreshToken(this.transport, BaseUrl.of(this.server.url()),
				new ClientCredentials("c", Secret.of("s")), Secret.of("given"), this::keep, this.clock);
		assertThat(refreshing.token().block(LONG).value().value()).isEqualTo("access-1");
		move(Duration.ofHours(2));
		assertThat(refreshing.token().block(LONG).value().value()).isEqualTo("access-2");
		assertThat(this.server.received().get(0).body()).contains("refresh_token=given");
		assertThat(this.server.received().get(1).body()).contains("refresh_token=refresh-1");
		assertThat(this.kept).containsExactly("refresh-1", "refresh-2");
		this.server.answer((request) -> Answer.json(400, "{\"error\":\"invalid_grant\"}"));
		move(Duration.ofHours(2));
		DracoonAuthenticationException ex = failure(refreshing.token());
		assertThat(ex.getReason()).isEqualTo(Reason.REFRESH_EXPIRED);
		assertThat(ex).hasMessageContaining("dracoon.auth.refresh-token");
	}

	@Test
	void givenAccessTokenEndsWithAnExplanation() {
		DracoonTokenSource fixed = DracoonTokenSources.accessToken(Secret.of("given"));
		AccessToken token = fixed.token().block(LONG);
		assertThat(token.value().value()).isEqualTo("given");
		fixed.invalidate(token);
		assertThat(failure(fixed.token()).getReason()).isEqualTo(Reason.TOKEN_REFUSED);
		assertThat(fixed.state().status()).isEqualTo(TokenState.Status.EXPIRED);
	}

	@Test
	void revokesAccessTokenThenRefreshToken() {
		this.server.answer((request) -> request.uri().equals("/oauth/token") ? issue(request) : Answer.status(200));
		token();
		this.source.revoke().block(LONG);
		assertThat(this.server.received()).extracting(Received::uri)
			.containsExactly("/oauth/token", "/oauth/revoke", "/oauth/revoke");
		assertThat(this.server.received()).extracting(Received::body)
			.last()
			.satisfies((body) -> assertThat(body.split("&")).containsExactlyInAnyOrder("token_type_hint=refresh_token",
					"token=refresh-1"));
		assertThat(this.server.received().get(1).body().split("&"))
			.containsExactlyInAnyOrder("token_type_hint=access_token", "token=access-1");
		assertThat(this.source.state().status()).isEqualTo(TokenState.Status.NONE);
	}

	@Test
	void refreshTokenIsRevokedEvenIfTheAccessTokenIsNot() {
		this.server.answer((request) -> request.uri().equals("/oauth/token") ? issue(request) : Answer.status(500));
		token();
		assertThat(catchThrowableOfType(DracoonException.class, () -> this.source.revoke().block(LONG))).isNotNull();
		assertThat(this.server.count("/oauth/revoke")).isEqualTo(2);
	}

	@Test
	void revocationThatIsRefusedDoesNotSpeakOfPasswords() {
		this.server.answer((request) -> request.uri().equals("/oauth/token") ? issue(request)
				: Answer.json(400, "{\"error\":\"invalid_grant\"}"));
		token();
		DracoonAuthenticationException refused = catchThrowableOfType(DracoonAuthenticationException.class,
				() -> this.source.revoke().block(LONG));
		assertThat(refused.getReason()).isEqualTo(Reason.TOKEN_REFUSED);
		assertThat(refused).hasMessageContaining("not revoked").hasMessageNotContaining("password");
	}

	@Test
	void stateFollowsTheTokenAndShowsNoSecret() {
		this.server.answer(this::issue);
		assertThat(this.source.state()).isEqualTo(new TokenState(TokenState.Status.NONE, null, true));
		AccessToken token = this.source.token().block(LONG);
		Instant end = Instant.parse("2026-01-01T01:00:00Z");
		assertThat(this.source.state()).isEqualTo(new TokenState(TokenState.Status.VALID, end, true));
		move(Duration.ofHours(1));
		assertThat(this.source.state().status()).isEqualTo(TokenState.Status.EXPIRED);
		assertThat(token.toString()).doesNotContain("access-1");
		assertThat(new ClientCredentials("id", Secret.of("s3cret")).toString()).doesNotContain("s3cret");
		assertThat(
				new PasswordCredentials(ClientCredentials.withoutSecret("id"), "alice", Secret.of("s3cret")).toString())
			.doesNotContain("s3cret");
		AuthorizationCode code = AuthorizationCodeFlow
			.of("https://a.example", new ClientCredentials("id", Secret.of("s3cret")))
			.start()
			.read("c0de");
		assertThat(new CodeCredentials(code).toString()).doesNotContain("s3cret", "c0de");
	}

	@Test
	void closedSourceSendsNothingAnyMore() {
		this.server.answer(this::issue);
		token();
		this.source.close();
		assertThat(failure(this.source.token()).getReason()).isEqualTo(Reason.CLOSED);
		assertThat(this.source.state().status()).isEqualTo(TokenState.Status.CLOSED);
		assertThat(this.server.received()).hasSize(1);
	}

	private Mono<Void> keep(Secret refreshToken) {
		this.kept.add(refreshToken.value());
		return Mono.error(new IllegalStateException("cannot keep " + refreshToken.value()));
	}

	private Answer issue(Received request) {
		int number = this.issued.incrementAndGet();
		return Answer.json(200, """
				{"access_token":"access-%d","token_type":"bearer","refresh_token":"refresh-%d","expires_in":3600,
				"expires_in_inactive":28800,"scope":"all"}""".formatted(number, number));
	}

	private String token() {
		return this.source.token().block(LONG).value().value();
	}

	private void move(Duration duration) {
		this.clock.move(duration);
	}

	private static DracoonAuthenticationException failure(Mono<?> call) {
		DracoonAuthenticationException ex = catchThrowableOfType(DracoonAuthenticationException.class,
				() -> call.block(LONG));
		assertThat(ex).isNotNull();
		return ex;
	}

}
