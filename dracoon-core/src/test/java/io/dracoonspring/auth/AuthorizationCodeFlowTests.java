// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;
import io.dracoonspring.api.Secret;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.testing.Browser;
import io.dracoonspring.testing.CapturedLogs;
import io.dracoonspring.testing.StackTraces;
import io.dracoonspring.testing.TestServer;
import io.dracoonspring.testing.TestServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class AuthorizationCodeFlowTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	/** Is the example of RFC 7636, appendix B. */
	private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Browser browser = new Browser();

	private final String baseUrl = this.emulator.baseUrl().toString();

	private final AuthorizationCodeFlow flow = AuthorizationCodeFlow.of(this.baseUrl,
			new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")));

	@AfterEach
	void close() {
		this.emulator.close();
	}

	@Test
	void pastedAddressSignsIn() {
		AuthorizationRequest request = this.flow.start();
		String address = this.browser.signIn(request.uri(), "alice");
		assertThat(address).startsWith(this.baseUrl + "/oauth/callback?code=");
		assertThat(userOf(request.read("  " + address + "\n"))).isEqualTo("alice");
	}

	@Test
	void pastedCodeSignsIn() {
		AuthorizationRequest request = this.flow.start();
		String code = UriComponentsBuilder.fromUriString(this.browser.signIn(request.uri(), "bob"))
			.build()
			.getQueryParams()
			.getFirst("code");
		assertThat(userOf(request.read(String.valueOf(code)))).isEqualTo("bob");
	}

	@Test
	void codeOfAnotherSignInIsRefused() {
		String foreign = this.browser.signIn(this.flow.start().uri(), "bob");
		AuthorizationRequest request = this.flow.start();
		AuthorizationCode code = request.read(foreign.replaceAll(".*code=([^&]*).*", "$1"));
		DracoonAuthenticationException ex = catchThrowableOfType(DracoonAuthenticationException.class,
				() -> userOf(code));
		assertThat(ex.getReason()).isEqualTo(Reason.CODE_REFUSED);
	}

	@Test
	void withoutProofKeyTheWholeAddressIsNeeded() {
		AuthorizationRequest request = this.flow.withoutProofKey().start();
		assertThat(request.codeVerifier()).isNull();
		assertThat(request.uri().getQuery()).doesNotContain("code_challenge");
		String address = this.browser.signIn(request.uri(), "alice");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> request.read(address.replaceAll(".*code=([^&]*).*", "$1")))
			.withMessageContaining("whole address");
		assertThat(userOf(request.read(address))).isEqualTo("alice");
	}

	@Test
	void plainHttpToAnotherMachineHasToBeAllowed() {
		AuthorizationCodeFlow plain = AuthorizationCodeFlow.of("http://dracoon.example.com",
				ClientCredentials.withoutSecret("client"));
		assertThatIllegalStateException().isThrownBy(plain::start).withMessageContaining("allowPlainHttp()");
		assertThat(plain.allowPlainHttp().start().uri()).hasScheme("http");
	}

	@Test
	void requestIsResumedWithItsOwnProofKeyOnly() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.flow.resume("mine", null))
			.withMessageContaining("'codeVerifier'");
		assertThatIllegalArgumentException().isThrownBy(() -> this.flow.resume("mine", Secret.of("short")))
			.withMessageContaining("'codeVerifier'");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.flow.withoutProofKey().resume("mine", Secret.of(VERIFIER)));
	}

	@Test
	void ownRedirectUriIsAskedForAndGivenAgain() {
		AuthorizationRequest request = this.flow.withRedirectUri("http://localhost:9/back?from=dracoon").start();
		String address = this.browser.signIn(request.uri(), "alice");
		assertThat(address).startsWith("http://localhost:9/back?from=dracoon&code=");
		assertThat(userOf(request.read(address))).isEqualTo("alice");
	}

	@Test
	void requestCanBeResumed() {
		AuthorizationRequest request = this.flow.start();
		AuthorizationRequest resumed = this.flow.resume(request.state(), request.codeVerifier());
		assertThat(resumed.uri()).isEqualTo(request.uri());
		assertThat(userOf(resumed.read(this.browser.signIn(request.uri(), "alice")))).isEqualTo("alice");
	}

	@Test
	void tokensAreRefreshedAndRevoked() {
		AuthorizationRequest request = this.flow.start();
		AuthorizationCode code = request.read(this.browser.signIn(request.uri(), "alice"));
		try (Dracoon dracoon = Dracoon.builder()
			.baseUrl(this.baseUrl)
			.authorizationCode(code)
			.revokeOnClose(true)
			.build()) {
			assertThat(dracoon.tokenSource().state()).isEqualTo(new TokenState(TokenState.Status.NONE, null, true));
			assertThat(dracoon.account().get().block(LONG)).isNotNull();
			this.emulator.expireAccessTokens();
			assertThat(dracoon.account().get().block(LONG)).isNotNull();
		}
		assertThat(this.emulator.requests().stream().filter((call) -> call.path().equals("/oauth/token"))).hasSize(2);
		assertThat(this.emulator.requests().stream().filter((call) -> call.path().equals("/oauth/revoke"))).hasSize(2);
	}

	@Test
	void refreshTokenIsKeptForTheNextStart() {
		AuthorizationRequest request = this.flow.start();
		AuthorizationCode code = request.read(this.browser.signIn(request.uri(), "alice"));
		AtomicReference<Secret> kept = new AtomicReference<>();
		RefreshTokenKeeper keeper = (refreshToken) -> Mono.fromRunnable(() -> kept.set(refreshToken));
		try (Dracoon dracoon = Dracoon.builder()
			.baseUrl(this.baseUrl)
			.authorizationCode(code)
			.refreshTokenKeeper(keeper)
			.build()) {
			dracoon.account().get().block(LONG);
			this.emulator.expireAccessTokens();
			dracoon.account().get().block(LONG);
		}
		for (int start = 0; start < 2; start++) {
			try (Dracoon later = Dracoon.builder()
				.baseUrl(this.baseUrl)
				.refreshToken(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), kept.get())
				.refreshTokenKeeper(keeper)
				.build()) {
				assertThat(later.account().get().blockOptional(LONG).orElseThrow().userName()).isEqualTo("alice");
			}
		}
	}

	@Test
	void codeIsGoodForOneClientOnly() {
		AuthorizationRequest request = this.flow.start();
		AuthorizationCode code = request.read(this.browser.signIn(request.uri(), "alice"));
		assertThat(userOf(code)).isEqualTo("alice");
		DracoonAuthenticationException ex = catchThrowableOfType(DracoonAuthenticationException.class,
				() -> userOf(code));
		assertThat(ex.getReason()).isEqualTo(Reason.CODE_REFUSED);
		assertThat(ex).hasMessageContaining("Sign in again");
	}

	@Test
	void refusedCodeIsNotSentAgain() {
		AuthorizationCode code = this.flow.start().read("wrong");
		try (Dracoon dracoon = Dracoon.builder().baseUrl(this.baseUrl).authorizationCode(code).build()) {
			assertThat(catchThrowable(() -> dracoon.account().get().block(LONG)))
				.isInstanceOf(DracoonAuthenticationException.class);
			assertThat(dracoon.tokenSource().state().renewable()).isFalse();
			assertThat(catchThrowable(() -> dracoon.account().get().block(LONG)))
				.isInstanceOf(DracoonAuthenticationException.class);
		}
		assertThat(this.emulator.requests().stream().filter((call) -> call.path().equals("/oauth/token"))).hasSize(1);
	}

	@Test
	void codeSurvivesAServerThatFails() {
		AtomicInteger calls = new AtomicInteger();
		try (TestServer server = new TestServer()) {
			server.answer((request) -> (calls.incrementAndGet() == 1) ? Answer.status(500)
					: Answer.json(200, "{\"access_token\":\"a\"}"));
			AuthorizationCode code = AuthorizationCodeFlow
				.of(server.url(), new ClientCredentials("my-client", Secret.of("s")))
				.resume("mine", Secret.of(VERIFIER))
				.read("c/o+d=e");
			try (Dracoon dracoon = Dracoon.builder().baseUrl(server.url()).authorizationCode(code).build()) {
				assertThat(catchThrowable(() -> dracoon.tokenSource().token().block(LONG))).isNotNull();
				assertThat(dracoon.tokenSource().token().block(LONG)).isNotNull();
			}
			assertThat(server.received().get(1).body().split("&")).containsExactlyInAnyOrder(
					"grant_type=authorization_code", "code=c%2Fo%2Bd%3De", "code_verifier=" + VERIFIER,
					"redirect_uri=" + server.url().replace(":", "%3A").replace("/", "%2F") + "%2Foauth%2Fcallback");
			assertThat(server.received().get(1).header("authorization")).startsWith("Basic ");
		}
	}

	@Test
	void addressIsEncodedAndStatesDiffer() {
		AuthorizationCodeFlow odd = AuthorizationCodeFlow
			.of("https://dracoon.example.com/", ClientCredentials.withoutSecret("a&b c"))
			.withRedirectUri("https://example.com/cb?x=1&y=%20");
		assertThat(odd.resume("s+/=&", Secret.of(VERIFIER)).uri())
			.hasToString("https://dracoon.example.com/oauth/authorize" + "?response_type=code&client_id=a%26b%20c"
					+ "&redirect_uri=https%3A%2F%2Fexample.com%2Fcb%3Fx%3D1%26y%3D%2520&state=s%2B%2F%3D%26"
					+ "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256");
		assertThat(odd.start().state()).hasSize(43).isNotEqualTo(odd.start().state());
		assertThat(odd.start().codeVerifier().value()).hasSize(43).isNotEqualTo(odd.start().codeVerifier().value());
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.com/cb?code=c0de", "https://example.com/cb?code=c0de&state=",
			"https://example.com/cb?code=c0de&state=other", "?code=c0de&state=mine&&state=x#state=mine",
			"https://example.com/cb?error=access_denied&state=other" })
	void foreignStateIsRefused(String answer) {
		AuthorizationRequest request = this.flow.resume("not-mine", Secret.of(VERIFIER));
		DracoonAuthenticationException ex = catchThrowableOfType(DracoonAuthenticationException.class,
				() -> request.read(answer));
		assertThat(ex).hasMessageContaining("another sign-in");
		assertThat(StackTraces.of(ex)).doesNotContain("c0de", "not-mine");
	}

	@ParameterizedTest
	@CsvSource({ "access_denied,OTHER,access_denied", "invalid_client,CLIENT_REFUSED,invalid_client",
			"<script>,OTHER,null" })
	void refusalOfThePageIsExplained(String error, Reason reason, String code) {
		AuthorizationRequest request = this.flow.resume("mine", Secret.of(VERIFIER));
		DracoonAuthenticationException ex = catchThrowableOfType(DracoonAuthenticationException.class,
				() -> request.read("https://example.com/cb?error=" + error + "&state=mine"));
		assertThat(ex.getReason()).isEqualTo(reason);
		assertThat(String.valueOf(ex.getError())).isEqualTo(code);
		assertThat(ex).hasMessageNotContaining("script");
	}

	@Test
	void personWhoCancelsIsAnError() {
		AuthorizationRequest request = this.flow.start();
		String address = this.browser.cancel(request.uri());
		DracoonAuthenticationException ex = catchThrowableOfType(DracoonAuthenticationException.class,
				() -> request.read(address));
		assertThat(ex.getError()).isEqualTo("access_denied");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "two words", "https://example.com/cb", "https://example.com/cb?state=mine",
			"https://example.com/cb?state=mine&code=", "https://example.com/cb?state=mine&code=c0de%zz" })
	void uselessAnswerIsRefusedWithoutRepeatingIt(String answer) {
		AuthorizationRequest request = this.flow.resume("mine", Secret.of(VERIFIER));
		Throwable ex = catchThrowable(() -> request.read(answer));
		assertThat(ex).isNotNull();
		assertThat(StackTraces.of(ex)).doesNotContain("c0de");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/relative", "https://example.com/#x", "no uri" })
	void uselessRedirectUriIsRefused(String redirectUri) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.flow.withRedirectUri(redirectUri))
			.withMessageContaining("'redirectUri'");
	}

	@Test
	void secretsAreNotShown() {
		try (TestServer server = new TestServer(); CapturedLogs logs = new CapturedLogs()) {
			server
				.answer((request) -> Answer.json(400, "{\"error\":\"invalid_grant\",\"error_description\":\"c0de\"}"));
			AuthorizationCodeFlow secretive = AuthorizationCodeFlow.of(server.url(),
					new ClientCredentials("client", Secret.of("cl1entS3cret")));
			AuthorizationRequest request = secretive.resume("st4te", Secret.of(VERIFIER));
			AuthorizationCode code = request.read(server.url() + "/oauth/callback?code=c0de&state=st4te");
			try (Dracoon dracoon = Dracoon.builder().baseUrl(server.url()).authorizationCode(code).build()) {
				Throwable ex = catchThrowable(() -> dracoon.account().get().block(LONG));
				assertThat(StackTraces.of(ex)).contains("authorization code").doesNotContain("c0de", "cl1entS3cret");
			}
			assertThat(secretive + " " + request + " " + code).doesNotContain("c0de", "st4te", VERIFIER,
					"cl1entS3cret");
			assertThat(server.received().get(0).body()).contains("c0de");
			assertThat(logs.lines()).isNotEmpty()
				.noneMatch((line) -> line.contains("c0de") || line.contains("cl1entS3cret"));
		}
	}

	private String userOf(AuthorizationCode code) {
		try (Dracoon dracoon = Dracoon.builder().baseUrl(this.baseUrl).authorizationCode(code).build()) {
			return dracoon.account().get().blockOptional(LONG).orElseThrow().userName();
		}
	}

}
