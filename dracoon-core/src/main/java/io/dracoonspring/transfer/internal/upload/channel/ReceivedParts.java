// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.channel;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import reactor.core.publisher.Mono;

import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.transfer.internal.resume.ResumePoint;
import io.dracoonspring.transfer.internal.resume.UploadState;
import io.dracoonspring.transfer.internal.upload.source.PartBody;

/**
 * Records the parts of one upload that have arrived, so that none of them is sent again.
 */
public final class ReceivedParts {

	private final Map<Integer, UploadState.Received> parts = new ConcurrentSkipListMap<>();

	private final ResumePoint point;

	/**
	 * Creates a list that starts with the given parts and saves {@code point} whenever a
	 * part has arrived.
	 */
	public ReceivedParts(ResumePoint point, List<UploadState.Received> parts) {
		this.point = point;
		parts.forEach((part) -> this.parts.put(part.number(), part));
	}

	static ReceivedParts none() {
		return new ReceivedParts(ResumePoint.inMemory(), List.of());
	}

	/** Returns the received parts, ordered by number. */
	public List<UploadState.Received> list() {
		return List.copyOf(this.parts.values());
	}

	/**
	 * Returns the record of a part that has already arrived. The result is empty if the
	 * part has to be sent. It fails if the content of the part has changed.
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

	/** Records that a part has arrived, also on disk if there is a token file. */
	public Mono<Void> add(UploadState.Received part) {
		Mono<Void> noted = Mono.fromRunnable(() -> {
			this.parts.put(part.number(), part);
			this.point.save();
		});
		return noted.subscribeOn(DracoonSchedulers.boundedElastic());
	}

	/**
	 * Checks that no part is known to be damaged. If one ETag is the digest of its part,
	 * the storage uses digests as ETags. Then an ETag that differs from the digest proves
	 * damage.
	 * @throws io.dracoonspring.api.DracoonTransferException if the ETags of only some
	 * parts are their digests
	 */
	public void requireUndamaged() {
		long proven = this.parts.values().stream().filter(UploadState.Received::proves).count();
		if (proven > 0 && proven < this.parts.size()) {
			throw ChecksumFailures.ofPart(null);
		}
	}

}
