// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The rules of the instance for passwords; schema {@code PasswordPoliciesConfig} of the
 * API.
 *
 * @param loginPasswordPolicies rules for signing in
 * @param sharesPasswordPolicies rules for shares
 * @param encryptionPasswordPolicies rules for encryption passwords
 */
@ExtensibleRecord
public record PasswordPoliciesConfig(@Nullable LoginPasswordPolicies loginPasswordPolicies,
		@Nullable SharesPasswordPolicies sharesPasswordPolicies,
		@Nullable EncryptionPasswordPolicies encryptionPasswordPolicies) {

	/**
	 * Returns the rules for sign-in passwords as a policy that can check them.
	 * @return the policy, which has no requirements if the server describes none
	 */
	public PasswordPolicy loginPolicy() {
		return (this.loginPasswordPolicies != null) ? PasswordPolicy.of(this.loginPasswordPolicies)
				: PasswordPolicy.none();
	}

	/**
	 * Returns the rules for passwords of shares as a policy that can check them.
	 * @return the policy, which has no requirements if the server describes none
	 */
	public PasswordPolicy sharesPolicy() {
		return (this.sharesPasswordPolicies != null) ? PasswordPolicy.of(this.sharesPasswordPolicies)
				: PasswordPolicy.none();
	}

	/**
	 * Returns the rules for encryption passwords as a policy that can check them.
	 * @return the policy, which has no requirements if the server describes none
	 */
	public PasswordPolicy encryptionPolicy() {
		return (this.encryptionPasswordPolicies != null) ? PasswordPolicy.of(this.encryptionPasswordPolicies)
				: PasswordPolicy.none();
	}

}
