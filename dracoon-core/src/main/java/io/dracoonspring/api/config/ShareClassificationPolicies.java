// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Classification;

/**
 * Rules for the shares of classified nodes; schema {@code ShareClassificationPolicies} of
 * the API.
 *
 * @param classificationRequiresSharePassword the lowest classification for which a
 * download share needs a password, 0 or {@code null} for never
 */
public record ShareClassificationPolicies(@Nullable Integer classificationRequiresSharePassword) {

	/**
	 * Returns whether a download share of a node needs a password. The rule does not
	 * apply to encrypted files, because the passwords of their shares protect a private
	 * key and are unknown to the server.
	 * @param classification the classification of the node, or {@code null} if it has
	 * none. {@link Classification#UNKNOWN} counts as the highest.
	 * @return {@code true} if the server refuses a share without a password, provided
	 * that the node is not an encrypted file
	 */
	public boolean requiresPassword(@Nullable Classification classification) {
		Integer least = this.classificationRequiresSharePassword;
		if (least == null || least == 0 || classification == null) {
			return false;
		}
		return classification == Classification.UNKNOWN || classification.number() >= least;
	}

}
