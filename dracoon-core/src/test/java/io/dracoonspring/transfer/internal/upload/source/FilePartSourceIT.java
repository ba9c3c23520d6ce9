// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.resources.ConnectionProvider;
import reactor.test.StepVerifier;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.testing.TestCertificate;
import io.dracoonspring.transfer.ReportLeaks;
import io.dracoonspring.transfer.internal.file.SourceFile;
import io.dracoonspring.transfer.internal.memory.Budgets;
import io.dracoonspring.transfer.internal.part.PartCounter;
import io.dracoonspring.transfer.internal.part.PartPlan;
import io.dracoonspring.transfer.internal.part.PartThrottle;
import io.dracoonspring.transfer.internal.run.ProgressMeter;
import io.dracoonspring.transfer.internal.run.Throttle;
import io.dracoonspring.transfer.internal.run.TransferErrors;

import static org.assertj.core.api.Assertions.assertThat;

@ReportLeaks
class FilePartSourceIT {

	private static final int PART = 3_000_001;

	private static final PartPlan PLAN = PartPlan.of(3 * PART + 17, PART);

	private final TestCertificate certificate = TestCertificate.selfSigned();

	private final byte[] content = new byte[(int) PLAN.size()];

	private final ProgressMeter meter = new ProgressMeter();

	private final ConnectionProvider pool = ConnectionProvider.create("parts", 10);

	private final List<Throwable> failures = new CopyOnWriteArrayList<>();

	private volatile Answer answer = FilePartSourceIT::echo;

	private final DisposableServer server = HttpServer.create()
		.secure((spec) -> spec
			.sslContext(Http11SslContextSpec.forServer(this.certificate.privateKey(), this.certificate.certificate())))
		.handle((request, response) -> this.answer.to(request)
			.flatMap((body) -> response.sendByteArray(Mono.just(body)).then()))
		.bindNow();

	private final WebClient webClient = WebClient.builder()
		.clientConnector(new ReactorClientHttpConnector(HttpClient.create(this.pool)
			.secure((spec) -> spec.sslContext(Http11SslContextSpec.forClient()
				.configure((builder) -> builder.trustManager(this.certificate.certificate()))))))
		.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(2 * PART))
		.build();

	@TempDir
	Path directory;

	private Path file = Path.of("");

	@BeforeEach
	void prepare() throws IOException {
		new Random(3).nextBytes(this.content);
		this.file = Files.write(this.directory.resolve("source"), this.content);
	}

	@AfterEach
	void close() {
		this.server.disposeNow(Duration.ofMinutes(1));
		this.pool.dispose();
	}

	@Test
	void partsUnderTlsAreTheRegionsOfTheFile() {
		for (PartBody body : parts()) {
			int offset = (int) body.part().offset();
			byte[] expected = Arrays.copyOfRange(this.content, offset, offset + (int) body.part().length());
			assertThat(put(body).block(Duration.ofMinutes(1))).isEqualTo(expected);
		}
		assertThat(this.meter.transferred()).isEqualTo(PLAN.size());
		awaitNoOpenFiles();
	}

	@Test
	void cancellingWhileTheFileIsReadLosesNothing() {
		PartBody body = parts().get(0);
		Random random = new Random(4);
		for (int round = 0; round < 50; round++) {
			long until = this.meter.transferred() + 1 + random.nextInt(PART / 2);
			Disposable subscription = put(body).subscribe((answered) -> {
			}, this.failures::add);
			while (this.meter.transferred() < until && !subscription.isDisposed()) {
				Thread.onSpinWait();
			}
			subscription.dispose();
		}
		assertThat(this.failures).isEmpty();
		awaitNoOpenFiles();
	}

	@Test
	void brokenConnectionWhileTheFileIsReadLosesNothing() {
		PartBody body = parts().get(0);
		this.answer = (request) -> request.receive().asByteArray().skip(5).next().flatMap((piece) -> {
			request.withConnection((connection) -> connection.channel().close());
			return Mono.never();
		});
		for (int round = 0; round < 30; round++) {
			StepVerifier.create(put(body)).expectError().verify(Duration.ofMinutes(1));
		}
		awaitNoOpenFiles();
	}

	@Test
	void digestIsComputedOnce() throws IOException {
		PartBody body = parts().get(1);
		String digest = DigestUtils.md5DigestAsHex(Arrays.copyOfRange(this.content, PART, 2 * PART));
		assertThat(body.md5().block()).isEqualTo(digest);
		body.requireUnchanged().block();
		this.content[PART + 5] ^= 1;
		Files.write(this.file, this.content);
		assertThat(body.md5().block()).isEqualTo(digest);
		StepVerifier.create(body.requireUnchanged())
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.SOURCE_CHANGED)));
		awaitNoOpenFiles();
	}

	@Test
	void digestOfTheWholeFile() {
		assertThat(new FilePartSource(LocalSource.of(SourceFile.at(this.file)), () -> Files.newByteChannel(this.file),
				PLAN)
			.md5()
			.block()).isEqualTo(DigestUtils.md5DigestAsHex(this.content));
		awaitNoOpenFiles();
	}

	@Test
	void fileThatBecameShorterIsNamed() throws IOException {
		PartBody body = parts().get(2);
		Files.write(this.file, new byte[(int) body.part().offset() + PART / 2]);
		StepVerifier.create(put(body).onErrorMap(TransferErrors::unwrap))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.SOURCE_CHANGED)))
			.verify(Duration.ofMinutes(1));
		awaitNoOpenFiles();
	}

	private void awaitNoOpenFiles() {
		Mono.fromCallable(this::openFiles)
			.filter((count) -> count == 0)
			.repeatWhenEmpty((again) -> again.delayElements(Duration.ofMillis(10)))
			.block(Duration.ofMinutes(1));
	}

	// counts open files as Linux reports them
	private long openFiles() throws IOException {
		Path all = Path.of("/proc/self/fd");
		if (!Files.isDirectory(all)) {
			return 0;
		}
		try (Stream<Path> descriptors = Files.list(all)) {
			return descriptors.filter((descriptor) -> {
				try {
					return Files.readSymbolicLink(descriptor).equals(this.file);
				}
				catch (IOException ex) {
					// ignore the failure, because the file was closed in the meantime
					return false;
				}
			}).count();
		}
	}

	private List<PartBody> parts() {
		return Objects.requireNonNull(new FilePartSource(LocalSource.of(SourceFile.at(this.file)),
				() -> Files.newByteChannel(this.file), PLAN)
			.parts(Budgets.reservation(0))
			.collectList()
			.block());
	}

	private Mono<byte[]> put(PartBody body) {
		return this.webClient.put()
			.uri("https://localhost:" + this.server.port())
			.contentLength(body.part().length())
			.body((request, context) -> body.writeTo(request, output()))
			.retrieve()
			.bodyToMono(byte[].class);
	}

	private static Mono<byte[]> echo(HttpServerRequest request) {
		return request.receive().aggregate().asByteArray();
	}

	private PartOutput output() {
		PartCounter counter = new PartCounter(this.meter);
		return new PartOutput(new PartThrottle(Throttle.none(), counter), counter::add);
	}

	private interface Answer {

		Mono<byte[]> to(HttpServerRequest request);

	}

}
