// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Classification;
import io.dracoonspring.api.WireValue;
import io.dracoonspring.api.config.ShareClassificationPolicies;

/**
 * New rules that depend on classifications; schema {@code
 * UpdateClassificationPoliciesConfig} of the API.
 *
 * @param shareClassificationPolicies the rules for shares
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateClassificationPoliciesConfig(@Nullable ShareClassificationPolicies shareClassificationPolicies) {

	/**
	 * Creates a request that requires a password for shares of nodes with the given or a
	 * higher classification.
	 * @param from the lowest classification that requires a password
	 * @return the request
	 */
	public static UpdateClassificationPoliciesConfig requireSharePassword(Classification from) {
		WireValue.requireKnown(from, "from");
		return new UpdateClassificationPoliciesConfig(new ShareClassificationPolicies(from.number()));
	}

	/**
	 * Creates a request that requires no password for shares, whatever the
	 * classification.
	 * @return the request
	 */
	public static UpdateClassificationPoliciesConfig requireNoSharePassword() {
		return new UpdateClassificationPoliciesConfig(new ShareClassificationPolicies(0));
	}

}
