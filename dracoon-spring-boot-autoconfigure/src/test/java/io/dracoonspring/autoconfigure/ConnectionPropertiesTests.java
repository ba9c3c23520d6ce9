// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.observation.ObservationRegistry;
import io.netty.channel.ChannelId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.Http2SslContextSpec;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonConnectionException.Reason;
import io.dracoonspring.api.publicapi.DracoonPublicInfo;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.internal.HttpTransport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the properties {@code dracoon.http.*}. Clients trust the certificate of the
 * server only if an SSL bundle is configured.
 */
class ConnectionPropertiesTests {

	private static final TestCertificate CERTIFICATE = TestCertificate.of("localhost");

	private final List<String> protocols = new CopyOnWriteArrayList<>();

	private final Set<ChannelId> connections = ConcurrentHashMap.newKeySet();

	// use separate event loops, because the shared event loops end with the application
	// context of a test
	private final LoopResources loops = LoopResources.create("server", 1, true);

	private final DisposableServer server = HttpServer.create()
		.runOn(this.loops)
		.host("localhost")
		.port(0)
		.protocol(HttpProtocol.H2, HttpProtocol.HTTP11)
		.doOnConnection((connection) -> this.connections.add(connection.channel().id()))
		.secure((spec) -> spec
			.sslContext(Http2SslContextSpec.forServer(CERTIFICATE.privateKey(), CERTIFICATE.certificate())))
		.handle((request, response) -> {
			this.protocols.add(request.protocol());
			return response.header("Content-Type", "application/json")
				// answer so late that parallel calls overlap
				.sendString(Mono.just("{\"time\":\"2026-01-01T00:00:00Z\"}").delayElement(Duration.ofMillis(20)));
		})
		.bindNow();

	private final ConnectProxy proxy = new ConnectProxy(this.loops);

	private final ApplicationContextRunner untrusting = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DracoonAutoConfiguration.class, DracoonClientsAutoConfiguration.class,
				DracoonConnectionAutoConfiguration.class, SslAutoConfiguration.class,
				ReactiveHttpClientAutoConfiguration.class, WebClientAutoConfiguration.class))
		.withPropertyValues("spring.reactor.netty.shutdown-quiet-period=1ms",
				"dracoon.base-url=https://localhost:" + this.server.port(), "dracoon.auth.access-token=t",
				"dracoon.retry.max-retries=0");

	private final ApplicationContextRunner runner = this.untrusting.withPropertyValues("dracoon.http.ssl.bundle=own",
			"spring.ssl.bundle.pem.own.truststore.certificate=" + CERTIFICATE.pem());

	@AfterEach
	void stop() {
		this.proxy.close();
		this.server.disposeNow(Duration.ofMinutes(1));
		this.loops.disposeLater(Duration.ZERO, Duration.ofSeconds(1)).block(Duration.ofMinutes(1));
	}

	@Test
	void certificateIsTrustedThroughTheBundleOnly() {
		this.runner.run(this::call);
		assertThat(this.protocols).containsExactly("HTTP/1.1");
		this.untrusting.run(
				(context) -> assertThatExceptionOfType(DracoonConnectionException.class).isThrownBy(() -> call(context))
					.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.UNTRUSTED_CERTIFICATE)));
	}

	@Test
	void speaksHttp2WithABundle() {
		this.runner.withPropertyValues("dracoon.http.http2=true").run(this::call);
		assertThat(this.protocols).containsExactly("HTTP/2.0");
		this.untrusting.withPropertyValues("dracoon.http.http2=true")
			.run((context) -> assertThatExceptionOfType(DracoonConnectionException.class)
				.isThrownBy(() -> call(context))
				.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.UNTRUSTED_CERTIFICATE)));
	}

	@Test
	void contentIsFetchedOverHttp1() {
		this.runner.withPropertyValues("dracoon.http.http2=true").run((context) -> {
			HttpTransport transport = HttpTransport.over(context.getBean(DracoonConnections.class).connector(),
					HttpSettings.defaults(), ObservationRegistry.NOOP);
			assertThat(transport.content()
				.get()
				.uri("https://localhost:" + this.server.port() + "/content")
				.retrieve()
				.bodyToMono(String.class)
				.block(Duration.ofSeconds(10))).contains("time");
			call(context);
		});
		assertThat(this.protocols).containsExactly("HTTP/1.1", "HTTP/2.0");
	}

	@Test
	void goesThroughTheProxy() {
		this.runner
			.withPropertyValues("dracoon.http.proxy.host=localhost", "dracoon.http.proxy.port=" + this.proxy.port(),
					"dracoon.http.proxy.username=user", "dracoon.http.proxy.password=pass")
			.run(this::call);
		String credentials = Base64.getEncoder().encodeToString("user:pass".getBytes());
		assertThat(this.proxy.requests()).singleElement()
			.asString()
			.startsWith("CONNECT localhost:" + this.server.port())
			.containsIgnoringCase("proxy-authorization: Basic " + credentials);
		assertThat(this.protocols).hasSize(1);
	}

	@Test
	void sparesHostsTheProxy() {
		this.runner
			.withPropertyValues("dracoon.http.proxy.host=localhost", "dracoon.http.proxy.port=" + this.proxy.port(),
					"dracoon.http.proxy.non-proxy-hosts=local.*")
			.run(this::call);
		assertThat(this.proxy.requests()).isEmpty();
		assertThat(this.protocols).hasSize(1);
	}

	@Test
	void proxyNeedsReactorNetty() {
		this.runner.withBean(ClientHttpConnectorBuilder.class, ClientHttpConnectorBuilder::jdk)
			.withPropertyValues("dracoon.http.proxy.host=localhost")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidDracoonPropertyException.class)
				.hasMessageContaining("dracoon.http.proxy.host"));
	}

	@Test
	void opensNoMoreConnectionsThanThePoolMayHold() {
		this.runner.withPropertyValues("dracoon.http.pool.max-connections=2").run((context) -> {
			DracoonPublicInfo info = context.getBean(Dracoon.class).publicInfo();
			Flux.range(0, 12).flatMap((call) -> info.getTime(), 12).blockLast(Duration.ofMinutes(1));
		});
		assertThat(this.connections).hasSize(2);
		assertThat(this.protocols).hasSize(12);
	}

	@Test
	void poolNeedsRoomForAConnection() {
		this.runner.withPropertyValues("dracoon.http.pool.max-connections=0")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidDracoonPropertyException.class)
				.hasMessageContaining("dracoon.http.pool.max-connections"));
	}

	private void call(AssertableApplicationContext context) {
		assertThat(context.getBean(Dracoon.class).publicInfo().getTime().block(Duration.ofMinutes(1))).isNotNull();
	}

}
