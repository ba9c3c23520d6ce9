// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;

import io.micrometer.observation.ObservationRegistry;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.server.HttpServer;

import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonConnectionException.Reason;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.testing.StackTraces;
import io.dracoonspring.testing.TestCertificate;
import io.dracoonspring.testing.TestServer;
import io.dracoonspring.testing.TestServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ConnectionErrorsTests {

	private final HttpTransport longTimeout = HttpTransport.create(HttpSettings.defaults(), ObservationRegistry.NOOP);

	private final HttpTransport shortTimeout = HttpTransport
		.create(HttpSettings.defaults().withReadTimeout(Duration.ofMillis(300)), ObservationRegistry.NOOP);

	@AfterEach
	void close() {
		this.longTimeout.close();
		this.shortTimeout.close();
	}

	@Test
	void portIsClosed() throws IOException {
		int port;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = socket.getLocalPort();
		}
		DracoonConnectionException ex = failure("http://localhost:" + port);
		assertThat(ex.getReason()).isEqualTo(Reason.REFUSED);
		assertThat(ex.getHost()).isEqualTo("localhost");
		assertThat(ex.getOperation()).isEqualTo("ThingsApi.list");
		assertThat(ex.isRequestPossiblySent()).isFalse();
		assertThat(ex).hasMessageContaining("dracoon.base-url");
		assertThat(StackTraces.of(ex)).doesNotContain("s3cret");
	}

	@Test
	void hostIsUnknown() {
		DracoonConnectionException ex = failure("http://no-such-host.invalid");
		assertThat(ex.getReason()).isEqualTo(Reason.UNKNOWN_HOST);
		assertThat(ex).hasMessageContaining("'no-such-host.invalid' is not known");
	}

	@Test
	void certificateIsNotTrusted() {
		TestCertificate certificate = TestCertificate.selfSigned();
		HttpServer tls = HttpServer.create()
			.secure((ssl) -> ssl
				.sslContext(Http11SslContextSpec.forServer(certificate.privateKey(), certificate.certificate())));
		try (TestServer server = new TestServer(tls)) {
			DracoonConnectionException ex = failure("https://localhost:" + server.port());
			assertThat(ex.getReason()).isEqualTo(Reason.UNTRUSTED_CERTIFICATE);
			assertThat(ex).hasMessageContaining("certificate of 'localhost' is not trusted")
				.hasMessageContaining("dracoon.http.ssl.bundle");
		}
	}

	@Test
	void serverSpeaksNoTls() {
		try (TestServer server = new TestServer()) {
			DracoonConnectionException ex = failure("https://localhost:" + server.port());
			assertThat(ex.getReason()).isEqualTo(Reason.NOT_TLS);
			assertThat(ex).hasMessageContaining("does not speak TLS");
		}
	}

	@Test
	void stalledHandshakeIsReportedAsAConnectTimeout() throws IOException {
		HttpSettings hasty = HttpSettings.defaults().withConnectTimeout(Duration.ofMillis(300));
		HttpTransport transport = HttpTransport.create(hasty, ObservationRegistry.NOOP);
		// the operating system accepts the connection, but no program reads it
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			DracoonConnectionException ex = failure(transport, "https://localhost:" + silent.getLocalPort());
			assertThat(ex.getReason()).isEqualTo(Reason.CONNECT_TIMEOUT);
			assertThat(ex.getCause()).isInstanceOf(SslHandshakeTimeoutException.class).hasMessageContaining("300ms");
			assertThat(ex.isRequestPossiblySent()).isFalse();
			assertThat(ex.isTransient()).isTrue();
			assertThat(ex.getRetryAfter()).isNull();
			assertThat(ex).hasMessageContaining("dracoon.http.connect-timeout");
		}
		finally {
			transport.close();
		}
	}

	@Test
	void serverStaysSilent() {
		try (TestServer server = new TestServer()) {
			server.answerLater((request) -> Mono.never());
			DracoonConnectionException ex = failure(this.shortTimeout, server.url());
			assertThat(ex.getReason()).isEqualTo(Reason.READ_TIMEOUT);
			assertThat(ex.isRequestPossiblySent()).isTrue();
		}
	}

	@Test
	void longOperationsMayStaySilentForLonger() {
		try (TestServer server = new TestServer()) {
			server.answerLater((request) -> Mono.delay(Duration.ofMillis(700)).thenReturn(Answer.status(204)));
			client(this.shortTimeout, server.url()).delete(1).block(Duration.ofMinutes(1));
			assertThat(failure(this.shortTimeout, server.url()).getReason()).isEqualTo(Reason.READ_TIMEOUT);
		}
	}

	@Test
	void answerBreaksOff() {
		try (TestServer server = new TestServer()) {
			server.answer((request) -> Answer.json(200, "{\"id\":").truncated());
			DracoonConnectionException ex = failure(server.url());
			assertThat(ex.getReason()).isEqualTo(Reason.CONNECTION_LOST);
			assertThat(ex.getOperation()).isEqualTo("ThingsApi.list");
		}
	}

	private static ThingsApi client(HttpTransport transport, String url) {
		DracoonWebClients clients = new DracoonWebClients(transport, BaseUrl.of(url),
				(request, next) -> next.exchange(request), List.of());
		return new ApiClientFactory(clients.authenticated(), "test").create(ThingsApi.class);
	}

	private DracoonConnectionException failure(String url) {
		return failure(this.longTimeout, url);
	}

	private static DracoonConnectionException failure(HttpTransport transport, String url) {
		Mono<?> call = client(transport, url).list(new ThingsApi.ThingQuery("s3cret", null));
		DracoonConnectionException ex = catchThrowableOfType(DracoonConnectionException.class,
				() -> call.block(Duration.ofMinutes(1)));
		assertThat(ex).isNotNull();
		return ex;
	}

}
