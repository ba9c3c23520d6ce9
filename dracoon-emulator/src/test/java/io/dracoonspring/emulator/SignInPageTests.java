// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.emulator.model.GrantType;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedClient;
import io.dracoonspring.emulator.seed.SeedUser;

import static org.assertj.core.api.Assertions.assertThat;

class SignInPageTests {

	private static final String START = "/oauth/authorize?response_type=code&state=s&client_id=";

	private static final String PAGE = START + "dracoon-emulator&redirect_uri=http%3A%2F%2Flocalhost%3A1234%2Fcb";

	private static DracoonEmulator emulator;

	private final Api api = new Api(emulator);

	private final Api browser = this.api.withHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

	@BeforeAll
	static void start() {
		emulator = DracoonEmulator.builder()
			.seed(Seed.create()
				.withClient(SeedClient.of("odd").withName("<b>Odd</b> & co"))
				.withClient(SeedClient.of("machine").withGrants(GrantType.PASSWORD))
				.withUser(SeedUser.of("carol").withPassword("Carol-2026!"))
				.withUser(SeedUser.of("dave").withStates(SeedUser.State.LOCKED)))
			.start();
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@BeforeEach
	void reset() {
		emulator.reset();
	}

	@Test
	void showsWhoAsks() {
		assertThat(this.api.get(START + "odd").expect(200).body())
			.contains("<strong>&lt;b&gt;Odd&lt;/b&gt; &amp; co</strong>", "<code>odd</code>", "name=\"username\"")
			.doesNotContain("<b>Odd");
	}

	@Test
	void keepsTheUserNameAndAsksForThePasswordAgain() {
		assertThat(this.api.get(PAGE).expect(200).body()).containsPattern("name=\"username\" [^>]*autofocus")
			.doesNotContainPattern("name=\"password\" [^>]*autofocus");
		String failed = this.api.form(PAGE, Map.of("username", "al\"><script>", "password", "secret-1"), null)
			.expect(401)
			.body();
		assertThat(failed).contains("role=\"alert\"", "value=\"al&quot;&gt;&lt;script&gt;\"")
			.containsPattern("name=\"password\" [^>]*autofocus")
			.doesNotContain("<script>", "secret-1");
	}

	@Test
	void logsDemoAccountsInWithOneClick() {
		assertThat(this.api.get(PAGE).expect(200).body())
			.contains("name=\"demo\" value=\"admin\"", "value=\"alice\"", "value=\"bob\"")
			.doesNotContain("value=\"carol\"", "value=\"dave\"");
		String location = this.api.form(PAGE, Map.of("demo", "alice"), null).expect(303).location();
		assertThat(location).startsWith("http://localhost:1234/cb?code=");
		String code = location.replaceAll(".*code=([^&]+).*", "$1");
		String token = this.api
			.token(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", "http://localhost:1234/cb"))
			.json()
			.get("access_token")
			.asString();
		assertThat(this.api.withToken(token).get("/api/v4/user/account").json().get("userName").asString())
			.isEqualTo("alice");
	}

	@Test
	void offersOnlyAccountsWithThePublishedPassword() {
		this.api.as("bob")
			.put("/api/v4/user/account/password", Map.of("oldPassword", Api.PASSWORD, "newPassword", "Other-2026!"))
			.expect(204);
		assertThat(this.api.get(PAGE).expect(200).body()).contains("value=\"alice\"").doesNotContain("value=\"bob\"");
		for (String name : new String[] { "bob", "carol", "dave", "nobody", "" }) {
			this.api.form(PAGE, Map.of("demo", name), null).expect(401);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { PAGE, START + "nobody", "/oauth/callback?code=x" })
	void guardsItsPages(String path) throws IOException, InterruptedException {
		HttpResponse<String> response = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(emulator.baseUrl().resolve(path)).header("Accept", "text/html").build(),
					HttpResponse.BodyHandlers.ofString());
		assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
			.contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action '")
			.doesNotContain("unsafe");
		assertThat(response.headers().firstValue("X-Frame-Options")).contains("DENY");
		assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
		assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
		assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(response.body()).doesNotContain("<script");
	}

	@ParameterizedTest
	@CsvSource({ "response_type=code&state=s&client_id=nobody, 401, Client id or secret is wrong",
			"response_type=code&state=s, 401, Client id or secret is wrong",
			"response_type=code&client_id=dracoon-emulator, 400, must not be empty",
			"response_type=token&state=s&client_id=dracoon-emulator, 400, must be",
			"state=s&client_id=dracoon-emulator, 400, must be",
			"response_type=code&state=s&client_id=machine, 400, not allowed for this client",
			"response_type=code&state=s&client_id=dracoon-emulator&redirect_uri=https%3A%2F%2Fevil.example, 400, not registered",
			"response_type=code&state=s&client_id=dracoon-emulator&redirect_uri=javascript%3Aalert(1), 400, not registered",
			"response_type=code&state=s&client_id=%3Cscript%3E&redirect_uri=%3Cscript%3E, 401, Client id" })
	void explainsToBrowsersWhatItRefuses(String query, int status, String problem) {
		String path = "/oauth/authorize?" + query;
		Api.Answer page = this.browser.get(path).expect(status);
		assertThat(page.body()).contains("<h1>This application is refused</h1>", problem)
			.doesNotContain("<script>", "href=\"http", "name=\"password\"");
		assertThat(page.location()).isEmpty();
		Api.Answer posted = this.browser.form(path, Map.of("demo", "admin"), null).expect(status);
		assertThat(posted.body()).contains("<h1>This application is refused</h1>");
		assertThat(posted.location()).isEmpty();
		assertThat(this.api.get(path).expect(status).json().get("error_description").asString()).contains(problem);
		this.api.withHeader("Accept", "garbage").get(path).expect(status).json();
	}

	@Test
	void showsTheCodeToCopyOrWhyThereIsNone() {
		assertThat(this.api.get("/oauth/callback?code=a%3Cb%3E&state=s").expect(200).body())
			.contains("<code>a&lt;b&gt;</code>");
		assertThat(this.api.get("/oauth/callback?error=access_denied&state=s").expect(200).body())
			.contains("access_denied", "without a code");
	}

}
