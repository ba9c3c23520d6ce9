// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.memory;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * Carries memory for the source of an upload through the Reactor context. The source is a
 * download whose content the upload reads. A copy consists of such an upload and its
 * source, and states how much memory the source needs. The upload is admitted together
 * with this memory and passes the memory on to the source. An application can also upload
 * the content of a download without a copy. This source is admitted without waiting,
 * because the upload already occupies memory.
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
	 * @return the length of one buffer of the source in bytes, 0 if the length is unknown
	 */
	public long need() {
		return this.need;
	}

	/**
	 * Takes the memory that the upload has passed on.
	 * @param size the length of one buffer of the source in bytes
	 * @return the reservation, {@code null} if the upload has passed on none, or one with
	 * buffers of another length
	 */
	public @Nullable MemoryReservation take(long size) {
		MemoryReservation passed = this.reservation.getAndSet(null);
		return (passed != null && passed.size() == size) ? passed : null;
	}

}
