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
 * @param rateLimitHits the number of answers with status 429
 * @param rateLimitRemaining the time that is left until calls may be sent again after a
 * refusal by the rate limit; zero if calls may be sent now
 */
@ExtensibleRecord
public record CallStatistics(Lane calls, Lane changes, long rateLimitHits, Duration rateLimitRemaining) {

	/**
	 * Counts all calls, or only the calls that change rooms or permissions.
	 *
	 * @param limit the maximum number of concurrent calls
	 * @param active the number of calls that count towards {@code limit}, including calls
	 * that wait because of the rate limit of the server
	 * @param waiting the number of further calls that wait because {@code limit} is
	 * reached
	 */
	@ExtensibleRecord
	public record Lane(int limit, int active, int waiting) {

	}

}
