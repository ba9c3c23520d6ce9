// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.send;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.transfer.internal.upload.channel.ChecksumFailures;

/**
 * Tracks whether the server may already have the current chunk. This is possible if the
 * answer was lost, or if the process of an interrupted upload died before it recorded the
 * chunk. Chunks are consecutive. Therefore the server refuses a chunk that it already
 * has. Such a refusal shows that the chunk has arrived. The refusal does not show whether
 * its length and content are right. A wrong length is detected later, because the server
 * refuses the next chunk, or the file has a wrong length. The content remains unverified.
 * Chunks are sent one by one. Therefore only one thread at a time uses this object.
 */
final class ChunkDeliveryState {

	private volatile boolean possible;

	private volatile @Nullable Throwable damage;

	/**
	 * Creates the state. {@code possible} tells whether the server may have received the
	 * first chunk from an earlier process.
	 */
	ChunkDeliveryState(boolean possible) {
		this.possible = possible;
	}

	void failed(Throwable ex) {
		if (ChecksumFailures.is(ex)) {
			this.damage = ex;
		}
		this.possible = true;
	}

	/** Records that the chunk has arrived and the next chunk has not been sent yet. */
	void arrived() {
		this.possible = false;
		this.damage = null;
	}

	/** Tells whether a refusal means that the chunk has already arrived. */
	boolean isArrived(Throwable ex) {
		return this.possible && isPlaceTaken(ex);
	}

	/** Tells whether the server expects content at another position. */
	static boolean isPlaceTaken(Throwable ex) {
		return ex instanceof DracoonApiException exception
				&& exception.hasErrorCode(DracoonErrorCode.CONTENT_RANGE_INVALID);
	}

	static DracoonTransferException lost(Throwable ex) {
		return new DracoonTransferException(Reason.SERVER_FAILED,
				"The upload cannot continue because the server expects a chunk at a different position: "
						+ "upload the file again from the start",
				ex);
	}

	/** Returns an empty checksum, or an error if the chunk is known to be damaged. */
	Mono<String> settle() {
		Throwable known = this.damage;
		return (known != null) ? Mono.error(known) : Mono.just("");
	}

}
