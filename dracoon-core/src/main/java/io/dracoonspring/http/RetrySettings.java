// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http;

import java.time.Duration;

import reactor.util.context.Context;
import reactor.util.context.ContextView;

import io.dracoonspring.api.CopyableRecord;

/**
 * Configures when and how often calls of the API are repeated, and how many calls run at
 * the same time.
 *
 * @param maxRetries how often a call is repeated at most; 0 disables repetition
 * @param initialBackoff the longest wait before the first repetition; it doubles with
 * every further repetition. The wait is random, so that callers do not repeat their calls
 * at the same time
 * @param maxBackoff the longest wait before any repetition, unless the server requests a
 * wait
 * @param maxRetryAfter the longest wait that the server may request; the client shortens
 * a longer wait to this value
 * @param deadline how long a call may take until its answer is complete, including waits
 * and repetitions; for streamed content, until the headers of the answer have arrived
 * @param maxConcurrentCalls how many calls run at the same time
 * @param maxConcurrentChanges how many of these calls may change permissions or rooms;
 * the limit is lower, because the server does not cope well with many such changes
 */
@CopyableRecord
public record RetrySettings(int maxRetries, Duration initialBackoff, Duration maxBackoff, Duration maxRetryAfter,
		Duration deadline, int maxConcurrentCalls, int maxConcurrentChanges) implements RetrySettingsBuilder.With {

	private static final String ONCE = RetrySettings.class.getName() + ".once";

	/**
	 * Checks the values.
	 */
	public RetrySettings {
		if (maxRetries < 0) {
			throw new IllegalArgumentException("'maxRetries' must not be negative");
		}
		requirePositive("initialBackoff", initialBackoff);
		requirePositive("maxBackoff", maxBackoff);
		requirePositive("maxRetryAfter", maxRetryAfter);
		requirePositive("deadline", deadline);
		requirePositive("maxConcurrentCalls", maxConcurrentCalls);
		requirePositive("maxConcurrentChanges", maxConcurrentChanges);
	}

	/**
	 * Returns the settings that fit most applications. A call is repeated up to 4 times,
	 * within 10 minutes. Unless the server requests a wait, the call waits up to 0.5 s
	 * before the first repetition and up to 20 s before a later one. A wait that the
	 * server requests is limited to 2 minutes. There are up to 16 concurrent calls, of
	 * which 4 may change rooms or permissions.
	 * @return the default settings
	 */
	public static RetrySettings defaults() {
		return new RetrySettings(4, Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofSeconds(120),
				Duration.ofMinutes(10), 16, 4);
	}

	/**
	 * Returns settings that repeat no call. The limits of concurrency still apply.
	 * @return the settings
	 */
	public static RetrySettings none() {
		return defaults().withMaxRetries(0);
	}

	/**
	 * Returns a copy of these settings with the given waits between attempts.
	 * @param initialBackoff the longest wait before the first repetition
	 * @param maxBackoff the longest wait before any repetition, unless the server
	 * requests a wait
	 * @return the changed settings
	 */
	public RetrySettings withBackoff(Duration initialBackoff, Duration maxBackoff) {
		return with().initialBackoff(initialBackoff).maxBackoff(maxBackoff).build();
	}

	/**
	 * Returns a copy of these settings with the given limits of concurrent calls.
	 * @param maxConcurrentCalls how many calls run at the same time
	 * @param maxConcurrentChanges how many of these calls may change permissions or rooms
	 * @return the changed settings
	 */
	public RetrySettings withConcurrency(int maxConcurrentCalls, int maxConcurrentChanges) {
		return with().maxConcurrentCalls(maxConcurrentCalls).maxConcurrentChanges(maxConcurrentChanges).build();
	}

	/**
	 * Adds an entry to a Reactor context. Calls that are subscribed with this context are
	 * not repeated. Callers such as health checks use this method, because they need the
	 * state of the server immediately.
	 * @param context the context
	 * @return the context for the calls
	 */
	public static Context once(Context context) {
		return context.put(ONCE, true);
	}

	/**
	 * Tells whether repetition is disabled for calls with this Reactor context.
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
