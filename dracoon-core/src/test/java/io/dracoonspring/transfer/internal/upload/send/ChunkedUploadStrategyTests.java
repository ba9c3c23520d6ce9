// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.send;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.test.StepVerifier;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.uploads.DracoonUploadChannels;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.internal.HttpTransport;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.internal.memory.Budgets;
import io.dracoonspring.transfer.internal.part.Checksums;
import io.dracoonspring.transfer.internal.part.PartPlan;
import io.dracoonspring.transfer.internal.run.Cancellation;
import io.dracoonspring.transfer.internal.run.ProgressMeter;
import io.dracoonspring.transfer.internal.run.TransferControl;
import io.dracoonspring.transfer.internal.upload.channel.AccountUploadChannelApi;
import io.dracoonspring.transfer.internal.upload.channel.UploadChannel;
import io.dracoonspring.transfer.internal.upload.source.SourceContent;

import static org.assertj.core.api.Assertions.assertThat;

class ChunkedUploadStrategyTests {

	private static final PartPlan PLAN = PartPlan.of(250, 100);

	private final HttpTransport transport = HttpTransport.create(HttpSettings.defaults(), ObservationRegistry.NOOP);

	private final List<String> ranges = new CopyOnWriteArrayList<>();

	private final ByteArrayOutputStream received = new ByteArrayOutputStream();

	private final DisposableServer server = HttpServer.create().handle(this::answer).bindNow();

	private final ProgressMeter meter = new ProgressMeter();

	private volatile boolean keepsDamage;

	@TempDir
	Path directory;

	@AfterEach
	void close() {
		this.transport.close();
		this.server.disposeNow(Duration.ofMinutes(1));
	}

	@Test
	void chunksGoInOrderWithInclusiveRangesAndDamagedOnesGoAgain() throws IOException {
		byte[] content = new byte[250];
		new Random(3).nextBytes(content);
		Path file = Files.write(this.directory.resolve("source"), content);
		TransferSettings settings = TransferSettings.defaults().withRetryBackoff(Duration.ofMillis(1));
		ChunkedUploadStrategy strategy = new ChunkedUploadStrategy(this.transport.content(), settings);
		UploadChannel channel = new UploadChannel(
				new AccountUploadChannelApi(Mockito.mock(DracoonUploadChannels.class), this.transport.content()), "id",
				"http://localhost:" + this.server.port() + "/api/v4/uploads/token");
		strategy
			.send(channel, PLAN, content(file).buffered(PLAN, null), Budgets.reservation(PLAN.partSize()),
					TransferControl.partOf(this.meter, new Cancellation()))
			.block(Duration.ofMinutes(1));
		assertThat(this.ranges).containsExactly("bytes 0-99/250", "bytes 100-199/250", "bytes 100-199/250",
				"bytes 200-249/250");
		assertThat(this.received.toByteArray()).isEqualTo(content);
		assertThat(this.meter.transferred()).isEqualTo(250);
		assertThat(this.meter.retries()).isEqualTo(1);
	}

	@Test
	void permanentlyDamagedChunkFailsWithAChecksumMismatch() throws IOException {
		Path file = Files.write(this.directory.resolve("source"), new byte[250]);
		this.keepsDamage = true;
		TransferSettings settings = TransferSettings.defaults().withRetryBackoff(Duration.ofMillis(1));
		ChunkedUploadStrategy strategy = new ChunkedUploadStrategy(this.transport.content(), settings);
		UploadChannel channel = new UploadChannel(
				new AccountUploadChannelApi(Mockito.mock(DracoonUploadChannels.class), this.transport.content()), "id",
				"http://localhost:" + this.server.port() + "/api/v4/uploads/token");
		StepVerifier
			.create(strategy.send(channel, PLAN, content(file).buffered(PLAN, null),
					Budgets.reservation(PLAN.partSize()), TransferControl.partOf(this.meter, new Cancellation())))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.CHECKSUM_MISMATCH)));
	}

	private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		this.ranges.add(request.requestHeaders().get("Content-Range"));
		return request.receive().aggregate().asByteArray().flatMap((body) -> {
			if (this.keepsDamage && this.ranges.size() > 2) {
				return response.status(400)
					.header("Content-Type", "application/json")
					.sendString(Mono.just("{\"code\":400,\"errorCode\":-80021,\"message\":\"range\"}"))
					.then();
			}
			boolean damaged = (this.ranges.size() == 2);
			if (damaged) {
				body[0]++;
			}
			else {
				this.received.writeBytes(body);
			}
			MessageDigest digest = Checksums.md5();
			return response.status(201)
				.header("Content-Type", "application/json")
				.sendString(Mono.just("{\"size\":" + body.length + ",\"hash\":\""
						+ HexFormat.of().formatHex(digest.digest(body)) + "\"}"))
				.then();
		});
	}

	private static SourceContent content(Path file) {
		return Objects.requireNonNull(SourceContent.of(UploadSource.of(file)).block());
	}

}
