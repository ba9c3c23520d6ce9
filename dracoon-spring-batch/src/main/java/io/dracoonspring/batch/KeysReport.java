// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a distribution of file keys has come to.
 *
 * @param distributed how many file keys were stored on the server
 * @param failed how many could not be made or stored
 * @param interruption what ended the distribution early, {@code null} if nothing did
 * @param failures the first of those that failed
 */
public record KeysReport(long distributed, long failed, @Nullable String interruption, List<Failure> failures) {

	/**
	 * A file key that somebody still lacks.
	 *
	 * @param fileId the id of the file
	 * @param userId the id of the user
	 * @param reason why
	 */
	public record Failure(long fileId, long userId, @Nullable String reason) {

	}

}
