// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.send;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import io.netty.channel.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.tcp.TcpResources;
import reactor.test.StepVerifier;

import io.dracoonspring.testing.SlowLine;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.internal.memory.Budgets;
import io.dracoonspring.transfer.internal.part.PartCounter;
import io.dracoonspring.transfer.internal.part.PartPlan;
import io.dracoonspring.transfer.internal.part.PartThrottle;
import io.dracoonspring.transfer.internal.run.ProgressMeter;
import io.dracoonspring.transfer.internal.run.Throttle;
import io.dracoonspring.transfer.internal.upload.source.PartBody;
import io.dracoonspring.transfer.internal.upload.source.SourceContent;

import static org.assertj.core.api.Assertions.assertThat;

class PartWriteHandlerIT {

	private static final int SIZE = 2_000_000;

	private static final Duration TIMEOUT = Duration.ofSeconds(1);

	/**
	 * Is a bandwidth at which the bytes in the buffers of the operating system take
	 * several times the timeout.
	 */
	private static final int SLOW = 32 * 1024;

	private static final Duration TEST_TIMEOUT = Duration.ofSeconds(30);

	private final ProgressMeter meter = new ProgressMeter();

	private final ConnectionProvider pool = ConnectionProvider.create("part-line", 1);

	private final List<Channel> channels = new CopyOnWriteArrayList<>();

	private final DisposableServer server = HttpServer.create()
		.host("localhost")
		.route((routes) -> routes
			.put("/taken",
					(request, response) -> response
						.sendString(request.receive().aggregate().asByteArray().map((content) -> "taken")))
			.put("/silent", (request, response) -> request.receive().then(Mono.never())))
		.bindNow();

	private int port = this.server.port();

	@AfterEach
	void close() {
		this.pool.dispose();
		this.server.disposeNow();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void partsCountOnceOnAConnectionThatIsUsedAgain(boolean nativeTransport) {
		for (int part = 1; part <= 3; part++) {
			assertThat(put("/taken", nativeTransport, counter()).block(TEST_TIMEOUT)).isEqualTo("taken");
			assertThat(this.meter.transferred()).isEqualTo((long) part * SIZE);
		}
		assertThat(this.channels).hasSize(3).containsOnly(this.channels.get(0));
		assertThat(this.channels.get(0).pipeline().names()).doesNotContain("dracoon.part");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void answerIsAwaitedAsLongAsTheSocketDrains(boolean nativeTransport) throws IOException {
		try (SlowLine line = new SlowLine(false)) {
			line.target(this.server.port());
			line.speed(SIZE / 4);
			this.port = line.url().getPort();
			assertThat(put("/taken", nativeTransport, counter()).block(TEST_TIMEOUT)).isEqualTo("taken");
		}
		assertThat(this.meter.transferred()).isEqualTo(SIZE);
	}

	@Test
	void putWaitsForTheAnswerWhileASlowConnectionDrains() throws IOException {
		try (SlowLine line = new SlowLine(false)) {
			line.target(this.server.port());
			line.speed(SIZE);
			this.port = line.url().getPort();
			assertThat(put(client(true), "/taken", counter(), () -> line.speed(SLOW)).block(TEST_TIMEOUT))
				.isEqualTo("taken");
		}
		assertThat(this.meter.transferred()).isEqualTo(SIZE);
	}

	@Test
	void putFailsIfTheServerReadsTheBodyButNeverAnswers() {
		StepVerifier.create(put("/silent", true, counter()))
			.expectError(WebClientRequestException.class)
			.verify(TEST_TIMEOUT);
		assertThat(this.meter.transferred()).isEqualTo(SIZE);
	}

	@Test
	void putFailsIfTheConnectionStalls() throws IOException {
		try (SlowLine line = new SlowLine(false)) {
			line.target(this.server.port());
			line.speed(0);
			this.port = line.url().getPort();
			StepVerifier.create(put("/taken", true, counter()))
				.expectError(WebClientRequestException.class)
				.verify(TEST_TIMEOUT);
		}
		assertThat(this.meter.transferred()).isLessThan(SIZE);
	}

	@Test
	void repeatedPutCountsItsBytesOnce() {
		PartCounter counter = counter();
		put("/taken", true, counter).block(TEST_TIMEOUT);
		put("/taken", true, counter).block(TEST_TIMEOUT);
		assertThat(this.meter.transferred()).isEqualTo(SIZE);
		assertThat(this.meter.retries()).isZero();
	}

	@Test
	void otherConnectorsCountTheBytesThatTheyAccept() {
		WebClient client = WebClient.builder().clientConnector(new JdkClientHttpConnector()).build();
		assertThat(put(client, "/taken", counter()).block(TEST_TIMEOUT)).isEqualTo("taken");
		assertThat(this.meter.transferred()).isEqualTo(SIZE);
	}

	private PartCounter counter() {
		return new PartCounter(this.meter);
	}

	private Mono<String> put(String path, boolean nativeTransport, PartCounter counter) {
		return put(client(nativeTransport), path, counter);
	}

	private Mono<String> put(WebClient client, String path, PartCounter counter) {
		return put(client, path, counter, () -> {
		});
	}

	private WebClient client(boolean nativeTransport) {
		HttpClient client = HttpClient.create(this.pool)
			.responseTimeout(TIMEOUT)
			.doOnRequest((request, connection) -> this.channels.add(connection.channel()))
			.runOn(TcpResources.get(), nativeTransport);
		return WebClient.builder().clientConnector(new ReactorClientHttpConnector(client)).build();
	}

	private Mono<String> put(WebClient client, String path, PartCounter counter, Runnable written) {
		PartPlan plan = PartPlan.of(SIZE, SIZE);
		PartBody body = Objects
			.requireNonNull(SourceContent.of(UploadSource.of(new ByteArrayInputStream(new byte[SIZE]), SIZE))
				.flatMap((source) -> source.buffered(plan, null).parts(Budgets.reservation(SIZE)).next())
				.block(TEST_TIMEOUT));
		return client.put()
			.uri("http://localhost:" + this.port + path)
			.contentLength(SIZE)
			.body((request, context) -> body
				.writeTo(request, PartWriteHandler.watch(request, new PartThrottle(Throttle.none(), counter), TIMEOUT))
				.doOnSuccess((nothing) -> written.run()))
			.retrieve()
			.bodyToMono(String.class);
	}

}
