// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Records all requests of one action of a caller. */
final class Trace {

	private final List<Attempt> attempts = new ArrayList<>();

	synchronized void add(Attempt attempt) {
		this.attempts.add(attempt);
	}

	synchronized List<Attempt> attempts() {
		return List.copyOf(this.attempts);
	}

	/**
	 * Tells whether the client could not prevent a failure of this action.
	 * @param maxAttempts the limit of attempts of the client for one call
	 * @return {@code true} if a request that creates an object failed for another reason
	 * than the rate limit, or if a call failed in all attempts
	 */
	boolean excuses(int maxAttempts) {
		Map<String, Long> failures = attempts().stream()
			.filter(Attempt::failed)
			.collect(Collectors.groupingBy((attempt) -> attempt.operation() + ' ' + attempt.path(),
					Collectors.counting()));
		return attempts().stream().anyMatch(Attempt::isBeyondRepetition)
				|| failures.values().stream().anyMatch((count) -> count >= maxAttempts);
	}

	/**
	 * Returns the operation and status of the last failed request.
	 * @return the operation and the status
	 */
	String lastFailure() {
		return attempts().stream()
			.filter(Attempt::failed)
			.reduce((first, second) -> second)
			.map((attempt) -> attempt.operation() + ' '
					+ ((attempt.status() == Attempt.LOST) ? "lost" : Integer.toString(attempt.status())))
			.orElse("nothing failed");
	}

	boolean isLost() {
		return attempts().stream().anyMatch((attempt) -> attempt.isCreating() && attempt.status() == Attempt.LOST);
	}

}
