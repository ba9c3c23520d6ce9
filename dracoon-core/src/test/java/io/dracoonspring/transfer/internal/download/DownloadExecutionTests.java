// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.internal.HttpTransport;
import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.observation.DracoonTransferContext.Direction;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;
import io.dracoonspring.transfer.internal.memory.MemoryBudget;
import io.dracoonspring.transfer.internal.resume.ResumeKey;
import io.dracoonspring.transfer.internal.resume.ResumeTokens;
import io.dracoonspring.transfer.internal.run.RequirementsCheck;
import io.dracoonspring.transfer.internal.run.TransferBackend;
import io.dracoonspring.transfer.internal.run.TransferControl;
import io.dracoonspring.transfer.internal.run.TransferObservations;
import io.dracoonspring.transfer.internal.run.TransferSetup;
import io.dracoonspring.transfer.requirement.TransferRequirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

class DownloadExecutionTests {

	private static final int CHUNK = TransferSettings.MIN_CHUNK_SIZE;

	private static final Duration LONG = Duration.ofMinutes(1);

	private final HttpTransport transport = HttpTransport.create(HttpSettings.defaults(), ObservationRegistry.NOOP);

	private final DisposableServer server = HttpServer.create().handle(this::answer).bindNow();

	private byte[] content = new byte[0];

	@TempDir
	Path directory;

	@AfterEach
	void close() {
		this.transport.close();
		this.server.disposeNow(Duration.ofMinutes(1));
	}

	@Test
	void contentIsWrittenWhileItsChecksumIsComputed() throws IOException {
		this.content = random(2 * CHUNK + 5);
		AtomicInteger checked = new AtomicInteger();
		ContentCheck check = new ContentCheck() {

			@Override
			public void process(byte[] bytes, int length) {
				// wait until the checked content is on disk, which happens only if
				// another thread writes at the same time
				awaitSize(checked.addAndGet(length));
			}

			@Override
			public boolean leavesContent() {
				return true;
			}

			@Override
			public void finish() {
				assertThat(checked).hasValue(DownloadExecutionTests.this.content.length);
			}

		};
		assertThat(Files.readAllBytes(download(check))).isEqualTo(this.content);
	}

	@Test
	void smallFileIsChecked() {
		this.content = random(4096);
		assertThat(download(ContentCheck.md5("00")).toFile()).doesNotExist();
	}

	@Test
	void smallFileTakesFewWorkers() throws IOException {
		this.content = random(4096);
		// download the file once before the count, because the first download creates the
		// connection
		Files.delete(download(ContentCheck.none()));
		AtomicInteger tasks = new AtomicInteger();
		Schedulers.onScheduleHook("count", (task) -> () -> {
			if (Thread.currentThread().getName().startsWith("dracoon-blocking")) {
				tasks.incrementAndGet();
			}
			task.run();
		});
		try {
			assertThat(Files.readAllBytes(download(ContentCheck.none()))).isEqualTo(this.content);
		}
		finally {
			Schedulers.resetOnScheduleHook("count");
		}
		// expect three tasks: one checks the target, one creates the temporary file, and
		// one writes the content
		assertThat(tasks).hasValue(3);
	}

	private Path download(ContentCheck check) {
		Path target = this.directory.resolve("target");
		DownloadableFile file = new DownloadableFile(new DownloadableFile.Identity(7L, null, null, null),
				this.content.length, Mono.just(SecretUrl.of("http://localhost:" + this.server.port() + "/content")),
				() -> check, null);
		TransferBackend backend = Mockito.mock(TransferBackend.class);
		given(backend.webClient()).willReturn(this.transport.content());
		TransferSetup setup = new TransferSetup(backend,
				TransferSettings.defaults().withChunkSize(CHUNK).withParallelism(2),
				Mockito.mock(TransferObservations.class), BandwidthLimit.none(), new MemoryBudget(100_000_000),
				new ResumeTokens(ResumeKey.ofProcess(URI.create("http://localhost"))));
		DownloadExecution execution = new DownloadExecution(setup, (observed) -> Mono.just(file),
				DownloadTarget.of(target, ExistingFile.FAIL, setup.locks()),
				new RequirementsCheck(TransferRequirements.none()), TransferControl.create());
		return execution.run(new DracoonTransferContext(Direction.DOWNLOAD))
			.onErrorReturn(target)
			.blockOptional(LONG)
			.orElse(target);
	}

	private void awaitSize(long size) {
		long end = System.nanoTime() + LONG.toNanos() / 4;
		while (temporarySize() < size) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("Nothing is written");
			}
			Thread.onSpinWait();
		}
	}

	private long temporarySize() {
		try (Stream<Path> files = Files.list(this.directory)) {
			Path file = files.filter((found) -> found.toString().endsWith(".part")).findFirst().orElse(null);
			return (file != null) ? Files.size(file) : 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] random(int length) {
		byte[] bytes = new byte[length];
		new Random(6).nextBytes(bytes);
		return bytes;
	}

	private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		String range = request.requestHeaders().get("Range");
		if (range == null) {
			return response.header("Content-Length", String.valueOf(this.content.length))
				.sendByteArray(Mono.just(this.content))
				.then();
		}
		String[] ends = range.substring("bytes=".length()).split("-");
		int first = Integer.parseInt(ends[0]);
		int last = Integer.parseInt(ends[1]);
		return response.status(206)
			.header("Content-Range", "bytes " + first + "-" + last + "/" + this.content.length)
			.header("Content-Length", String.valueOf(last + 1 - first))
			.sendByteArray(Mono.just(Arrays.copyOfRange(this.content, first, last + 1)))
			.then();
	}

}
