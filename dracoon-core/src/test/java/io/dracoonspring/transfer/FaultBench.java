/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.emulator.faults.ActiveFault;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.RetrySettings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An emulator and an impatient client, for one transfer at a time.
 */
final class FaultBench implements AutoCloseable {

	private static final Duration SILENCE = Duration.ofMillis(400);

	/** Longer than all attempts of all steps take, but for a machine that is too busy. */
	private static final Duration DEADLINE = Duration.ofSeconds(30);

	private static final int LITTLE = 1000;

	/** Two parts. */
	private static final int MUCH = TransferSettings.MIN_CHUNK_SIZE + LITTLE;

	private final DracoonEmulator emulator;

	private final Dracoon client;

	private final Path directory;

	private final Map<Integer, Path> sources = new HashMap<>();

	private final Map<String, Node> files = new HashMap<>();

	private int number;

	FaultBench(StorageMode storage, Path directory) throws IOException {
		this.directory = Files.createDirectory(directory);
		this.emulator = DracoonEmulator.builder().storage(storage).start();
		this.client = TransferFixture.client(this.emulator, "alice", (builder) -> builder
			.http(HttpSettings.defaults().withReadTimeout(SILENCE))
			.retry(RetrySettings.defaults().withMaxAttempts(2).withBackoff(Duration.ofMillis(1), Duration.ofMillis(2)))
			.transferSettings(TransferFixture.SETTINGS.withRetries(1)
				.withIdleTimeout(SILENCE)
				.withCompletionTimeout(Duration.ofSeconds(2))));
		Path origin = Files.createDirectory(directory.resolve("sources"));
		for (int size : List.of(LITTLE, MUCH)) {
			Path source = TransferFixture.file(origin, "source-" + size, size);
			this.sources.put(size, source);
			for (String room : List.of("/Projects", "/Vault")) {
				this.files.put(room + size,
						Objects.requireNonNull(this.client.transfers()
							.upload(UploadRequest.of(source, room))
							.result()
							.block(TransferFixture.PATIENCE)));
			}
		}
	}

	/**
	 * Run a case and check how it ends.
	 * @param place the case
	 * @return how it ended
	 * @throws IOException if files cannot be compared
	 */
	String run(FaultCase place) throws IOException {
		int size = place.step().isContent() ? MUCH : LITTLE;
		int channels = this.emulator.openUploadChannels();
		Path work = Files.createDirectory(this.directory.resolve("work-" + this.number++));
		Result result = new Result();
		ActiveFault fault = this.emulator.faults().add(place.fault());
		long start = System.nanoTime();
		try {
			if (place.kind().isUpload()) {
				upload(place, size, work, result);
			}
			else {
				download(place, size, work, result);
			}
		}
		catch (DracoonException ex) {
			result.failure = ex;
		}
		int hits = fault.hits();
		this.emulator.faults().clear();
		assertThat(hits).as("hits of the fault").isPositive();
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE);
		assertThat(this.emulator.openUploadChannels() - channels).as("channels left behind")
			.isLessThanOrEqualTo(place.losesChannel() ? hits : 0);
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

	private void upload(FaultCase place, int size, Path work, Result result) throws IOException {
		Path source = Objects.requireNonNull(this.sources.get(size));
		UploadSource content = (place.kind() == FaultCase.Kind.UPLOAD_FILE) ? UploadSource.of(source)
				: UploadSource.of(new ByteArrayInputStream(Files.readAllBytes(source)), (long) size);
		long parent = Objects.requireNonNull(Objects.requireNonNull(this.files.get(place.room() + size)).parentId());
		result.node = this.client.transfers()
			.upload(UploadRequest.of(content, NodeAddress.ofId(parent), name(work)))
			.result()
			.block(DEADLINE);
	}

	private void checkUpload(FaultCase place, int size, Path work, Result result) throws IOException {
		Node found = null;
		try {
			found = this.client.nodes().getByPath(place.room() + "/" + name(work)).block(DEADLINE);
		}
		catch (DracoonApiException.NotFound ex) {
			assertThat(result.failure).isNotNull();
		}
		if (result.failure != null) {
			if (!(result.failure instanceof DracoonTransferException exception)
					|| exception.getReason() != Reason.OUTCOME_UNKNOWN) {
				assertThat(found).as("file on the server").isNull();
			}
			return;
		}
		assertThat(found).isNotNull();
		assertThat(result.node).isNotNull();
		Path copy = work.resolve("copy");
		this.client.transfers().download(DownloadRequest.of(found.id(), copy)).result().block(DEADLINE);
		TransferFixture.assertSameContent(copy, Objects.requireNonNull(this.sources.get(size)));
		Files.delete(copy);
	}

	private void download(FaultCase place, int size, Path work, Result result) throws IOException {
		long file = Objects.requireNonNull(this.files.get(place.room() + size)).id();
		if (place.kind() == FaultCase.Kind.DOWNLOAD_FILE) {
			this.client.transfers().download(DownloadRequest.of(file, work.resolve("target"))).result().block(DEADLINE);
		}
		else {
			ByteArrayOutputStream content = new ByteArrayOutputStream();
			this.client.transfers().read(ContentRequest.of(file)).writeTo(content).block(DEADLINE);
			result.content = content.toByteArray();
		}
	}

	private void checkDownload(FaultCase place, int size, Path work, Result result) throws IOException {
		Path source = Objects.requireNonNull(this.sources.get(size));
		if (result.failure != null || place.kind() == FaultCase.Kind.DOWNLOAD_STREAM) {
			assertThat(TransferFixture.names(work)).as("files left behind").isEmpty();
		}
		else {
			assertThat(TransferFixture.names(work)).containsExactly("target");
			TransferFixture.assertSameContent(work.resolve("target"), source);
		}
		if (result.content != null) {
			assertThat(result.content).isEqualTo(Files.readAllBytes(source));
		}
	}

	private static String name(Path work) {
		return work.getFileName().toString();
	}

	@Override
	public void close() {
		this.client.close();
		this.emulator.close();
	}

	/**
	 * What came of a transfer.
	 */
	private static final class Result {

		private @Nullable Node node;

		private byte @Nullable [] content;

		private @Nullable DracoonException failure;

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
