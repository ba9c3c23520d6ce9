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

package io.dracoonspring.sample.roundtrip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeFilter;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.sample.SampleProperties;
import io.dracoonspring.sample.TemporaryFiles;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.UploadRequest;

/**
 * Uploads a file, finds it again, downloads it and compares both, byte for byte.
 */
@Component
class RoundTrip {

	private final DracoonNodes nodes;

	private final DracoonTransfers transfers;

	private final TemporaryFiles temporaryFiles;

	private final SampleProperties properties;

	RoundTrip(DracoonNodes nodes, DracoonTransfers transfers, TemporaryFiles temporaryFiles,
			SampleProperties properties) {
		this.nodes = nodes;
		this.transfers = transfers;
		this.temporaryFiles = temporaryFiles;
		this.properties = properties;
	}

	/**
	 * Makes the round trip.
	 * @param source the file
	 * @param name the name it should get; DRACOON adds a number when the name is taken
	 * @return how it went; fails when the copy differs
	 */
	Mono<RoundTripReport> run(Path source, String name) {
		return this.nodes.getByPath(this.properties.room())
			.onErrorMap(DracoonApiException.NotFound.class,
					(ex) -> new RoundTripException(
							"There is no room '" + this.properties.room() + "' that this account can see.",
							"Set the property 'sample.room' to the path of a room, such as /Vault.", ex))
			.flatMap((room) -> timed(this.transfers.upload(UploadRequest.of(source, room.id()).withName(name)).result())
				.flatMap((upload) -> find(room, upload.value())
					.flatMap((node) -> downloadAndCompare(source, node, upload.duration()))));
	}

	private Mono<Node> find(Node room, Node uploaded) {
		return this.nodes.listAll(NodeQuery.children(room.id()).filter(NodeFilter.NAME.is(uploaded.name())))
			.filter((node) -> node.id().equals(uploaded.id()))
			.next()
			.switchIfEmpty(Mono.error(() -> new RoundTripException(
					"The uploaded file is missing in the list of " + this.properties.room() + ".",
					"Look whether somebody else has just deleted or moved it, and start again.")));
	}

	private Mono<RoundTripReport> downloadAndCompare(Path source, Node node, Duration upload) {
		return this.temporaryFiles
			.use((target) -> timed(this.transfers.download(DownloadRequest.of(node.id(), target)).result())
				.flatMap((download) -> TemporaryFiles.onDisk(() -> {
					compare(source, target);
					return new RoundTripReport(String.valueOf(node.path()), Files.size(target),
							Boolean.TRUE.equals(node.isEncrypted()), upload, download.duration());
				})));
	}

	static void compare(Path source, Path copy) throws IOException {
		long mismatch = Files.mismatch(source, copy);
		if (mismatch >= 0) {
			throw new RoundTripException("The downloaded copy differs from the source at byte " + mismatch + ".",
					"Look whether the source changed meanwhile; if not, please report this.");
		}
	}

	private static <T> Mono<Timed<T>> timed(Mono<T> work) {
		return Mono.defer(() -> {
			long start = System.nanoTime();
			return work.map((value) -> new Timed<>(value, Duration.ofNanos(System.nanoTime() - start)));
		});
	}

	/**
	 * A result and the time it took.
	 *
	 * @param <T> the type of the result
	 * @param value the result
	 * @param duration the time
	 */
	private record Timed<T>(T value, Duration duration) {

	}

}
