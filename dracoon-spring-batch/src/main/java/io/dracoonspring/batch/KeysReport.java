// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Reports the result of a distribution of file keys.
 *
 * @param distributed number of file keys that were stored on the server
 * @param failed number of file keys that could not be created or stored
 * @param interruption the reason why the distribution ended early, {@code null} if it was
 * complete
 * @param failures the first failures
 */
@ExtensibleRecord
public record KeysReport(long distributed, long failed, @Nullable String interruption, List<Failure> failures) {

	/**
	 * Describes a file key that a user still lacks after the distribution.
	 *
	 * @param fileId the id of the file
	 * @param userId the id of the user
	 * @param reason the reason of the failure
	 */
	@ExtensibleRecord
	public record Failure(long fileId, long userId, @Nullable String reason) {

	}

}
