// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.memory;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * Carries the memory of a source transfer through the Reactor context. A copy states how
 * much memory its source needs. The upload is admitted together with this memory and
 * passes it on to the source. A transfer can also feed an upload without being part of a
 * copy. Such a transfer is admitted without waiting, because the upload already occupies
 * memory.
 */
public final class SourceReservation {

	private final long need;

	private final AtomicReference<@Nullable MemoryReservation> reservation = new AtomicReference<>();

	private SourceReservation(long need, @Nullable MemoryReservation reservation) {
		this.need = need;
		this.reservation.set(reservation);
	}

	/**
	 * Creates the entry for the context of an upload.
	 * @param size the length of a buffer of the source in bytes
	 */
	public static SourceReservation needing(long size) {
		return new SourceReservation(size, null);
	}

	/**
	 * Creates the entry for the context of the source.
	 * @param reservation the memory that was admitted together with the memory of the
	 * upload
	 */
	public static SourceReservation of(MemoryReservation reservation) {
		return new SourceReservation(0, reservation);
	}

	/**
	 * Returns the memory that the source needs.
	 * @return the length of the buffers of the source in bytes, 0 if it is unknown
	 */
	public long need() {
		return this.need;
	}

	/**
	 * Takes the memory that the upload has passed on.
	 * @param size the length of the buffers in bytes
	 * @return the reservation, {@code null} if there is none with buffers of this length
	 */
	public @Nullable MemoryReservation take(long size) {
		MemoryReservation passed = this.reservation.getAndSet(null);
		return (passed != null && passed.size() == size) ? passed : null;
	}

}
