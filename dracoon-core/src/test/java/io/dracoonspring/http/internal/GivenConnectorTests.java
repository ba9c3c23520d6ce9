// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.net.http.HttpClient.Redirect;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import reactor.netty.http.client.HttpClient;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.testing.CapturedLogs;
import io.dracoonspring.testing.TestServer;
import io.dracoonspring.testing.TestServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GivenConnectorTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private static final String PAGE = "{\"range\":{\"offset\":0,\"limit\":500,\"total\":1},\"items\":[{\"id\":1}]}";

	private final TestServer server = new TestServer();

	private final TestServer elsewhere = new TestServer();

	@AfterEach
	void close() {
		this.server.close();
		this.elsewhere.close();
	}

	@Test
	void readsAnswersOnceOnly() {
		this.server.answer((request) -> request.uri().startsWith("/oauth")
				? Answer.json(200, "{\"access_token\":\"t\",\"expires_in\":3600}") : Answer.json(200, PAGE));
		List<String> lines;
		try (CapturedLogs logs = new CapturedLogs(); Dracoon dracoon = client(new JdkClientHttpConnector())) {
			assertThat(dracoon.nodes().list(NodeQuery.root()).collectList().block(TIMEOUT)).hasSize(1);
			lines = logs.lines();
		}
		assertThat(lines).noneMatch((line) -> line.contains("onErrorDropped"));
	}

	@Test
	void saysOnceThatRedirectsCannotBeSeen() {
		this.server.answer((request) -> request.uri().startsWith("/oauth")
				? Answer.json(200, "{\"access_token\":\"t\",\"expires_in\":3600}") : Answer.json(200, PAGE));
		List<String> lines;
		java.net.http.HttpClient following = java.net.http.HttpClient.newBuilder()
			.followRedirects(Redirect.ALWAYS)
			.build();
		try (CapturedLogs logs = new CapturedLogs(); Dracoon dracoon = client(new JdkClientHttpConnector(following))) {
			dracoon.nodes().listPage(NodeQuery.root()).block(TIMEOUT);
			dracoon.nodes().listPage(NodeQuery.root()).block(TIMEOUT);
			lines = logs.lines();
		}
		assertThat(lines).filteredOn((line) -> line.contains("may follow redirects unnoticed")).hasSize(1);
	}

	@Test
	void carriesNoPasswordToAnotherServer() {
		this.server.answer((request) -> Answer.status(307).with("Location", this.elsewhere.url() + "/oauth/token"));
		try (Dracoon dracoon = client(following())) {
			assertThatExceptionOfType(DracoonProtocolException.class)
				.isThrownBy(() -> dracoon.nodes().listPage(NodeQuery.root()).block(TIMEOUT))
				.withMessageContaining("redirected a request to another server");
		}
		assertThat(this.elsewhere.received()).isEmpty();
	}

	@Test
	void carriesNoTokenToAnotherServer() {
		this.server.answer((request) -> request.uri().startsWith("/oauth")
				? Answer.json(200, "{\"access_token\":\"t\",\"expires_in\":3600}")
				: Answer.status(302).with("Location", this.elsewhere.url() + request.uri()));
		try (Dracoon dracoon = client(following())) {
			assertThatExceptionOfType(DracoonProtocolException.class)
				.isThrownBy(() -> dracoon.nodes().listPage(NodeQuery.root()).block(TIMEOUT));
		}
		assertThat(this.elsewhere.received()).isEmpty();
	}

	@Test
	void followsOnTheSameServer() {
		this.server.answer((request) -> {
			if (request.uri().startsWith("/oauth")) {
				return Answer.json(200, "{\"access_token\":\"t\",\"expires_in\":3600}");
			}
			return request.uri().startsWith("/moved") ? Answer.json(200, PAGE)
					: Answer.status(302).with("Location", this.server.url() + "/moved");
		});
		try (Dracoon dracoon = client(following())) {
			assertThat(dracoon.nodes().listPage(NodeQuery.root()).block(TIMEOUT).items()).hasSize(1);
		}
	}

	private static ClientHttpConnector following() {
		return new ReactorClientHttpConnector(HttpClient.create().followRedirect(true));
	}

	private Dracoon client(ClientHttpConnector connector) {
		return Dracoon.builder()
			.baseUrl(this.server.url())
			.serviceAccount(new ClientCredentials("id", Secret.of("secret")), "user", Secret.of("s3cret"))
			.connector(connector)
			.build();
	}

}
