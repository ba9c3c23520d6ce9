// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import org.jspecify.annotations.Nullable;

/**
 * What the instance demands of passwords; schema {@code PasswordPoliciesConfig} of the
 * API.
 *
 * @param loginPasswordPolicies rules for signing in
 * @param sharesPasswordPolicies rules for shares
 * @param encryptionPasswordPolicies rules for encryption passwords
 */
public record PasswordPoliciesConfig(@Nullable LoginPasswordPolicies loginPasswordPolicies,
		@Nullable SharesPasswordPolicies sharesPasswordPolicies,
		@Nullable EncryptionPasswordPolicies encryptionPasswordPolicies) {

	/**
	 * Returns the rules for signing in, ready for checks.
	 * @return the policy, which demands nothing where the server describes none
	 */
	public PasswordPolicy loginPolicy() {
		return (this.loginPasswordPolicies != null) ? PasswordPolicy.of(this.loginPasswordPolicies)
				: PasswordPolicy.none();
	}

	/**
	 * Returns the rules for shares, ready for checks.
	 * @return the policy, which demands nothing where the server describes none
	 */
	public PasswordPolicy sharesPolicy() {
		return (this.sharesPasswordPolicies != null) ? PasswordPolicy.of(this.sharesPasswordPolicies)
				: PasswordPolicy.none();
	}

	/**
	 * Returns the rules for encryption passwords, ready for checks.
	 * @return the policy, which demands nothing where the server describes none
	 */
	public PasswordPolicy encryptionPolicy() {
		return (this.encryptionPasswordPolicies != null) ? PasswordPolicy.of(this.encryptionPasswordPolicies)
				: PasswordPolicy.none();
	}

}
