// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.requirement;

import java.util.function.UnaryOperator;

/**
 * Has {@link TransferRequirements}, such as a request, options or settings. It cannot be
 * changed, but returns changed copies.
 *
 * @param <T> the type of the copies
 */
public interface WithRequirements<T> {

	/**
	 * Returns the conditions that transfers have to meet.
	 * @return the requirements
	 */
	TransferRequirements requirements();

	/**
	 * Returns a copy with other requirements.
	 * @param requirements the requirements, such as {@link TransferRequirements#all()}
	 * @return the copy
	 */
	T withRequirements(TransferRequirements requirements);

	/**
	 * Returns a copy with changed requirements.
	 * @param change gets the present requirements and returns others
	 * @return the copy
	 */
	default T withRequirements(UnaryOperator<TransferRequirements> change) {
		return withRequirements(change.apply(requirements()));
	}

	/**
	 * Returns a copy that requires encryption or does not.
	 * @param encryption whether the content must be encrypted on the client, whatever the
	 * server says
	 * @return the copy
	 */
	default T withRequireEncryption(boolean encryption) {
		return withRequirements(requirements().withEncryption(encryption));
	}

	/**
	 * Returns a copy that requires verification or does not.
	 * @param verification whether the content must be verified
	 * @return the copy
	 */
	default T withRequireVerification(boolean verification) {
		return withRequirements(requirements().withVerification(verification));
	}

}
