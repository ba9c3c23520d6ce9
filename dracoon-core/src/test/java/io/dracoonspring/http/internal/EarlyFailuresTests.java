// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import ch.qos.logback.classic.Level;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.tcp.TcpServer;

import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonConnectionException.Reason;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.testing.CapturedLogs;
import io.dracoonspring.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests failures before a response, three in a row over a pool of one connection, so that
 * a connection that is not released would show.
 */
class EarlyFailuresTests {

	private static final int CALLS = 3;

	private final HttpTransport transport = HttpTransport.create(HttpSettings.defaults()
		.withMaxConnections(1)
		.withAcquireTimeout(Duration.ofSeconds(5))
		.withReadTimeout(Duration.ofMillis(300)), ObservationRegistry.NOOP);

	@AfterEach
	void close() {
		this.transport.close();
	}

	@Test
	void failedHandshakeOnlyReachesTheCaller() {
		try (TestServer plain = new TestServer()) {
			failsQuietly("https://localhost:" + plain.port(), Reason.NOT_TLS);
		}
	}

	@Test
	void lostConnectionOnlyReachesTheCaller() {
		AtomicInteger connections = new AtomicInteger();
		DisposableServer closing = TcpServer.create().host("localhost").port(0).handle((inbound, outbound) -> {
			connections.incrementAndGet();
			return inbound.receive().take(1).then();
		}).bindNow();
		failsQuietly("http://localhost:" + closing.port(), Reason.CONNECTION_LOST);
		assertThat(connections).hasValue(CALLS);
		closing.disposeNow(Duration.ofMinutes(1));
	}

	@Test
	void missingResponseOnlyReachesTheCaller() {
		try (TestServer silent = new TestServer()) {
			silent.answerLater((request) -> Mono.never());
			failsQuietly(silent.url(), Reason.READ_TIMEOUT);
		}
	}

	@Test
	void responseThatIsNotHttpOnlyReachesTheCaller() {
		DisposableServer other = TcpServer.create()
			.host("localhost")
			.port(0)
			.handle((inbound, outbound) -> inbound.receive()
				.take(1)
				.thenMany(outbound.sendString(Mono.just("220 mail.example.com ESMTP\r\n\r\n")))
				.then())
			.bindNow();
		try (CapturedLogs logs = new CapturedLogs()) {
			for (int call = 0; call < CALLS; call++) {
				assertThat(failure("http://localhost:" + other.port())).isInstanceOf(DracoonProtocolException.class);
			}
			assertThat(logs.lines(Level.WARN)).isEmpty();
		}
		other.disposeNow(Duration.ofMinutes(1));
	}

	private void failsQuietly(String url, Reason reason) {
		try (CapturedLogs logs = new CapturedLogs()) {
			for (int call = 0; call < CALLS; call++) {
				assertThat(failure(url)).isInstanceOfSatisfying(DracoonConnectionException.class,
						(ex) -> assertThat(ex.getReason()).isEqualTo(reason));
			}
			assertThat(logs.lines(Level.WARN)).allMatch((line) -> line.startsWith("reactor.netty.http.server."));
		}
	}

	private DracoonException failure(String url) {
		DracoonWebClients clients = new DracoonWebClients(this.transport, BaseUrl.of(url),
				(request, next) -> next.exchange(request), List.of());
		ThingsApi api = new ApiClientFactory(clients.authenticated(), "test").create(ThingsApi.class);
		return catchThrowableOfType(DracoonException.class, () -> api.get(1).block(Duration.ofMinutes(1)));
	}

}
