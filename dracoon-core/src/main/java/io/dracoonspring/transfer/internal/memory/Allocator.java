// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.memory;

@FunctionalInterface
interface Allocator {

	/**
	 * Makes a buffer.
	 * @param size its length in bytes
	 * @throws OutOfMemoryError if there is no room for it
	 */
	byte[] allocate(int size);

}
