// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http;

import java.time.Duration;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Shows how many calls of a client are in progress or waiting, and how often the server
 * has limited their rate.
 *
 * @param calls the calls at the server
 * @param changes the calls at the server that change rooms or permissions
 * @param rateLimitHits the number of calls that the server has refused with status 429
 * @param rateLimitRemaining how long all calls still wait because the server limits their
 * rate; zero if they do not wait
 */
@ExtensibleRecord
public record CallStatistics(Lane calls, Lane changes, long rateLimitHits, Duration rateLimitRemaining) {

	/**
	 * Counts the calls of one kind.
	 *
	 * @param limit the greatest number of concurrent calls
	 * @param active the number of calls at the server
	 * @param waiting the number of calls that wait because of the limit
	 */
	@ExtensibleRecord
	public record Lane(int limit, int active, int waiting) {

	}

}
