// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import io.netty.handler.ssl.SslContextBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.Http2SslContextSpec;
import reactor.netty.http.HttpProtocol;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.RequestLoad;
import io.dracoonspring.emulator.faults.Effect;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Network;
import io.dracoonspring.emulator.faults.Target;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.testing.TlsProxy;
import io.dracoonspring.transfer.ContentDownload;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.UploadRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Checks that HTTP/2 behaves like HTTP/1.1. Many calls share one connection. A call that
 * breaks off must not affect the other calls.
 */
class Http2Tests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final String NODE = "/api/v4/nodes/{node_id}";

	private static final int SIZE = 11 * 1024 * 1024;

	private TlsProxy proxy = new TlsProxy(HttpProtocol.H2, HttpProtocol.HTTP11);

	private DracoonEmulator emulator = emulator(this.proxy);

	private DefaultConnector connector = connector(HttpSettings.defaults().withHttp2(true));

	private Dracoon dracoon = dracoon();

	private static DracoonEmulator emulator(TlsProxy proxy) {
		DracoonEmulator emulator = DracoonEmulator.builder().publicUrl(URI.create(proxy.url())).start();
		proxy.target(emulator.port());
		return emulator;
	}

	private DefaultConnector connector(HttpSettings settings) {
		return new DefaultConnector(settings,
				(client) -> client.secure(
						(spec) -> spec.sslContext(List.of(client.configuration().protocols()).contains(HttpProtocol.H2)
								? Http2SslContextSpec.forClient().configure(this::trust)
								: Http11SslContextSpec.forClient().configure(this::trust))));
	}

	private void trust(SslContextBuilder builder) {
		builder.trustManager(this.proxy.certificate());
	}

	private Dracoon dracoon() {
		return Dracoon.builder()
			.baseUrl(this.proxy.url())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
					Secret.of("Emulator-2026!"))
			.connector(this.connector.connector())
			.retry((settings) -> settings.withBackoff(Duration.ofMillis(5), Duration.ofMillis(20))
				.withConcurrency(6, 2))
			.transfer((settings) -> settings.withChunkSize(TransferSettings.MIN_CHUNK_SIZE))
			.build();
	}

	@AfterEach
	void close() {
		this.dracoon.close();
		this.connector.close();
		this.proxy.close();
		this.emulator.close();
	}

	@Test
	void manyCallsShareAConnectionAndKeepTheLimit() {
		RequestLoad load = this.emulator.watchLoad((method, path) -> path.startsWith("/api/v4/"));
		long room = room();
		this.emulator.faults().network(Network.PERFECT.withLatency(Duration.ofMillis(20)));
		Flux.range(0, 60).flatMap((index) -> this.dracoon.nodes().get(room), 60).blockLast(LONG);
		assertThat(this.proxy.protocols()).containsOnly("HTTP/2.0");
		assertThat(this.proxy.connections()).isBetween(1, 6);
		assertThat(load.most()).isBetween(2, 6);
	}

	@Test
	void speaksWhatTheServerOffers() {
		this.proxy.close();
		this.emulator.close();
		this.proxy = new TlsProxy(HttpProtocol.HTTP11);
		this.emulator = emulator(this.proxy);
		this.connector = connector(HttpSettings.defaults().withHttp2(true));
		this.dracoon = dracoon();
		room();
		assertThat(this.proxy.protocols()).containsOnly("HTTP/1.1");
	}

	@Test
	void speaksHttp1UnlessToldOtherwise() {
		this.connector = connector(HttpSettings.defaults());
		this.dracoon = dracoon();
		room();
		assertThat(this.proxy.protocols()).containsOnly("HTTP/1.1");
	}

	@Test
	void speaksHttp1WithoutTls() {
		try (DracoonEmulator plain = DracoonEmulator.start();
				Dracoon client = Dracoon.builder()
					.baseUrl(plain.baseUrl())
					.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
							Secret.of("Emulator-2026!"))
					.http((settings) -> settings.withHttp2(true))
					.build()) {
			assertThat(client.account().get().block(LONG)).isNotNull();
		}
	}

	@Test
	void transientFailuresAreRetried() {
		long room = room();
		this.emulator.faults().add(Fault.status(503).on("GET", NODE).times(1));
		this.emulator.faults().add(Fault.tooManyRequests(Duration.ZERO).on("GET", NODE).times(1));
		this.emulator.faults().add(Fault.reset().on("GET", NODE).times(1));
		this.emulator.faults().add(Fault.reset(Effect.Phase.ANSWER_BODY, 10).on("GET", NODE).times(1));
		assertThat(this.dracoon.nodes().get(room).block(LONG)).isNotNull();
		assertThat(this.proxy.connections()).isEqualTo(1);
	}

	@Test
	void whatCreatesIsNotRepeated() {
		long room = room();
		this.emulator.faults().add(Fault.status(503).on("POST", "/api/v4/nodes/folders").times(1));
		assertThatExceptionOfType(DracoonApiException.class)
			.isThrownBy(() -> this.dracoon.nodes().createFolder(CreateFolderRequest.of(room, "Once")).block(LONG));
	}

	@Test
	void contentGoesThereAndBackOverHttp1(@TempDir Path directory) throws Exception {
		Path source = source(directory);
		this.emulator.faults().add(Fault.reset(Effect.Phase.REQUEST_BODY, 100_000).on(Target.s3Part(2)).times(1));
		this.emulator.faults().add(Fault.reset(Effect.Phase.ANSWER_BODY, 100_000).on(Target.S3_GET).times(1));
		Node file = upload(source);
		Path target = directory.resolve("target");
		this.dracoon.transfers().download(DownloadRequest.of(file.id(), target)).result().block(LONG);
		assertThat(Files.mismatch(target, source)).isEqualTo(-1);
		assertThat(this.proxy.protocols(Http2Tests::isContent)).containsOnly("HTTP/1.1").hasSizeGreaterThan(6);
		assertThat(this.proxy.protocols((uri) -> !isContent(uri))).containsOnly("HTTP/2.0");
	}

	@Test
	void cancelledDownloadKeepsTheConnection(@TempDir Path directory) throws Exception {
		Node file = upload(source(directory));
		this.emulator.faults().network(Network.PERFECT.withBandwidth(4L * 1024 * 1024));
		int cancelled = this.proxy.cancelled();
		ContentDownload download = this.dracoon.transfers().download(ContentRequest.of(file.id()));
		download.content()
			.doOnNext(DataBufferUtils::release)
			.takeUntilOther(download.progress().filter((progress) -> progress.transferredBytes() > 0))
			.blockLast(LONG);
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> this.proxy.cancelled() > cancelled);
		this.emulator.faults().clear();
		int connections = this.proxy.connections();
		assertThat(this.dracoon.nodes().get(file.id()).block(LONG)).isNotNull();
		assertThat(this.proxy.connections()).isEqualTo(connections);
	}

	private static boolean isContent(String uri) {
		return uri.contains("X-Amz-Signature") || uri.startsWith("/api/v4/downloads/");
	}

	private long room() {
		return Objects.requireNonNull(this.dracoon.nodes().getByPath("/Projects").block(LONG)).id();
	}

	private Path source(Path directory) throws IOException {
		byte[] content = new byte[SIZE];
		new Random(1).nextBytes(content);
		return Files.write(directory.resolve("source.bin"), content);
	}

	private Node upload(Path source) {
		return Objects.requireNonNull(
				this.dracoon.transfers().upload(UploadRequest.of(source, "/Projects")).result().block(LONG));
	}

}
