// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.channel;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.transfer.internal.resume.ResumePoint;
import io.dracoonspring.transfer.internal.resume.UploadState;
import io.dracoonspring.transfer.internal.upload.source.PartBody;

/**
 * The parts of one upload that have arrived, so that none of them is sent again.
 */
public final class ReceivedParts {

	private final Map<Integer, UploadState.Received> parts = new ConcurrentSkipListMap<>();

	private final ResumePoint point;

	/**
	 * Creates a list.
	 * @param point is saved whenever a part has arrived
	 * @param parts what has arrived already
	 */
	public ReceivedParts(ResumePoint point, List<UploadState.Received> parts) {
		this.point = point;
		parts.forEach((part) -> this.parts.put(part.number(), part));
	}

	static ReceivedParts none() {
		return new ReceivedParts(new ResumePoint(null), List.of());
	}

	/**
	 * Returns the parts that have arrived.
	 * @return the parts, ordered by number
	 */
	public List<UploadState.Received> list() {
		return List.copyOf(this.parts.values());
	}

	/**
	 * Takes over a part that has arrived before.
	 * @param body the part, made again
	 * @return the part as it arrived, empty if it has to be sent, or an error if it is
	 * another one now
	 */
	public Mono<UploadState.Received> find(PartBody body) {
		UploadState.Received part = this.parts.get(body.part().number());
		return (part != null) ? body.md5().map((md5) -> same(part, md5, body)) : Mono.empty();
	}

	private static UploadState.Received same(UploadState.Received part, String md5, PartBody body) {
		if (!part.md5().equals(md5)) {
			throw body.changed();
		}
		return part;
	}

	/**
	 * Notes that a part has arrived, on disk too if that is wanted.
	 * @param part the part
	 * @return completes when it is noted
	 */
	public Mono<Void> add(UploadState.Received part) {
		Mono<Void> noted = Mono.fromRunnable(() -> {
			this.parts.put(part.number(), part);
			this.point.save();
		});
		return noted.subscribeOn(Schedulers.boundedElastic());
	}

	/**
	 * Checks that no part is known to be damaged: where one tag is the digest of its
	 * part, all are.
	 * @throws io.dracoonspring.api.DracoonTransferException if some parts are proven to
	 * have arrived and others are not
	 */
	public void requireUndamaged() {
		long proven = this.parts.values().stream().filter(UploadState.Received::proves).count();
		if (proven > 0 && proven < this.parts.size()) {
			throw ChecksumFailures.ofPart(null);
		}
	}

}
