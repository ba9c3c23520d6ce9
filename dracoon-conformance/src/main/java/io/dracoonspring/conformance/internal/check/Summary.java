// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.dracoonspring.conformance.internal.answer.Edition;

/**
 * Holds the results of a run.
 *
 * @param edition the document with which answers were compared
 * @param apiVersion the version of the API, hidden if the text could identify the server
 * @param serverVersion the version of the server, hidden in the same cases
 * @param storage the target of uploads: {@code s3}, {@code s3 or server} or
 * {@code server}
 * @param results the results, in the order of the checks
 * @param answers the answers to the questions
 * @param requests the number of requests
 * @param waits the number of requests that were answered by a transient error
 * @param left the number of objects that could not be removed
 * @param interrupted whether the run ended early
 */
public record Summary(Edition edition, String apiVersion, String serverVersion, String storage, List<Result> results,
		Map<Question, String> answers, int requests, int waits, int left, boolean interrupted, Duration duration) {

	/**
	 * Counts the checks with an outcome.
	 * @param outcome the outcome
	 * @return the number of checks
	 */
	public long count(Outcome outcome) {
		return this.results.stream().filter((result) -> result.outcome() == outcome).count();
	}

	/**
	 * Returns whether no check failed or found a difference, all objects were removed,
	 * and the run was not interrupted.
	 */
	public boolean isGood() {
		return count(Outcome.DIFFERENCE) + count(Outcome.FAILED) + this.left == 0 && !this.interrupted;
	}

}
