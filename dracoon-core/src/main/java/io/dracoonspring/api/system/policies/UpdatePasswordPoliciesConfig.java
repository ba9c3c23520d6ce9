// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;

/**
 * New rules for passwords; schema {@code UpdatePasswordPoliciesConfig} of the API.
 * Components that are {@code null} change nothing.
 *
 * @param loginPasswordPolicies the rules for passwords with which users sign in
 * @param sharesPasswordPolicies the rules for passwords of shares
 * @param encryptionPasswordPolicies the rules for passwords that protect private keys
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdatePasswordPoliciesConfig(@Nullable UpdateLoginPasswordPolicies loginPasswordPolicies,
		@Nullable UpdateSharesPasswordPolicies sharesPasswordPolicies,
		@Nullable UpdateEncryptionPasswordPolicies encryptionPasswordPolicies)
		implements
			UpdatePasswordPoliciesConfigBuilder.With {

	/**
	 * Creates a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdatePasswordPoliciesConfig of() {
		return new UpdatePasswordPoliciesConfig(null, null, null);
	}

}
