// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the responses to users whose tokens no longer work. The application has
 * {@code oauth2Login()}, HTTP Basic as its own login, and the context path {@code /app}.
 */
@ExtendWith(OutputCaptureExtension.class)
abstract class SignInContract {

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonEmulator emulator;

	@Autowired
	private Forgetfulness forgetfulness;

	private Person person(String name) {
		return new Person(name, application());
	}

	private String application() {
		return "http://localhost:" + this.port + "/app";
	}

	private Person signedIn(String name) {
		Person person = person(name);
		assertThat(person.get("/mono").body()).isEqualTo(name);
		return person;
	}

	final Person withDeadTokens() {
		Person alice = signedIn("alice");
		this.emulator.expireAccessTokens();
		this.emulator.revokeRefreshTokens();
		alice.visited().clear();
		return alice;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/mono", "/mono?a=b%20c", "/wrapped", "/flux" })
	void pageBringsTheSignInAndComesBack(String path) {
		assertComesBack(withDeadTokens(), path);
	}

	final void assertComesBack(Person person, String path) {
		HttpResponse<String> response = person.get(path);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.uri().getPath()).isEqualTo("/app" + URI.create(path).getPath());
		if (path.contains("?")) {
			assertThat(response.uri().getRawQuery()).contains(URI.create(path).getRawQuery());
		}
		assertThat(response.body()).containsAnyOf("alice", "Projects");
		assertThat(person.visited()).anyMatch(SignInContract::isSignIn);
	}

	private static boolean isSignIn(URI uri) {
		return uri.getPath().equals("/oauth/authorize");
	}

	@Test
	void redirectUriIsTheRegisteredOneWheneverSomebodySignsIn() {
		Person alice = person("alice");
		alice.get("/mono");
		this.emulator.expireAccessTokens();
		this.emulator.revokeRefreshTokens();
		alice.get("/mono");
		assertThat(alice.visited()).filteredOn((uri) -> isSignIn(uri) && uri.getQuery().contains("redirect_uri"))
			.hasSizeGreaterThanOrEqualTo(2)
			.allSatisfy((uri) -> assertThat(uri.getQuery())
				.contains("redirect_uri=" + application() + "/login/oauth2/code/dracoon"));
	}

	@ParameterizedTest
	@CsvSource({ "Sec-Fetch-Mode, cors, */*", "Sec-Fetch-Mode, same-origin, text/html",
			"X-Requested-With, XMLHttpRequest, 'text/html, */*'", "Accept-Language, de, application/json" })
	void scriptGetsAProblemInsteadOfAPage(String header, String value, String accept) {
		HttpResponse<String> response = withDeadTokens().fetch("/mono", header, value, "Accept", accept);
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(response.headers().firstValue("Location")).isEmpty();
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("OAuth2 realm=\"DRACOON\"");
		assertThat(response.headers().firstValue("Cache-Control"))
			.hasValueSatisfying((directives) -> assertThat(directives).contains("no-store"));
		assertThat(response.body()).contains("\"status\":401")
			.contains("\"type\":\"urn:dracoon:problem:login-required\"")
			.contains("\"signIn\":\"/app/oauth2/authorization/dracoon\"");
	}

