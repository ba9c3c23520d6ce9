// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.policies;

import org.springframework.util.Assert;

/**
 * New rules for guests; schema {@code UpdateGuestUsersPoliciesConfig} of the API.
 *
 * @param isInviteUsersEnabled whether guests can be invited to rooms
 */
public record UpdateGuestUsersPoliciesConfig(Boolean isInviteUsersEnabled) {

	public UpdateGuestUsersPoliciesConfig {
		Assert.notNull(isInviteUsersEnabled, "'isInviteUsersEnabled' must not be null");
	}

}
