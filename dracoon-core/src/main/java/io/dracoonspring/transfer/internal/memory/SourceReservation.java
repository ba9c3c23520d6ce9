// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.memory;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * The memory of a transfer that is the source of another one. It travels in the Reactor
 * context: whoever copies says what the source will need, the upload is admitted with
 * that and passes it on, and the source takes it. Any other source that turns out to be a
 * transfer does not wait either, because the upload has memory that it keeps for it.
 */
public final class SourceReservation {

	private final long need;

	private final AtomicReference<@Nullable MemoryReservation> reservation = new AtomicReference<>();

	private SourceReservation(long need, @Nullable MemoryReservation reservation) {
		this.need = need;
		this.reservation.set(reservation);
	}

	/**
	 * Says what the source of an upload needs.
	 * @param size how many bytes its buffers have
	 */
	public static SourceReservation needing(long size) {
		return new SourceReservation(size, null);
	}

	/**
	 * Pass on what the source has.
	 * @param reservation admitted together with that of the upload
	 */
	public static SourceReservation of(MemoryReservation reservation) {
		return new SourceReservation(0, reservation);
	}

	/**
	 * Returns what the source needs.
	 * @return how many bytes its buffers have, 0 if nobody knows
	 */
	public long need() {
		return this.need;
	}

	/**
	 * Takes what has been passed on.
	 * @param size how many bytes the buffers have
	 * @return the lease, {@code null} if there is none with such buffers
	 */
	public @Nullable MemoryReservation take(long size) {
		MemoryReservation passed = this.reservation.getAndSet(null);
		return (passed != null && passed.size() == size) ? passed : null;
	}

}
