// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.memory;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

/**
 * Allocates buffers for content and turns a lack of memory into a failure of the
 * transfer. An {@link OutOfMemoryError} must not get into a stream, because Reactor
 * throws it on the current thread instead of signalling it. Subscribers would then wait
 * for ever.
 */
public final class Allocations {

	private Allocations() {
	}

	/**
	 * Allocates a buffer.
	 * @param size its length in bytes
	 * @throws DracoonTransferException with the reason {@code OUT_OF_MEMORY} if the heap
	 * is full
	 */
	public static byte[] bytes(int size) {
		return bytes(size, byte[]::new);
	}

	static byte[] bytes(int size, Allocator allocator) {
		try {
			return allocator.allocate(size);
		}
		catch (OutOfMemoryError ex) {
			throw failed(ex);
		}
	}

	/** Turns the error of the JVM into the failure of a transfer. */
	public static DracoonTransferException failed(OutOfMemoryError ex) {
		return new DracoonTransferException(Reason.OUT_OF_MEMORY,
				"The transfer failed because the JVM has no memory left for its content: lower 'dracoon.transfer.max-memory', "
						+ "'dracoon.transfer.chunk-size' or 'dracoon.transfer.parallelism', or give the JVM more "
						+ "memory (-Xmx, -XX:MaxDirectMemorySize)",
				ex);
	}

}
