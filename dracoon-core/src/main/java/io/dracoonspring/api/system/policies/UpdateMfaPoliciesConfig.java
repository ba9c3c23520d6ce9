// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.policies;

import org.springframework.util.Assert;

/**
 * New rules for further factors at sign-in; schema {@code UpdateMfaPoliciesConfig} of the
 * API.
 *
 * @param isMfaEnforced whether users have to use a further factor; the call selects all
 * users or those of one {@link MfaUserType}
 */
public record UpdateMfaPoliciesConfig(Boolean isMfaEnforced) {

	public UpdateMfaPoliciesConfig {
		Assert.notNull(isMfaEnforced, "'isMfaEnforced' must not be null");
	}

}
