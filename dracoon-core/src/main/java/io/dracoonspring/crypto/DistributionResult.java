// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Reports the outcome of a distribution of missing file keys.
 *
 * @param distributed how many file keys have been stored on the server
 * @param failures the file keys that could not be encrypted or stored
 * @param interruption the error that ended the distribution early, or {@code null} if the
 * distribution was completed
 */
@ExtensibleRecord
public record DistributionResult(long distributed, List<Failure> failures, @Nullable Throwable interruption) {

	public DistributionResult {
		failures = List.copyOf(failures);
	}

	/**
	 * Tells whether all missing file keys that the account can see have been distributed.
	 * @return {@code true} if there were neither failures nor an interruption
	 */
	public boolean isComplete() {
		return this.failures.isEmpty() && this.interruption == null;
	}

	/**
	 * Reports a file key that could not be encrypted for a user or stored.
	 *
	 * @param fileId the id of the file
	 * @param userId the id of the user, or of the rescue key
	 * @param cause the error
	 */
	@ExtensibleRecord
	public record Failure(long fileId, long userId, Throwable cause) {

	}

}
