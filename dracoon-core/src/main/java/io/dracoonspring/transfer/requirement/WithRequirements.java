// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.requirement;

import java.util.function.UnaryOperator;

import io.dracoonspring.api.NotForImplementation;

/**
 * Represents a request, options or settings with {@link TransferRequirements}.
 * Implementations are immutable and return changed copies.
 *
 * @param <T> the type of the copies
 */
@NotForImplementation
public interface WithRequirements<T> {

	/**
	 * Returns the conditions that transfers have to meet.
	 * @return the requirements
	 */
	TransferRequirements requirements();

	/**
	 * Returns a copy with the given requirements.
	 * @param requirements the requirements, such as {@link TransferRequirements#all()}
	 * @return the copy
	 */
	T withRequirements(TransferRequirements requirements);

	/**
	 * Returns a copy with changed requirements.
	 * @param change the function that takes the current requirements and returns changed
	 * ones
	 * @return the copy
	 */
	default T withRequirements(UnaryOperator<TransferRequirements> change) {
		return withRequirements(change.apply(requirements()));
	}

	/**
	 * Returns a copy with or without the requirement of encryption.
	 * @param encryption whether the content must be encrypted on the client
	 * @return the copy
	 */
	default T withRequireEncryption(boolean encryption) {
		return withRequirements(requirements().withEncryption(encryption));
	}

	/**
	 * Returns a copy with or without the requirement of verification.
	 * @param verification whether the content must be verified
	 * @return the copy
	 */
	default T withRequireVerification(boolean verification) {
		return withRequirements(requirements().withVerification(verification));
	}

	/**
	 * Returns a copy with or without the requirement of a scan for malware.
	 * @param scan whether the scanner of the client must have found the content clean
	 * @return the copy
	 */
	default T withRequireScan(boolean scan) {
		return withRequirements(requirements().withScan(scan));
	}

}
