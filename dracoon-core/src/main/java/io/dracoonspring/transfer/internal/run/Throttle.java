// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.transfer.bandwidth.BandwidthLimit;

/** Combines the bandwidth limits of a transfer, each of which may change at any time. */
public final class Throttle {

	/**
	 * The largest slice in bytes. A slice is the content that a part sends between two
	 * waits for the limits. Larger slices would not speed up a limited transfer.
	 */
	private static final int LONGEST_SLICE = 64 * 1024;

	private static final int SHORTEST_SLICE = 1024;

	/**
	 * The number of slices per second. It is high enough that neither networks nor
	 * storages presume a connection dead.
	 */
	private static final int SLICES_PER_SECOND = 16;

	/**
	 * The longest desirable time for a part in seconds. If parts would take longer, fewer
	 * parts are sent at the same time, and each part is faster.
	 */
	private static final int SECONDS_PER_PART = 10;

	/**
	 * The smallest number of concurrent parts. With only one part, the transfer would
	 * stall while it awaits a response.
	 */
	private static final int FEWEST_PARTS = 2;

	private static final Throttle NONE = new Throttle(List.of());

	private final List<BandwidthLimit> limits;

	private Throttle(List<BandwidthLimit> limits) {
		this.limits = limits;
	}

	/**
	 * Returns the throttle of transfers that move no content themselves. It has no limit.
	 */
	public static Throttle none() {
		return NONE;
	}

	/**
	 * Creates a throttle that observes both limits.
	 * @param all the limit of all transfers together
	 * @param own the limit of this transfer, {@code null} if it has none
	 */
	public static Throttle of(BandwidthLimit all, @Nullable BandwidthLimit own) {
		return new Throttle((own == null || own == all) ? List.of(all) : List.of(own, all));
	}

	/** Tells whether there is no limit at present. */
	public boolean isOpen() {
		return rate() == Long.MAX_VALUE;
	}

	/** Returns the length of a slice in bytes. */
	public int slice() {
		return (int) Math.max(SHORTEST_SLICE, Math.min(LONGEST_SLICE, rate() / SLICES_PER_SECOND));
	}

	/**
	 * Returns the number of parts that should be sent at the same time.
	 * @param bound the maximum number of parts
	 * @param partLength the length of a part in bytes
	 * @return the number of parts, which is one only if the maximum is one
	 */
	public int parts(int bound, long partLength) {
		long bearable = rate() / Math.max(1, partLength / SECONDS_PER_PART);
		return (int) Math.min(bound, Math.max(FEWEST_PARTS, bearable));
	}

	/** Waits until all limits allow the given number of bytes. */
	public Mono<Void> pass(long bytes) {
		Mono<Void> passed = Mono.empty();
		for (BandwidthLimit limit : this.limits) {
			passed = passed.then(limit.pass(bytes));
		}
		return passed;
	}

	private long rate() {
		long least = Long.MAX_VALUE;
		for (BandwidthLimit limit : this.limits) {
			Long rate = limit.bytesPerSecond();
			least = (rate != null) ? Math.min(least, rate) : least;
		}
		return least;
	}

}
