// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

import io.netty.channel.ChannelOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.http.ReactorNettyTuning;
import io.dracoonspring.testing.SlowLine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks transfers on a slow connection. The progress counts only bytes that have left
 * the client or have arrived at the client. The client does not abort a part that is
 * still being sent, although the transfer of the part takes longer than the idle timeout.
 */
class SlowLineIT {

	private static final int SIZE = 3 * TransferSettings.MIN_CHUNK_SIZE;

	private static final int SPEED = 3 * 1024 * 1024;

	/**
	 * Is the idle timeout. It is much shorter than the time that the transfer of a part
	 * takes.
	 */
	private static final Duration TIMEOUT = Duration.ofSeconds(2);

	private static final int CONNECTIONS = TransferFixture.SETTINGS.parallelism();

	private static final int RECORD = 16 * 1024;

	private static final int PIECE = 64 * 1024;

	private static final int SEND_BUFFER = 128 * 1024;

	private static final int ALLOWANCE = CONNECTIONS * (SEND_BUFFER + SlowLine.RECEIVE_BUFFER + RECORD);

	/**
	 * Is a tolerance for bytes that are not content, and for bytes that pass between a
	 * progress snapshot and the reading of the byte counter.
	 */
	private static final int HEADERS = 96 * 1024;

	private final ConnectionProvider pool = ConnectionProvider.create("slow-line");

	@TempDir
	Path directory;

	@AfterEach
	void close() {
		this.pool.dispose();
	}

