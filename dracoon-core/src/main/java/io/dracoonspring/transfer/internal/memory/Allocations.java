// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.memory;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

/**
 * Makes buffers for content, and says what to do when there is no room for one. The error
 * of the JVM must not get into a stream: Reactor throws it into the face of whichever
 * thread is at work, and whoever waits for the end waits for ever.
 */
public final class Allocations {

	private Allocations() {
	}

	/**
	 * Makes a buffer.
	 * @param size its length in bytes
	 * @throws DracoonTransferException with the reason {@code OUT_OF_MEMORY} if there is
	 * no room for it
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

	/**
	 * Says what it means that there was no room for a buffer.
	 */
	public static DracoonTransferException failed(OutOfMemoryError ex) {
		return new DracoonTransferException(Reason.OUT_OF_MEMORY,
				"There is no memory left for the content of transfers: lower 'dracoon.transfer.max-memory', "
						+ "'dracoon.transfer.chunk-size' or 'dracoon.transfer.parallelism', or give the JVM more (-Xmx, -XX:MaxDirectMemorySize)",
				ex);
	}

}
