// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.memory;

@FunctionalInterface
interface Allocator {

	/**
	 * Allocates a buffer.
	 * @param size its length in bytes
	 * @throws OutOfMemoryError if the heap is full
	 */
	byte[] allocate(int size);

}
