// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.docs;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.transport.ProxyProvider;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.account.UserAccount;
import io.dracoonspring.auth.AuthorizationCode;
import io.dracoonspring.auth.AuthorizationCodeFlow;
import io.dracoonspring.auth.AuthorizationRequest;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.auth.TokenState;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.testing.Browser;
import io.dracoonspring.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Runs the snippets of the guide about creating a client and signing in. */
class SigningInSnippetTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final ClientCredentials CLIENT = new ClientCredentials("dracoon-emulator",
			Secret.of("dracoon-emulator"));

	private static final Secret PASSWORD = Secret.of("Emulator-2026!");

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final String baseUrl = this.emulator.baseUrl().toString();

	@AfterEach
	void close() {
		this.emulator.close();
	}

	static UserAccount passwordLogin(String baseUrl, ClientCredentials client, String userName, Secret password) {
		// tag::password-login[]
		try (Dracoon dracoon = Dracoon.builder().baseUrl(baseUrl).serviceAccount(client, userName, password).build()) {
			return dracoon.account().get().block();
		}
		// end::password-login[]
	}

	@Test
	void signsInWithAPassword() {
		assertThat(passwordLogin(this.baseUrl, CLIENT, "alice", PASSWORD).userName()).isEqualTo("alice");
	}

	static Dracoon codeLogin(UnaryOperator<String> prompt, String baseUrl, ClientCredentials client) {
		// tag::code-login[]
		AuthorizationRequest request = AuthorizationCodeFlow.of(baseUrl, client).start();
		String answer = prompt.apply("Open " + request.uri() + "\nand paste the code: ");
		AuthorizationCode code = request.read(answer);
		return Dracoon.builder().baseUrl(baseUrl).authorizationCode(code).build();
		// end::code-login[]
	}

	@Test
	void signsInWithACode() {
		Browser browser = new Browser();
		UnaryOperator<String> person = (text) -> browser
			.signIn(URI.create(text.substring("Open ".length(), text.indexOf('\n'))), "bob");
		try (Dracoon dracoon = codeLogin(person, this.baseUrl, CLIENT)) {
			assertThat(userOf(dracoon)).isEqualTo("bob");
		}
	}

	static Dracoon refreshToken(String baseUrl, ClientCredentials client, Secret refreshToken) {
		// tag::refresh-token[]
		return Dracoon.builder().baseUrl(baseUrl).refreshToken(client, refreshToken).build();
		// end::refresh-token[]
	}

	@Test
	void signsInWithARefreshToken() {
		try (Dracoon dracoon = refreshToken(this.baseUrl, CLIENT, Secret.of(issueRefreshToken()))) {
			assertThat(userOf(dracoon)).isEqualTo("alice");
		}
	}

	static Dracoon options(URI proxy, String baseUrl, ClientCredentials client, String userName, Secret password) {
		// tag::options[]
		HttpClient throughProxy = HttpClient.create()
			.proxy((spec) -> spec.type(ProxyProvider.Proxy.HTTP).host(proxy.getHost()).port(proxy.getPort()));
		return Dracoon.builder()
			.baseUrl(baseUrl)
			.serviceAccount(client, userName, password)
			.connector(new ReactorClientHttpConnector(throughProxy))
			.transfer((settings) -> settings.withChunkSize(32 * 1024 * 1024))
			.build();
		// end::options[]
	}

	@Test
	void goesThroughAProxy() {
		try (TestServer proxy = new TestServer();
				Dracoon dracoon = options(URI.create(proxy.url()), "https://dracoon.invalid", CLIENT, "alice",
						PASSWORD)) {
			assertThatExceptionOfType(DracoonConnectionException.class).isThrownBy(() -> userOf(dracoon))
				.withMessageContaining("proxy");
			assertThat(proxy.received()).first().extracting(TestServer.Received::method).isEqualTo("CONNECT");
		}
	}

	// tag::test-connection[]
	static Mono<Boolean> testConnection(DracoonAccount account) {
		return account.ping().thenReturn(true).onErrorReturn(DracoonException.class, false);
	}
	// end::test-connection[]

	@Test
	void testsTheConnection() {
		try (Dracoon dracoon = client(PASSWORD); Dracoon wrong = client(Secret.of("wrong"))) {
			assertThat(testConnection(dracoon.account()).block(LONG)).isTrue();
			assertThat(testConnection(wrong.account()).block(LONG)).isFalse();
		}
	}

	static boolean hasToken(DracoonTokenSource tokenSource) {
		// tag::token-state[]
		TokenState state = tokenSource.state();
		return state.status() == TokenState.Status.VALID;
		// end::token-state[]
	}

	static Mono<Void> logout(DracoonTokenSource tokenSource) {
		// tag::logout[]
		return tokenSource.revoke();
		// end::logout[]
	}

	@Test
	void logsOut() {
		try (Dracoon dracoon = client(PASSWORD)) {
			assertThat(hasToken(dracoon.tokenSource())).isFalse();
			assertThat(userOf(dracoon)).isEqualTo("alice");
			assertThat(hasToken(dracoon.tokenSource())).isTrue();
			logout(dracoon.tokenSource()).block(LONG);
			assertThat(hasToken(dracoon.tokenSource())).isFalse();
		}
		assertThat(this.emulator.requests().stream().filter((call) -> call.path().equals("/oauth/revoke"))).hasSize(2);
	}

	private Dracoon client(Secret password) {
		return Dracoon.builder().baseUrl(this.baseUrl).serviceAccount(CLIENT, "alice", password).build();
	}

	private static String userOf(Dracoon dracoon) {
		return dracoon.account().get().map(UserAccount::userName).blockOptional(LONG).orElseThrow();
	}

	private String issueRefreshToken() {
		Map<?, ?> tokens = WebClient.create(this.baseUrl)
			.post()
			.uri("/oauth/token")
			.headers((headers) -> headers.setBasicAuth(CLIENT.id(), CLIENT.secret().value()))
			.body(BodyInserters.fromFormData("grant_type", "password")
				.with("username", "alice")
				.with("password", PASSWORD.value()))
			.retrieve()
			.bodyToMono(Map.class)
			.blockOptional(LONG)
			.orElseThrow();
		return String.valueOf(tokens.get("refresh_token"));
	}

}
