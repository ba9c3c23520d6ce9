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

package io.dracoonspring.transfer.upload;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.zip.CRC32C;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.transfer.resume.ResumePoint;
import io.dracoonspring.transfer.resume.UploadState;

/**
 * The parts of one upload that have arrived, so that none of them is sent again.
 */
final class ReceivedParts {

	private final Map<Integer, UploadState.Received> parts = new ConcurrentSkipListMap<>();

	private final ResumePoint point;

	private final boolean checksums;

	/**
	 * Creates a list.
	 * @param point is saved whenever a part has arrived
	 * @param checksums whether to check that parts which are made again are the same
	 * @param parts what has arrived already
	 */
	ReceivedParts(ResumePoint point, boolean checksums, List<UploadState.Received> parts) {
		this.point = point;
		this.checksums = checksums;
		parts.forEach((part) -> this.parts.put(part.number(), part));
	}

	static ReceivedParts none() {
		return new ReceivedParts(new ResumePoint(null), false, List.of());
	}

	List<UploadState.Received> list() {
		return List.copyOf(this.parts.values());
	}

	/**
	 * Take over a part that has arrived before.
	 * @param body the part, made again
	 * @return the part as it arrived, {@code null} if it has to be sent
	 * @throws io.dracoonspring.api.DracoonTransferException if it is another one now
	 */
	UploadState.@Nullable Received find(PartBody body) {
		UploadState.Received part = this.parts.get(body.part().number());
		if (part == null) {
			return null;
		}
		Long checksum = part.checksum();
		if (checksum != null && !checksum.equals(checksum(body))) {
			throw body.changed();
		}
		return part;
	}

	/**
	 * Note that a part has arrived, on disk too if that is wanted.
	 * @param body the part
	 * @param etag what the storage returned
	 * @return completes when it is noted
	 */
	Mono<Void> add(PartBody body, String etag) {
		Mono<Void> noted = Mono.fromRunnable(() -> {
			int number = body.part().number();
			this.parts.put(number, new UploadState.Received(number, etag, checksum(body)));
			this.point.save();
		});
		return noted.subscribeOn(Schedulers.boundedElastic());
	}

	private @Nullable Long checksum(PartBody body) {
		byte[] content = body.content();
		if (!this.checksums || content == null) {
			return null;
		}
		CRC32C crc = new CRC32C();
		crc.update(content, 0, (int) body.part().length());
		return crc.getValue();
	}

}
