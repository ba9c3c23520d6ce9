// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.DracoonEmulatorBuilder;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.emulator.tls.Tls;
import io.dracoonspring.http.TrustingConnector;
import io.dracoonspring.testing.proxy.FaultProxy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs transfers with faults against its own emulator, one transfer at a time, and checks
 * how they end.
 */
final class FaultBench implements AutoCloseable {

	/** Is longer than all attempts of all steps take together, also on a busy machine. */
	private static final Duration DEADLINE = Duration.ofMinutes(2);

	private static final int SHORT = 1000;

	/** Is the size of a file with two parts. */
	private static final int LONG = TransferSettings.MIN_CHUNK_SIZE + SHORT;

	/**
	 * Limits the wait of an upload for its status. If the server never reports the
	 * status, the upload waits for the whole time. The test then accepts that the outcome
	 * of the upload is unknown.
	 */
	private static final Duration COMPLETION = Duration.ofSeconds(2);

	private final FaultProxy proxy = new FaultProxy();

	private final DracoonEmulator emulator;

	private final URI url;

	private final Map<Timeouts, Dracoon> clients = new EnumMap<>(Timeouts.class);

	private final Path directory;

	private final Map<Integer, Path> sources = new HashMap<>();

	/**
	 * Maps rooms and files to their ids. The key of a room is its path. The key of a file
	 * is the path of its room, followed by the size of the file.
	 */
	private final Map<String, Long> ids = new HashMap<>();

	private int number;

	/**
	 * Creates a bench.
	 * @param storage the storage of the emulator
	 * @param proxied whether all requests go through the {@link FaultProxy}
	 * @param tls whether emulator and client use TLS
	 * @param directory the directory for files
	 */
	FaultBench(StorageMode storage, boolean proxied, boolean tls, Path directory) throws IOException {
		this.directory = directory;
		DracoonEmulatorBuilder server = DracoonEmulator.builder().storage(storage);
		if (tls) {
			server.tls(Tls.generated());
		}
		this.emulator = (proxied ? server.publicUrl(this.proxy.url()) : server).start();
		this.proxy.target(this.emulator.port());
		this.url = proxied ? this.proxy.url() : this.emulator.baseUrl();
		Path origin = Files.createDirectory(directory.resolve("sources"));
		for (int size : List.of(SHORT, LONG)) {
			this.sources.put(size, TransferFixture.file(origin, "source-" + size, size));
		}
	}

	DracoonEmulator emulator() {
		return this.emulator;
	}

	FaultProxy proxy() {
		return this.proxy;
	}

