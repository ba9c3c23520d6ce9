// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Returns the time of the server, derived from the dates of the latest answers. The clock
 * corrects the time of this machine by the median of the differences that the latest
 * answers show. Therefore one wrong date changes nothing once there are at least three
 * differences. Dates have full seconds. Therefore the correction has full seconds, too,
 * and clocks that differ by less than a second count as equal. Until an answer has a
 * date, the clock returns the time of this machine.
 */
public final class ServerClock extends Clock {

	private static final Logger logger = LoggerFactory.getLogger(ServerClock.class);

	/**
	 * The number of latest differences of which the median is taken. Two wrong dates do
	 * not affect the median of five.
	 */
	private static final int SAMPLES = 5;

	/** Half a second, the mean of the fractions of a second that dates omit. */
	private static final Duration FRACTION = Duration.ofMillis(500);

	/**
	 * The longest round trip of an answer whose date is used. The date of a slower answer
	 * is used only while no other date is known. It is inexact, because the server may
	 * have set it at any time between request and answer.
	 */
	private static final Duration MAX_ROUND_TRIP = Duration.ofSeconds(5);

	/** The smallest difference that leads to a warning about the clock. */
	private static final Duration TOLERABLE = Duration.ofMinutes(1);

	private final Clock machine;

	private final Deque<Duration> samples = new ArrayDeque<>(SAMPLES);

	private volatile @Nullable Duration offset;

	private boolean tolerable = true;

	/** Creates a clock without correction. */
	ServerClock(Clock machine) {
		this.machine = machine;
	}

	/** Returns the clock of this machine. */
	Clock machine() {
		return this.machine;
	}

	/**
	 * Records the date of an answer.
	 * @param date the date of the answer
	 * @param sent when the request was sent, by the clock of this machine
	 * @param received when the answer arrived, by the clock of this machine
	 */
	synchronized void answered(Instant date, Instant sent, Instant received) {
		Duration roundTrip = Duration.between(sent, received);
		// ignore a negative round trip, because the clock of this machine was set back in
		// the meantime
		if (roundTrip.isNegative() || (roundTrip.compareTo(MAX_ROUND_TRIP) > 0 && !this.samples.isEmpty())) {
			return;
		}
		if (this.samples.size() == SAMPLES) {
			this.samples.removeFirst();
		}
		this.samples.addLast(Duration.between(sent.plus(roundTrip.dividedBy(2)), date.plus(FRACTION)));
		Duration estimate = estimate();
		this.offset = estimate;
		judge(estimate);
	}

	private Duration estimate() {
		List<Duration> sorted = this.samples.stream().sorted().toList();
		int middle = sorted.size() / 2;
		// if two differences are in the middle, choose the smaller one
		Duration median = (sorted.size() % 2 != 0) ? sorted.get(middle)
				: Stream.of(sorted.get(middle - 1), sorted.get(middle))
					.min(Comparator.comparing(Duration::abs))
					.orElseThrow();
		return (median.abs().compareTo(Duration.ofSeconds(1)) < 0) ? Duration.ZERO
				: Duration.ofSeconds(Math.round(median.toMillis() / 1000d));
	}

	private void judge(Duration estimate) {
		boolean tolerable = estimate.abs().compareTo(TOLERABLE) < 0;
		if (this.tolerable && !tolerable) {
			logger.warn(
					"The clock of this machine is {} s {} the server's. Synchronize it, because times in logs "
							+ "and files of this machine are wrong by this difference",
					estimate.abs().toSeconds(), estimate.isNegative() ? "ahead of" : "behind");
		}
		this.tolerable = tolerable;
	}

	/**
	 * Returns how far the clock of the server is ahead of the clock of this machine.
	 * @return the difference in full seconds, negative if the server is behind,
	 * {@code null} until an answer has a date
	 */
	public @Nullable Duration offset() {
		return this.offset;
	}

	@Override
	public Instant instant() {
		Duration known = this.offset;
		Instant now = this.machine.instant();
		return (known != null) ? now.plus(known) : now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new Clock() {

			@Override
			public Instant instant() {
				return ServerClock.this.instant();
			}

			@Override
			public ZoneId getZone() {
				return zone;
			}

			@Override
			public Clock withZone(ZoneId other) {
				return ServerClock.this.withZone(other);
			}

		};
	}

}
