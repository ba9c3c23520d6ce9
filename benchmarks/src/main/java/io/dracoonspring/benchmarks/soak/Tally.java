// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the results of the actions of all callers. */
final class Tally {

	private final int maxAttempts;

	private final Map<String, Integer> excused = new TreeMap<>();

	private final List<String> wrong = new ArrayList<>();

	private int successes;

	private int creatingFailures;

	Tally(int maxAttempts) {
		this.maxAttempts = maxAttempts;
	}

	synchronized void success(Trace trace) {
		this.successes++;
		if (trace.attempts().stream().anyMatch((attempt) -> attempt.isBeyondRepetition() && !attempt.isCompletion())) {
			this.wrong.add("was repeated although it creates something: " + trace.attempts());
		}
	}

	synchronized void failure(Trace trace, Throwable ex) {
		if (trace.excuses(this.maxAttempts)) {
			this.excused.merge(trace.lastFailure(), 1, Integer::sum);
			if (trace.attempts()
				.stream()
				.anyMatch((attempt) -> attempt.isBeyondRepetition() && !attempt.isCompletion())) {
				this.creatingFailures++;
			}
		}
		else {
			this.wrong.add(ex + " after " + trace.attempts());
		}
	}

	synchronized void wrong(String what) {
		this.wrong.add(what);
	}

	synchronized int successes() {
		return this.successes;
	}

	/**
	 * Returns the number of actions that failed because the client does not repeat a
	 * request that creates a folder or share.
	 * @return the number of actions
	 */
	synchronized int creatingFailures() {
		return this.creatingFailures;
	}

	/**
	 * Returns the number of actions whose failure the client could not prevent.
	 * @return the number of actions by operation and status of the last failed request
	 */
	synchronized Map<String, Integer> excused() {
		return new TreeMap<>(this.excused);
	}

	/**
	 * Returns a line for each forbidden result.
	 * @return the lines
	 */
	synchronized List<String> wrong() {
		return List.copyOf(this.wrong);
	}

}