	@Test
	void formIsNotSentTwiceAndItsPageComesBack() {
		Person alice = withDeadTokens();
		HttpResponse<String> response = alice.submit("/change", application() + "/mono?form=1");
		assertThat(response.uri().getPath()).isEqualTo("/app/mono");
		assertThat(response.uri().getRawQuery()).contains("form=1");
		assertThat(response.body()).isEqualTo("alice");
		assertThat(alice.visited()).filteredOn((uri) -> uri.getPath().equals("/app/change")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://elsewhere.example.com/app/mono", "not a page", "http://localhost/app/mono" })
	void formOfAnotherOriginLeadsToTheFirstPage(String referer) {
		HttpResponse<String> response = withDeadTokens().submit("/change", referer);
		assertThat(response.uri().getPath()).isEqualTo("/app/");
		assertThat(response.body()).isEqualTo("home");
	}

	@Test
	void whoeverIsRefusedRightAfterSigningInDoesNotGoRoundInCircles() {
		Person alice = person("alice");
		// the application may still have tokens of other tests
		this.emulator.expireAccessTokens();
		this.emulator.revokeRefreshTokens();
		try {
			this.forgetfulness.set(true);
			HttpResponse<String> response = alice.get("/mono");
			assertThat(response.statusCode()).isEqualTo(401);
			assertThat(response.uri().getPath()).isEqualTo("/app/mono");
			assertThat(alice.visited()).filteredOn((uri) -> uri.getPath().equals("/app/oauth2/authorization/dracoon"))
				.hasSizeBetween(1, 2);
		}
		finally {
			this.forgetfulness.set(false);
		}
		assertThat(alice.get("/mono").body()).isEqualTo("alice");
	}

	@Test
	void answerThatHasBegunIsLeftAlone(CapturedOutput output) throws IOException {
		Person alice = withDeadTokens();
		HttpResponse<InputStream> response = alice.open("/begun");
		assertThat(response.statusCode()).isEqualTo(200);
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
			assertThat(lines.readLine()).isEqualTo("data:begun");
			assertThat(rest(lines)).doesNotContain("alice").doesNotContain("html");
		}
		assertThat(output).doesNotContain("\tat ");
	}

	private static String rest(BufferedReader lines) {
		StringBuilder rest = new StringBuilder();
		try {
			lines.lines().forEach(rest::append);
		}
		catch (UncheckedIOException ex) {
			rest.append("broken off");
		}
		return rest.toString();
	}

	@Test
	void applicationMayAnswerItself() {
		HttpResponse<String> response = withDeadTokens().get("/handled");
		assertThat(response.statusCode()).isEqualTo(418);
		assertThat(response.body()).isEqualTo("handled LOGIN_REQUIRED");
	}

	@Test
	void userOfTheApplicationNamedLikeAnAccountIsNotThatAccount() {
		String id = signedIn("alice").get("/principal").body();
		Person other = person("bob").as(id);
		assertThat(other.get("/principal").body()).isEqualTo(id);
		HttpResponse<String> page = other.get("/mono");
		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.uri().getPath()).isEqualTo("/app/mono");
		HttpResponse<String> script = other.fetch("/mono", "Sec-Fetch-Mode", "cors", "Accept", "application/json");
		assertThat(script.statusCode()).isEqualTo(403);
		assertThat(script.body()).contains("\"type\":\"urn:dracoon:problem:login-required\"").doesNotContain("signIn");
		assertThat(other.visited()).noneMatch(SignInContract::isSignIn);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void usersSignInInTwoTabs(boolean inOrder) {
		Person alice = person("alice");
		HttpResponse<String> first = alice.visit("/mono");
		HttpResponse<String> second = alice.visit("/principal");
		HttpResponse<String> one = alice.enterPassword(inOrder ? first : second);
		HttpResponse<String> other = alice.enterPassword(inOrder ? second : first);
		assertThat(one.uri().getPath()).isEqualTo("/app/principal");
		assertThat(one.statusCode()).isEqualTo(200);
		assertThat(other.uri().getPath()).isEqualTo("/app/");
		assertThat(other.body()).isEqualTo("home");
		assertThat(alice.visit("/mono").body()).isEqualTo("alice");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void usersSignInAgainInTwoTabs(boolean inOrder) {
		Person alice = withDeadTokens();
		HttpResponse<String> first = alice.visit("/mono");
		HttpResponse<String> second = alice.visit("/flux");
		assertThat(alice.enterPassword(inOrder ? first : second).body()).contains("Projects");
		assertThat(alice.enterPassword(inOrder ? second : first).body()).isEqualTo("home");
		assertThat(alice.visit("/mono").body()).isEqualTo("alice");
	}

	@Test
	void answerToASignInIsTakenOnce() {
		Person alice = person("alice");
		HttpResponse<String> first = alice.visit("/mono");
		HttpResponse<String> second = alice.visit("/mono");
		String answer = alice.callback(first).toString().substring(application().length());
		assertThat(alice.visit(answer).body()).isEqualTo("alice");
		assertRefused(alice.fetch(answer, "Accept", "text/html"));
		assertThat(alice.enterPassword(second).body()).isEqualTo("home");
	}

	@Test
	void answerToTheSignInOfAnotherBrowserIsRefused() {
		Person bob = person("bob");
		URI answer = bob.callback(bob.visit("/mono"));
		Person alice = person("alice");
		HttpResponse<String> first = alice.visit("/mono");
		HttpResponse<String> second = alice.visit("/mono");
		assertRefused(alice.fetch(answer.toString().substring(application().length()), "Accept", "text/html"));
		assertThat(alice.enterPassword(first).body()).isEqualTo("alice");
		assertThat(alice.enterPassword(second).body()).isEqualTo("home");
		assertThat(alice.visit("/mono").body()).isEqualTo("alice");
	}

	private static void assertRefused(HttpResponse<String> response) {
		assertThat(response.statusCode()).isEqualTo(302);
		assertThat(response.headers().firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(location).endsWith("?error"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/oauth2/authorization/nonsense", "/oauth2/authorization/%20",
			"/login/oauth2/code/nonsense", "/login/oauth2/code/nonsense?code=a&state=b" })
	void unknownRegistrationIsNotFound(String path, CapturedOutput output) {
		assertThat(person("alice").visit(path)).satisfies(SignInContract::assertNotFound);
		assertThat(signedIn("alice").visit(path)).satisfies(SignInContract::assertNotFound);
		assertThat(output).doesNotContain("Exception", "\tat ");
	}

	private static void assertNotFound(HttpResponse<String> response) {
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("text/plain"));
		assertThat(response.body()).startsWith("There is no such sign-in.");
		assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
	}

	/**
	 * Makes the application lose the tokens of its users.
	 */
	static final class Forgetfulness {

		private final AtomicBoolean forgets = new AtomicBoolean();

		void set(boolean forgetting) {
			this.forgets.set(forgetting);
		}

		boolean isSet() {
			return this.forgets.get();
		}

	}

}
