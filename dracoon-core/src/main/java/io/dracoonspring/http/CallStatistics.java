// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http;

import java.time.Duration;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Shows how many calls of a client are in progress or waiting, and how often the server
 * has refused calls because of its rate limit.
 *
 * @param calls the numbers of all calls
 * @param changes the numbers of the calls that change rooms or permissions
 * @param rateLimitHits the number of calls that the server has refused with status 429
 * @param rateLimitRemaining the time that is left until calls may be sent again after a
 * refusal by the rate limit; zero if calls may be sent now
 */
@ExtensibleRecord
public record CallStatistics(Lane calls, Lane changes, long rateLimitHits, Duration rateLimitRemaining) {

	/**
	 * Counts the calls of one kind.
	 *
	 * @param limit the maximum number of concurrent calls
	 * @param active the number of calls in progress, which count towards the limit
	 * @param waiting the number of calls that wait because of the limit
	 */
	@ExtensibleRecord
	public record Lane(int limit, int active, int waiting) {

	}

}
