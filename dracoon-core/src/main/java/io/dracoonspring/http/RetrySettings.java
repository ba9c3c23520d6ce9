// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http;

import java.time.Duration;

import reactor.util.context.Context;
import reactor.util.context.ContextView;

import io.dracoonspring.api.CopyableRecord;

/**
 * When and how often calls of the API are repeated, and how many there are at once.
 *
 * @param maxAttempts how often a call is sent at most, the first time included; 1 turns
 * repetition off
 * @param initialBackoff the longest wait before the first repetition; it doubles with
 * every further one. The wait is random, so that callers do not come back all at once
 * @param maxBackoff the longest wait before any repetition
 * @param maxRetryAfter the longest wait that the server may ask for; a longer one is cut
 * @param deadline how long a call may take in all, until its answer is complete, waits
 * and repetitions included; of streamed content, until its headers are there
 * @param maxConcurrentCalls how many calls are at the server at the same time
 * @param maxConcurrentChanges how many of them change permissions or rooms, which the
 * server handles badly in bulk
 */
@CopyableRecord
public record RetrySettings(int maxAttempts, Duration initialBackoff, Duration maxBackoff, Duration maxRetryAfter,
		Duration deadline, int maxConcurrentCalls, int maxConcurrentChanges) implements RetrySettingsBuilder.With {

	private static final String ONCE = RetrySettings.class.getName() + ".once";

	/**
	 * Checks the values.
	 */
	public RetrySettings {
		requirePositive("maxAttempts", maxAttempts);
		requirePositive("initialBackoff", initialBackoff);
		requirePositive("maxBackoff", maxBackoff);
		requirePositive("maxRetryAfter", maxRetryAfter);
		requirePositive("deadline", deadline);
		requirePositive("maxConcurrentCalls", maxConcurrentCalls);
		requirePositive("maxConcurrentChanges", maxConcurrentChanges);
	}

	/**
	 * Returns the settings that fit most applications: 5 attempts, up to 0.5 s before the
	 * first repetition and up to 20 s before any, at most 2 minutes as the server asks,
	 * 10 minutes in all, 16 calls at once, 4 of them changing rooms or permissions.
	 * @return the default settings
	 */
	public static RetrySettings defaults() {
		return new RetrySettings(5, Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofSeconds(120),
				Duration.ofMinutes(10), 16, 4);
	}

	/**
	 * Returns settings that repeat nothing; the limits of concurrency hold all the same.
	 * @return the settings
	 */
	public static RetrySettings none() {
		return defaults().withMaxAttempts(1);
	}

	/**
	 * Returns these settings with other waits between attempts.
	 * @param initialBackoff the longest wait before the first repetition
	 * @param maxBackoff the longest wait before any repetition
	 * @return the changed settings
	 */
	public RetrySettings withBackoff(Duration initialBackoff, Duration maxBackoff) {
		return with().initialBackoff(initialBackoff).maxBackoff(maxBackoff).build();
	}

	/**
	 * Returns these settings with another number of calls at once.
	 * @param maxConcurrentCalls how many calls are at the server at the same time
	 * @param maxConcurrentChanges how many of them change permissions or rooms
	 * @return the changed settings
	 */
	public RetrySettings withConcurrency(int maxConcurrentCalls, int maxConcurrentChanges) {
		return with().maxConcurrentCalls(maxConcurrentCalls).maxConcurrentChanges(maxConcurrentChanges).build();
	}

	/**
	 * Lets calls that are subscribed with a Reactor context be sent only once, for those
	 * who want to know at once how the server is.
	 * @param context the context
	 * @return the context for the calls
	 */
	public static Context once(Context context) {
		return context.put(ONCE, true);
	}

	/**
	 * Returns whether calls with a Reactor context are sent only once.
	 * @param context the context
	 * @return {@code true} after {@link #once(Context)}
	 */
	public static boolean isOnce(ContextView context) {
		return context.hasKey(ONCE);
	}

	private static void requirePositive(String name, Duration value) {
		if (value.isNegative() || value.isZero()) {
			throw new IllegalArgumentException("'" + name + "' must be longer than zero");
		}
	}

	private static void requirePositive(String name, int value) {
		if (value < 1) {
			throw new IllegalArgumentException("'" + name + "' must be at least 1");
		}
	}

}
