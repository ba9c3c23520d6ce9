// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.access;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.client.RestTestClient;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.sample.Visitor;
import io.dracoonspring.test.AutoConfigureDracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that users sign in with DRACOON from any page. */
@ActiveProfiles("users")
@AutoConfigureDracoonEmulator
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInTests {

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonEmulator emulator;

	private Visitor alice;

	@BeforeEach
	void arrive() {
		this.alice = new Visitor(this.port);
	}

	@Test
	void signInComesBackToThePage() {
		long projects = projects();
		Visitor bob = new Visitor(this.port);
		HttpResponse<String> page = bob.open("/nodes/" + projects, "bob");
		assertThat(page.uri().getPath()).isEqualTo("/nodes/" + projects);
		assertThat(page.body()).contains("Projects", "bob", "Sign out");
		assertThat(bob.open("/").body()).doesNotContain("Vault");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void deadTokensLeadToTheSignInAndBack(boolean restarted) {
		long projects = projects();
		if (restarted) {
			// simulate a restart by a reset, which also makes the emulator forget all
			// tokens
			this.emulator.reset();
		}
		else {
			endAccess();
		}
		HttpResponse<String> page = this.alice.open("/nodes/" + projects, "alice");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.uri().getPath()).isEqualTo("/nodes/" + projects);
		assertThat(page.body()).contains("Projects", "Sign out");
	}

	@Test
	void lostSessionLeadsToTheSignInAndBack() {
		long projects = projects();
		this.alice.loseSession();
		HttpResponse<String> page = this.alice.open("/nodes/" + projects, "alice");
		assertThat(page.uri().getPath()).isEqualTo("/nodes/" + projects);
	}

	@Test
	void formOfALostSessionLeadsToItsPage() {
		projects();
		String welcome = welcome();
		String form = this.alice.form(welcome);
		this.alice.loseSession();
		HttpResponse<String> login = this.alice.send(welcome + "/comments", welcome, form + "&text=Lost");
		HttpResponse<String> page = this.alice.signIn(login, "alice");
		assertThat(page.uri().getPath()).isEqualTo(welcome);
		assertThat(page.body()).doesNotContain("Lost");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void scriptsAreToldToSignIn(boolean sessionLost) {
		long projects = projects();
		if (sessionLost) {
			this.alice.loseSession();
		}
		else {
			endAccess();
		}
		this.alice.script()
			.post()
			.uri("/nodes/{id}/folders", projects)
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"name\":\"Never\"}")
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:dracoon:problem:login-required");
		this.alice.script()
			.get()
			.uri("/nodes/{id}", projects)
			.accept(MediaType.TEXT_HTML)
			.header("X-Requested-With", "XMLHttpRequest")
			.exchange()
			.expectStatus()
			.isUnauthorized();
	}

	@Test
	void signOutIsOnErrorPagesToo() {
		projects();
		HttpResponse<String> page = this.alice.open("/nodes/987654321");
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("Sign out", "alice", "Back to the rooms");
		assertThat(this.alice.open("/nothing").body()).contains("Sign out", "alice");
	}

	@Test
	void signOutEndsWithAPageOfTheApplication() {
		projects();
		HttpResponse<String> page = this.alice.submit("/logout", "/");
		assertThat(page.uri().toString()).endsWith("/sign-in?signed-out");
		assertThat(page.body()).contains("You are signed out", "Sign in with DRACOON").doesNotContain("Sign out");
		assertThat(this.alice.open("/").uri().getPath()).isEqualTo("/oauth/authorize");
		assertThat(this.emulator.requests()).anyMatch((request) -> request.path().equals("/oauth/revoke"));
	}

	@Test
	void failedSignInEndsWithAPageOfTheApplication() {
		HttpResponse<String> page = this.alice.open("/login/oauth2/code/dracoon?error=access_denied&state=x");
		assertThat(page.uri().toString()).endsWith("/sign-in?failed");
		assertThat(page.body()).contains("did not sign you in", "Sign in with DRACOON");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void twoTabsBothEndSignedIn(boolean inOrder) {
		HttpResponse<String> first = this.alice.open("/");
		HttpResponse<String> second = this.alice.open("/search?name=Welcome");
		assertThat(this.alice.signIn(inOrder ? first : second, "alice").uri().getPath()).isEqualTo("/search");
		HttpResponse<String> other = this.alice.signIn(inOrder ? second : first, "alice");
		assertThat(other.uri().getPath()).isEqualTo("/");
		assertThat(other.body()).contains("Projects", "alice", "Sign out");
	}

	@Test
	void whoIsSignedInNeverthelessGoesToTheFirstPage() {
		projects();
		HttpResponse<String> page = this.alice.open("/login/oauth2/code/dracoon?code=a&state=unexpected");
		assertThat(page.uri().getPath()).isEqualTo("/");
		assertThat(page.body()).contains("Projects", "Sign out");
	}

	@Test
	void tabThatComesBackAfterASignOutMaySignInAgain() {
		HttpResponse<String> late = this.alice.open("/");
		projects();
		this.alice.submit("/logout", "/");
		HttpResponse<String> page = this.alice.signIn(late, "alice");
		assertThat(page.uri().toString()).endsWith("/sign-in?failed");
		assertThat(page.body()).contains("did not sign you in", "Sign in with DRACOON");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/oauth2/authorization/nonsense", "/login/oauth2/code/nonsense" })
	void unknownSignInIsNotFound(String path, CapturedOutput output) {
		assertThat(this.alice.open(path).statusCode()).isEqualTo(404);
		projects();
		assertThat(this.alice.open(path).statusCode()).isEqualTo(404);
		assertThat(output).doesNotContain("\tat ");
	}

	@Test
	void vaultOpensWithTheEncryptionPassword(CapturedOutput output) {
		projects();
		String rooms = this.alice.open("/").body();
		String vault = rooms.replaceAll("(?s).*<a href=\"(/nodes/\\d+)\">Vault</a>.*", "$1");
		RestTestClient script = this.alice.script();
		this.alice.open(vault);
		upload(script, vault).expectStatus()
			.isForbidden()
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:dracoon:problem:encryption-password-required");
		String codes = this.alice.open(vault)
			.body()
			.replaceAll("(?s).*<a href=\"(/files/\\d+)\">recovery-codes.txt</a>.*", "$1");
		HttpResponse<String> ask = this.alice.open(codes + "/content");
		assertThat(ask.uri().getPath()).isEqualTo("/encryption-password");

		HttpResponse<String> wrong = this.alice.submit("/encryption-password", "/encryption-password", "password",
				"Wrong-2026!", "back", vault);
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("not your encryption password", "value=\"" + vault + "\"");
		HttpResponse<String> unlocked = this.alice.submit("/encryption-password", "/encryption-password", "password",
				"Encryption-2026!", "back", vault);
		assertThat(unlocked.uri().getPath()).isEqualTo(vault);

		upload(script, vault).expectStatus().isCreated();
		assertThat(this.alice.open(codes + "/content").body()).isEqualTo("1234-5678\n2345-6789\n");
		assertThat(output).doesNotContain("Encryption-2026!").doesNotContain("Wrong-2026!");
	}

	@Test
	void passwordPageIgnoresReturnAddressOfAnotherSite() {
		projects();
		assertThat(this.alice.open("/encryption-password?back=//evil.example/").body()).doesNotContain("evil.example");
	}

	@Test
	void whoMayNotSeeARoomDoesNotFollowIt() {
		projects();
		String rooms = this.alice.open("/").body();
		String vault = rooms.replaceAll("(?s).*<a href=\"(/nodes/\\d+)\">Vault</a>.*", "$1");
		Visitor bob = new Visitor(this.port);
		bob.open("/", "bob");
		bob.script()
			.get()
			.uri(vault + "/events")
			.header("Accept", "text/event-stream")
			.exchange()
			.expectStatus()
			.isForbidden();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/prometheus", "/app.css", "/icon.svg" })
	void publicPagesNeedNoSignIn(String path) {
		assertThat(this.alice.open(path).uri().getPath()).isEqualTo(path);
		assertThat(this.alice.open(path).statusCode()).isEqualTo(200);
	}

	private RestTestClient.ResponseSpec upload(RestTestClient script, String room) {
		return script.post()
			.uri(room + "/files?name=note.txt")
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.body("A note.".getBytes(StandardCharsets.UTF_8))
			.exchange();
	}

	private long projects() {
		String rooms = this.alice.open("/", "alice").body();
		return Long.parseLong(rooms.replaceAll("(?s).*<a href=\"/nodes/(\\d+)\">Projects</a>.*", "$1"));
	}

	private String welcome() {
		return this.alice.open("/nodes/" + projects())
			.body()
			.replaceAll("(?s).*<a href=\"(/files/\\d+)\">Welcome.txt</a>.*", "$1");
	}

	private void endAccess() {
		this.emulator.revokeRefreshTokens();
		this.emulator.expireAccessTokens();
	}

}
