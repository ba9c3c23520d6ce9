// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.send;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.InputErrorCode;
import io.dracoonspring.transfer.internal.upload.channel.ChecksumFailures;

/**
 * Whether the chunk that is to be sent has arrived already: its answer got lost, or the
 * process died before it was noted. The server says so by refusing to take it at its
 * place again, since chunks come one after the other. What it has then is of the right
 * length: the next chunk fits only if the place is right, and the length of the file is
 * checked at the end. Whether it is what was sent is not known. Chunks go one by one, so
 * this is not used by several threads at once.
 */
final class ChunkDeliveryState {

	private volatile boolean possible;

	private volatile @Nullable Throwable damage;

	/**
	 * Creates the state. {@code possible} tells whether the first chunk may have arrived
	 * before.
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

	/** Records that the chunk has arrived and the next one has not been sent yet. */
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
				&& exception.hasErrorCode(InputErrorCode.CONTENT_RANGE_INVALID);
	}

	static DracoonTransferException lost(Throwable ex) {
		return new DracoonTransferException(Reason.SERVER_FAILED,
				"The server has received other content than is known here: upload the file anew", ex);
	}

	/** Returns an empty checksum, or an error if the chunk is known to be damaged. */
	Mono<String> settle() {
		Throwable known = this.damage;
		return (known != null) ? Mono.error(known) : Mono.just("");
	}

}
