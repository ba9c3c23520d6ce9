// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.transfer.bandwidth.BandwidthLimit;

/**
 * The limits of bandwidth that a transfer obeys, each of which may change at any time.
 */
public final class Throttle {

	/** More at once does not make anything faster that is limited. */
	private static final int LONGEST_SLICE = 64 * 1024;

	private static final int SHORTEST_SLICE = 1024;

	/** Often enough that neither lines nor storages take a connection for dead. */
	private static final int SLICES_PER_SECOND = 16;

	/** What a part may take before fewer are under way, which then take less long. */
	private static final int SECONDS_PER_PART = 10;

	/** One more than needed, so that nothing stands still while an answer is awaited. */
	private static final int FEWEST_PARTS = 2;

	private static final Throttle NONE = new Throttle(List.of());

	private final List<BandwidthLimit> limits;

	private Throttle(List<BandwidthLimit> limits) {
		this.limits = limits;
	}

	/**
	 * Returns the throttle of what moves no content itself.
	 */
	public static Throttle none() {
		return NONE;
	}

	/**
	 * Creates a throttle.
	 * @param all the limit of all transfers
	 * @param own the limit of this one, {@code null} if it has none
	 */
	public static Throttle of(BandwidthLimit all, @Nullable BandwidthLimit own) {
		return new Throttle((own == null || own == all) ? List.of(all) : List.of(own, all));
	}

	/**
	 * Tells whether everything may pass at present.
	 */
	public boolean isOpen() {
		return rate() == Long.MAX_VALUE;
	}

	/**
	 * Returns how much content is moved at a time.
	 */
	public int slice() {
		return (int) Math.max(SHORTEST_SLICE, Math.min(LONGEST_SLICE, rate() / SLICES_PER_SECOND));
	}

	/**
	 * Returns how many parts are sensibly under way at the same time.
	 * @param bound the most if nothing is limited
	 * @param partLength the length of a part
	 * @return the number of parts, one only if that is the bound
	 */
	public int parts(int bound, long partLength) {
		long bearable = rate() / Math.max(1, partLength / SECONDS_PER_PART);
		return (int) Math.min(bound, Math.max(FEWEST_PARTS, bearable));
	}

	/**
	 * Waits until content may pass.
	 */
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
