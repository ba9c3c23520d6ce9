// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

import io.dracoonspring.emulator.internal.journal.RequestLine;

/**
 * Summarises requests.
 *
 * @param requests the requests, fastest first, at least one
 */
record CallStatistics(List<RequestLine> requests) {

	private static final double MEDIAN = 0.5;

	private static final double MOST = 0.95;

	static CallStatistics of(List<RequestLine> requests) {
		return new CallStatistics(requests.stream().sorted(Comparator.comparing(RequestLine::duration)).toList());
	}

	int calls() {
		return this.requests.size();
	}

	int errors() {
		return (int) this.requests.stream().filter(RequestLine::isFailed).count();
	}

	Duration median() {
		return quantile(MEDIAN);
	}

	/** Returns the duration that 95 % of the requests do not exceed. */
	Duration most() {
		return quantile(MOST);
	}

	private Duration quantile(double part) {
		return this.requests.get((int) Math.ceil(part * calls()) - 1).duration();
	}

	RequestLine slowest() {
		return this.requests.get(calls() - 1);
	}

}