	@ParameterizedTest
	@EnumSource
	void progressOfAnUploadIsWhatHasLeft(Way way) throws IOException {
		Path source = TransferFixture.file(this.directory, "source.bin", SIZE);
		try (SlowLine line = new SlowLine(way.tls);
				DracoonEmulator emulator = emulator(line, way);
				Dracoon dracoon = client(line, emulator, way)) {
			dracoon.crypto().unlock().block(TransferFixture.TIMEOUT);
			line.speed(SPEED);
			long before = line.up();
			Upload upload = dracoon.transfers()
				.upload(UploadRequest.of(source, way.room).withResolutionStrategy(ResolutionStrategy.AUTORENAME));
			List<Snapshot> snapshots = snapshots(upload, () -> line.up() - before);
			assertThat(upload.result().block(TransferFixture.TIMEOUT)).isNotNull();
			assertThat(parts(emulator)).as("requests for parts").isEqualTo(3);
			assertHonest(snapshots);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TLS", "TLS_ENCRYPTED", "TLS_THROUGH_THE_SERVER", "SENDFILE", "SENDFILE_WITHOUT_EPOLL" })
	void progressOfADownloadIsWhatHasArrived(Way way) throws IOException {
		Path source = TransferFixture.file(this.directory, "source.bin", SIZE);
		try (SlowLine line = new SlowLine(way.tls);
				DracoonEmulator emulator = emulator(line, way);
				Dracoon dracoon = client(line, emulator, way)) {
			dracoon.crypto().unlock().block(TransferFixture.TIMEOUT);
			dracoon.transfers()
				.upload(UploadRequest.of(source, way.room).withResolutionStrategy(ResolutionStrategy.AUTORENAME))
				.result()
				.block(TransferFixture.TIMEOUT);
			line.speed(SPEED);
			long before = line.down();
			Path target = this.directory.resolve("target.bin");
			Download download = dracoon.transfers().download(DownloadRequest.of(way.room + "/source.bin", target));
			List<Snapshot> snapshots = snapshots(download, () -> line.down() - before);
			assertThat(download.result().block(TransferFixture.TIMEOUT)).isEqualTo(target);
			for (Snapshot snapshot : snapshots) {
				long unseen = snapshot.passed() - snapshot.progress().transferredBytes();
				assertThat(unseen).as("%s of %s", snapshot, snapshots).isBetween(0L, 1024L * 1024);
			}
			assertSensible(snapshots);
		}
	}

	@Test
	void otherLibrariesAreBelieved() throws IOException {
		Path source = TransferFixture.file(this.directory, "source.bin", SIZE);
		try (SlowLine line = new SlowLine(false);
				DracoonEmulator emulator = emulator(line, Way.SENDFILE);
				Dracoon dracoon = TransferFixture.client(emulator, "alice",
						(builder) -> builder.baseUrl(line.url()).connector(new JdkClientHttpConnector()))) {
			line.target(emulator.port());
			dracoon.account().get().block(TransferFixture.TIMEOUT);
			line.speed(2 * SPEED);
			Upload upload = dracoon.transfers()
				.upload(UploadRequest.of(source, "/Projects").withResolutionStrategy(ResolutionStrategy.AUTORENAME));
			List<Snapshot> snapshots = snapshots(upload, line::up);
			assertThat(upload.result().block(TransferFixture.TIMEOUT)).isNotNull();
			assertThat(snapshots).extracting((snapshot) -> snapshot.progress().transferredBytes())
				.isSorted()
				.last()
				.isEqualTo((long) SIZE);
			assertThat(snapshots).anySatisfy((snapshot) -> assertThat(snapshot.progress().transferredBytes())
				.isGreaterThan(snapshot.passed() + ALLOWANCE));
		}
	}

	private static DracoonEmulator emulator(SlowLine line, Way way) {
		return DracoonEmulator.builder().storage(way.storage).publicUrl(line.url()).start();
	}

	private Dracoon client(SlowLine line, DracoonEmulator emulator, Way way) {
		line.target(emulator.port());
		HttpClient client = ReactorNettyTuning.tune(HttpClient.create(this.pool), false).responseTimeout(TIMEOUT);
		if (!way.nativeTransport) {
			client = client.runOn(LoopResources.create("slow-line", 1, true), false)
				.option(ChannelOption.SO_SNDBUF, SEND_BUFFER / 2);
		}
		if (way.tls) {
			client = client.secure((spec) -> spec.sslContext(
					Http11SslContextSpec.forClient().configure((builder) -> builder.trustManager(line.certificate()))));
		}
		HttpClient tuned = client;
		return TransferFixture.client(emulator, "alice",
				(builder) -> builder.baseUrl(line.url())
					.connector(new ReactorClientHttpConnector(tuned))
					.transfer((settings) -> settings.withIdleTimeout(TIMEOUT)));
	}

	private static List<Snapshot> snapshots(Transfer<?> transfer, LongSupplier passed) {
		List<Snapshot> snapshots = new ArrayList<>();
		transfer.progress()
			.doOnSubscribe((subscription) -> transfer.start())
			.doOnNext((progress) -> snapshots.add(new Snapshot(progress, passed.getAsLong())))
			.blockLast(TransferFixture.TIMEOUT);
		return snapshots;
	}

	private static long parts(DracoonEmulator emulator) {
		return emulator.requests()
			.stream()
			.filter((request) -> request.path().startsWith("/s3/")
					|| (request.method().equals("POST") && request.path().startsWith("/api/v4/uploads/")))
			.count();
	}

	private static void assertHonest(List<Snapshot> snapshots) {
		for (Snapshot snapshot : snapshots) {
			TransferProgress progress = snapshot.progress();
			long ahead = progress.transferredBytes() - snapshot.passed();
			assertThat(ahead).as("%s of %s", snapshot, snapshots)
				.isBetween(-(long) CONNECTIONS * PIECE - HEADERS, (long) ALLOWANCE);
			if (progress.state() == TransferState.FINISHING) {
				assertThat(snapshot.passed()).isGreaterThanOrEqualTo(SIZE);
			}
		}
		assertSensible(snapshots);
	}

	private static void assertSensible(List<Snapshot> snapshots) {
		assertThat(snapshots).extracting((snapshot) -> snapshot.progress().transferredBytes()).isSorted();
		Duration end = snapshots.get(snapshots.size() - 1).progress().elapsed();
		List<TransferProgress> settled = snapshots.stream()
			.map(Snapshot::progress)
			.filter((progress) -> progress.state() == TransferState.TRANSFERRING
					&& progress.transferredBytes() > SIZE / 3 && progress.transferredBytes() < SIZE)
			.toList();
		assertThat(settled).isNotEmpty().allSatisfy((progress) -> {
			long truth = end.minus(progress.elapsed()).toMillis();
			assertThat(progress.remaining()).hasValueSatisfying(
					(remaining) -> assertThat(remaining.toMillis()).isBetween(truth / 2 - 1000, 2 * truth + 1000));
		});
	}

	/**
	 * Holds a snapshot of the progress, and the number of bytes that had passed the
	 * connection at that moment.
	 *
	 * @param progress the snapshot of the progress
	 * @param passed the number of bytes that had passed
	 */
	private record Snapshot(TransferProgress progress, long passed) {
	}

	enum Way {

		TLS(true, StorageMode.S3, "/Projects", true), TLS_ENCRYPTED(true, StorageMode.S3, "/Vault", true),
		TLS_THROUGH_THE_SERVER(true, StorageMode.PROXY, "/Projects", true),
		TLS_WITHOUT_EPOLL(true, StorageMode.S3, "/Projects", false), SENDFILE(false, StorageMode.S3, "/Projects", true),
		SENDFILE_WITHOUT_EPOLL(false, StorageMode.S3, "/Projects", false),
		ENCRYPTED(false, StorageMode.S3, "/Vault", true), THROUGH_THE_SERVER(false, StorageMode.PROXY, "/Vault", true);

		private final boolean tls;

		private final StorageMode storage;

		private final String room;

		private final boolean nativeTransport;

		Way(boolean tls, StorageMode storage, String room, boolean nativeTransport) {
			this.tls = tls;
			this.storage = storage;
			this.room = room;
			this.nativeTransport = nativeTransport;
		}

	}

}
