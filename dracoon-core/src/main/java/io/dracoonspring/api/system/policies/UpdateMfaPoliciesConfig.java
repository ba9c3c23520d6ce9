// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.policies;

import org.springframework.util.Assert;

/**
 * New rules for further factors at sign-in; schema {@code UpdateMfaPoliciesConfig} of the
 * API.
 *
 * @param isMfaEnforced whether everybody has to use a further factor, or everybody of a
 * kind of users
 */
public record UpdateMfaPoliciesConfig(Boolean isMfaEnforced) {

	public UpdateMfaPoliciesConfig {
		Assert.notNull(isMfaEnforced, "'isMfaEnforced' must not be null");
	}

}
