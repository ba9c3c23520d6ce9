// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http;

import java.time.Duration;

/**
 * What the calls of a client are doing at the moment, and how often the server has asked
 * for fewer.
 *
 * @param calls the calls at the server
 * @param changes those of them that change rooms or permissions
 * @param rateLimitHits how many calls the server has refused because there were too many
 * @param rateLimitRemaining how long calls still wait before they are sent, because the
 * server asked for it; zero when they do not
 */
public record CallStatistics(Lane calls, Lane changes, long rateLimitHits, Duration rateLimitRemaining) {

	/**
	 * The calls of one kind.
	 *
	 * @param limit how many may be at the server at the same time
	 * @param active how many are
	 * @param waiting how many wait in line
	 */
	public record Lane(int limit, int active, int waiting) {

	}

}