	/**
	 * Runs a case and checks how it ends.
	 * @param place the case
	 * @return {@code success}, or the class and the reason of the failure
	 */
	String run(FaultPlace place) throws IOException {
		int size = place.isContent() ? LONG : SHORT;
		int channels = this.emulator.openUploadChannels();
		Path work = Files.createDirectory(this.directory.resolve("work-" + this.number++));
		Result result = new Result();
		long id = place.kind().isUpload() ? room(place.room()) : file(place.room(), size);
		IntSupplier faults = place.begin(this);
		long start = System.nanoTime();
		int hits = 0;
		try {
			if (place.kind().isUpload()) {
				upload(place, id, size, work, result);
			}
			else {
				download(place, id, work, result);
			}
		}
		catch (DracoonException ex) {
			result.failure = ex;
		}
		finally {
			hits = faults.getAsInt();
		}
		assertThat(hits).as("requests with the fault in a transfer that ended with %s", result.failure).isPositive();
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE);
		assertThat(this.emulator.openUploadChannels() - channels).as("upload channels that remain open")
			.isLessThanOrEqualTo((place.losesChannel() || result.isUnknown()) ? hits : 0);
		assertThat(this.proxy.strayed()).as("redirects that the client followed").isZero();
		if (place.kind().isUpload()) {
			checkUpload(place, size, work, result);
		}
		else {
			checkDownload(place, size, work, result);
		}
		if (place.mustSucceed()) {
			assertThat(result.failure).isNull();
		}
		return result.toString();
	}

	private long room(String path) {
		return this.ids.computeIfAbsent(path,
				(key) -> Objects.requireNonNull(client(Timeouts.LONG).nodes().getByPath(path).block(DEADLINE)).id());
	}

	private long file(String room, int size) {
		UploadRequest request = UploadRequest.of(Objects.requireNonNull(this.sources.get(size)), room)
			.withResolutionStrategy(ResolutionStrategy.AUTORENAME);
		return this.ids.computeIfAbsent(room + size,
				(key) -> Objects
					.requireNonNull(client(Timeouts.LONG).transfers().upload(request).result().block(DEADLINE))
					.id());
	}

	private void upload(FaultPlace place, long parent, int size, Path work, Result result) throws IOException {
		Path source = Objects.requireNonNull(this.sources.get(size));
		UploadSource content = (place.kind() == FaultPlace.Kind.UPLOAD_FILE) ? UploadSource.of(source)
				: UploadSource.of(new ByteArrayInputStream(Files.readAllBytes(source)), (long) size);
		result.node = client(place).transfers()
			.upload(UploadRequest.of(content, NodeAddress.ofId(parent), name(work))
				.withResolutionStrategy(ResolutionStrategy.AUTORENAME))
			.result()
			.block(DEADLINE);
	}

	private void checkUpload(FaultPlace place, int size, Path work, Result result) throws IOException {
		Node found = null;
		try {
			found = client(Timeouts.LONG).nodes().getByPath(place.room() + "/" + name(work)).block(DEADLINE);
		}
		catch (DracoonApiException.NotFound ex) {
			assertThat(result.failure).isNotNull();
		}
		if (result.isDamaged()) {
			// accept a failure that reports that the server created a file from other
			// content
			return;
		}
		if (found != null) {
			assertSameContent(found, size, work);
		}
		if (result.failure != null) {
			if (!result.isUnknown()) {
				assertThat(found).as("file on the server after %s", result.failure).isNull();
			}
			return;
		}
		assertThat(found).isNotNull();
		assertThat(result.node).isNotNull();
	}

	private void assertSameContent(Node found, int size, Path work) throws IOException {
		Path copy = work.resolve("copy");
		client(Timeouts.LONG).transfers().download(DownloadRequest.of(found.id(), copy)).result().block(DEADLINE);
		TransferFixture.assertSameContent(copy, Objects.requireNonNull(this.sources.get(size)));
		Files.delete(copy);
	}

	private void download(FaultPlace place, long file, Path work, Result result) throws IOException {
		if (place.kind() == FaultPlace.Kind.DOWNLOAD_FILE) {
			client(place).transfers()
				.download(DownloadRequest.of(file, work.resolve("target")))
				.result()
				.block(DEADLINE);
		}
		else {
			ByteArrayOutputStream content = new ByteArrayOutputStream();
			client(place).transfers().download(ContentRequest.of(file)).writeTo(content).block(DEADLINE);
			result.content = content.toByteArray();
		}
	}

	private void checkDownload(FaultPlace place, int size, Path work, Result result) throws IOException {
		Path source = Objects.requireNonNull(this.sources.get(size));
		if (result.failure != null || place.kind() == FaultPlace.Kind.DOWNLOAD_STREAM) {
			assertThat(TransferFixture.names(work)).as("files that the transfer has left").isEmpty();
		}
		else {
			assertThat(TransferFixture.names(work)).containsExactly("target");
			TransferFixture.assertSameContent(work.resolve("target"), source);
		}
		if (result.content != null) {
			assertThat(result.content).isEqualTo(Files.readAllBytes(source));
		}
	}

	private Dracoon client(FaultPlace place) {
		Timeouts timeouts = place.standsStill() ? (place.mustSucceed() ? Timeouts.SHORT : Timeouts.ALWAYS_STALLED)
				: Timeouts.LONG;
		return client(timeouts);
	}

	private Dracoon client(Timeouts timeouts) {
		return this.clients.computeIfAbsent(timeouts, this::connect);
	}

	private Dracoon connect(Timeouts timeouts) {
		return TransferFixture.client(this.emulator, "alice", (builder) -> {
			this.emulator.certificateAuthority()
				.ifPresent((authority) -> builder.connector(TrustingConnector.http2(authority, timeouts.silence)));
			builder.baseUrl(this.url)
				.http((settings) -> settings.withReadTimeout(timeouts.silence))
				.retry((settings) -> settings.withMaxRetries(timeouts.retries)
					.withBackoff(Duration.ofMillis(1), Duration.ofMillis(2)))
				.transfer((settings) -> TransferFixture.SETTINGS.withMaxRetries(timeouts.retries)
					.withIdleTimeout(timeouts.silence)
					.withCompletionTimeout(COMPLETION));
		});
	}

	private static String name(Path work) {
		return work.getFileName().toString();
	}

	@Override
	public void close() {
		this.clients.values().forEach(Dracoon::close);
		this.proxy.close();
		this.emulator.close();
	}

	/**
	 * Defines the timeouts of clients.
	 */
	private enum Timeouts {

		/** Is so long that a busy machine is not mistaken for a stalled transfer. */
		LONG(TransferFixture.TIMEOUT.dividedBy(2), 1),

		/**
		 * Applies to cases that stall and must succeed. The retries make up for timeouts
		 * that a busy machine causes.
		 */
		SHORT(Duration.ofSeconds(1), 5),

		/**
		 * Applies to the other cases that stall. These cases need not succeed, but the
		 * steps before the stall must.
		 */
		ALWAYS_STALLED(Duration.ofSeconds(2), 1);

		private final Duration silence;

		private final int retries;

		Timeouts(Duration silence, int retries) {
			this.silence = silence;
			this.retries = retries;
		}

	}

	/**
	 * Holds the result of a transfer.
	 */
	private static final class Result {

		private @Nullable Node node;

		private byte @Nullable [] content;

		private @Nullable DracoonException failure;

		private boolean isUnknown() {
			return reason() == Reason.OUTCOME_UNKNOWN;
		}

		private boolean isDamaged() {
			return reason() == Reason.SIZE_MISMATCH || reason() == Reason.CHECKSUM_MISMATCH;
		}

		private @Nullable Reason reason() {
			return (this.failure instanceof DracoonTransferException exception) ? exception.getReason() : null;
		}

		@Override
		public String toString() {
			if (this.failure == null) {
				return "success";
			}
			return this.failure.getClass().getSimpleName()
					+ ((this.failure instanceof DracoonTransferException exception) ? " " + exception.getReason() : "");
		}

	}

}
