// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.DefaultResourceLoader;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;
import reactor.netty.tcp.TcpServer;

import io.dracoonspring.autoconfigure.TestCertificate;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** Checks what a person reads when the startup check of the connection fails. */
@ExtendWith(OutputCaptureExtension.class)
class ConnectionFailureAnalysisTests {

	// use separate loops, because the shared loops end with the application
	private final LoopResources loops = LoopResources.create("server", 1, true);

	private final List<DisposableServer> servers = new ArrayList<>();

	@AfterEach
	void stop() {
		this.servers.forEach((server) -> server.disposeNow(Duration.ofMinutes(1)));
		this.loops.disposeLater(Duration.ZERO, Duration.ofSeconds(1)).block(Duration.ofMinutes(1));
	}

	@Test
	void plainHttpIsSpokenToAPortThatSpeaksTls(CapturedOutput output) {
		int port = tls("localhost").port();
		fail("--dracoon.base-url=http://localhost:" + port);
		assertThat(output).contains("APPLICATION FAILED TO START", "'dracoon.base-url' has to start with 'https://'")
			.doesNotContain("Application run failed");
	}

	@Test
	void webServerSaysThatItExpectsTls(CapturedOutput output) {
		int port = answering("HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\nContent-Length: 65\r\n\r\n"
				+ "<html>The plain HTTP request was sent to HTTPS port</html>       ");
		fail("--dracoon.base-url=http://localhost:" + port);
		assertThat(output).contains("APPLICATION FAILED TO START", "'dracoon.base-url' have to start with 'https://'")
			.doesNotContain("Application run failed");
	}

	@Test
	void alertOfTlsIsNoAnswer(CapturedOutput output) {
		int port = answering("\u0015\u0003\u0003\u0000\u0002\u0002P");
		fail("--dracoon.base-url=http://localhost:" + port);
		assertThat(output).contains("APPLICATION FAILED TO START", "'dracoon.base-url' has to start with 'https://'")
			.doesNotContain("Application run failed");
	}

	@Test
	void tlsIsSpokenToAPortThatSpeaksPlainHttp(CapturedOutput output) {
		int port = serve(HttpServer.create().handle((request, response) -> response.send())).port();
		fail("--dracoon.base-url=https://localhost:" + port);
		assertThat(output)
			.contains("APPLICATION FAILED TO START", "'localhost' does not speak TLS at this port", "Check the port")
			.doesNotContain("Application run failed", "SSL bundle");
	}

	@Test
	void certificateIsOfAnotherHost(CapturedOutput output) {
		TestCertificate certificate = TestCertificate.of("dracoon.example.com");
		int port = tls(certificate).port();
		fail("--dracoon.base-url=https://localhost:" + port, "--dracoon.http.ssl.bundle=own",
				"--spring.ssl.bundle.pem.own.truststore.certificate=" + certificate.pem());
		assertThat(output)
			.contains("APPLICATION FAILED TO START", "the certificate of 'localhost' was issued for another host",
					"the host name for which the certificate was issued")
			.doesNotContain("Application run failed", "your own authority");
	}

	@Test
	void certificateIsNotTrusted(CapturedOutput output) {
		int port = tls("localhost").port();
		fail("--dracoon.base-url=https://localhost:" + port);
		assertThat(output)
			.contains("APPLICATION FAILED TO START", "the certificate of 'localhost' is not trusted",
					"name the bundle in 'dracoon.http.ssl.bundle'")
			.doesNotContain("Application run failed");
	}

	@Test
	void proxyIsUnknown(CapturedOutput output) {
		fail("--dracoon.base-url=https://dracoon.example.com", "--dracoon.http.proxy.host=no-such-proxy.invalid");
		assertThat(output)
			.contains("APPLICATION FAILED TO START", "the proxy 'no-such-proxy.invalid:8080' is not known",
					"Check 'dracoon.http.proxy.*'")
			.doesNotContain("Application run failed", "host 'dracoon.example.com' is not known");
	}

	@Test
	void proxyDoesNotListen(CapturedOutput output) throws IOException {
		int port;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = socket.getLocalPort();
		}
		fail("--dracoon.base-url=https://dracoon.example.com", "--dracoon.http.proxy.host=localhost",
				"--dracoon.http.proxy.port=" + port);
		assertThat(output)
			.contains("APPLICATION FAILED TO START", "the proxy 'localhost:" + port + "' does not accept connections")
			.doesNotContain("Application run failed", "at 'dracoon.example.com'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "403 Forbidden", "407 Proxy Authentication Required" })
	void proxyRefuses(String status, CapturedOutput output) {
		int port = answering("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n");
		fail("--dracoon.base-url=https://dracoon.example.com", "--dracoon.http.proxy.host=localhost",
				"--dracoon.http.proxy.port=" + port, "--dracoon.http.proxy.username=user",
				"--dracoon.http.proxy.password=hunter2");
		assertThat(output)
			.contains("APPLICATION FAILED TO START", "the proxy refused to connect to 'dracoon.example.com'",
					status.startsWith("407") ? "check 'dracoon.http.proxy.username'"
							: "whether the proxy allows connections")
			.doesNotContain("Application run failed", "hunter2");
	}

	@Test
	void serverIsTooOld(CapturedOutput output) {
		try (DracoonEmulator emulator = DracoonEmulator.builder().serverVersion("4.30.0").start()) {
			fail("--dracoon.base-url=" + emulator.baseUrl());
		}
		assertThat(output)
			.contains("APPLICATION FAILED TO START", "has the API version 4.30.0, but the client is made for 4.33.0",
					"Update the server")
			.doesNotContain("Application run failed");
	}

	@Test
	void serverStaysSilent(CapturedOutput output) {
		int port = serve(HttpServer.create().handle((request, response) -> Mono.never())).port();
		fail("--dracoon.base-url=http://localhost:" + port, "--dracoon.verify-on-startup-timeout=300ms");
		assertThat(output)
			.contains("APPLICATION FAILED TO START", "The DRACOON client 'dracoon' could not be checked within 300 ms",
					"raise 'dracoon.verify-on-startup-timeout'")
			.doesNotContain("Application run failed");
	}

	@Test
	void bundleIsUnknown(CapturedOutput output) {
		fail("--dracoon.base-url=https://dracoon.example.com", "--dracoon.http.ssl.bundle=missing",
				"--spring.ssl.bundle.pem.own.truststore.certificate=" + TestCertificate.of("localhost").pem());
		assertThat(output)
			.contains("APPLICATION FAILED TO START",
					"The property 'dracoon.http.ssl.bundle' names an SSL bundle that does not exist",
					"name one of these: own")
			.doesNotContain("Application run failed");
	}

	@Test
	void baseUrlEndsInApi(CapturedOutput output) {
		fail("--dracoon.base-url=https://dracoon.example.com/api/v4");
		assertThat(output).contains("APPLICATION FAILED TO START", "'dracoon.base-url' ends in '/api'")
			.doesNotContain("Application run failed");
	}

	@Test
	void placeholderIsUnresolved(CapturedOutput output) {
		fail("--dracoon.base-url=https://dracoon.example.com", "--dracoon.auth.access-token=hunter2-${NOT_SET}");
		fail("--dracoon.base-url=https://dracoon.example.com", "--dracoon.http.proxy.password=hunter2-${NOT_SET}");
		assertThat(output)
			.contains("The property 'dracoon.auth.access-token' contains a placeholder",
					"The property 'dracoon.http.proxy.password' contains a placeholder")
			.doesNotContain("Application run failed", "hunter2");
	}

	@Test
	void limitIsNamedAsItIsConfigured(CapturedOutput output) {
		fail("--dracoon.base-url=https://dracoon.example.com", "--dracoon.http.max-concurrent-calls=0");
		assertThat(output)
			.contains("APPLICATION FAILED TO START", "'dracoon.http.max-concurrent-calls' is out of range")
			.doesNotContain("Application run failed", "dracoon.retry");
	}

	@Test
	void emulatorIsNotThere(CapturedOutput output) {
		SpringApplication application = application();
		application.setResourceLoader(new DefaultResourceLoader(new FilteredClassLoader(DracoonEmulator.class)));
		assertThatException().isThrownBy(() -> application.run("--dracoon.emulator.enabled=true",
				"--dracoon.base-url=https://dracoon.example.com"));
		assertThat(output)
			.contains("APPLICATION FAILED TO START", "the emulator is not on the class path",
					"Add the dependency 'io.dracoonspring:dracoon-emulator'")
			.doesNotContain("Application run failed");
	}

	private DisposableServer tls(String host) {
		return tls(TestCertificate.of(host));
	}

	private DisposableServer tls(TestCertificate certificate) {
		return serve(HttpServer.create()
			.secure((spec) -> spec
				.sslContext(Http11SslContextSpec.forServer(certificate.privateKey(), certificate.certificate())))
			.handle((request, response) -> response.send()));
	}

	private DisposableServer serve(HttpServer server) {
		DisposableServer bound = server.runOn(this.loops).host("localhost").port(0).bindNow();
		this.servers.add(bound);
		return bound;
	}

	private int answering(String answer) {
		DisposableServer bound = TcpServer.create()
			.runOn(this.loops)
			.host("localhost")
			.port(0)
			.handle((inbound,
					outbound) -> inbound.receive().take(1).thenMany(outbound.sendString(Mono.just(answer))).then())
			.bindNow();
		this.servers.add(bound);
		return bound.port();
	}

	private static void fail(String... args) {
		SpringApplication application = application();
		application.setDefaultProperties(Map.of("dracoon.verify-on-startup", "fail", "dracoon.retry.max-retries", "1",
				"dracoon.auth.access-token", "token", "spring.reactor.netty.shutdown-quiet-period", "1ms"));
		assertThatException().isThrownBy(() -> application.run(args));
	}

	private static SpringApplication application() {
		SpringApplication application = new SpringApplication(Application.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		return application;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
