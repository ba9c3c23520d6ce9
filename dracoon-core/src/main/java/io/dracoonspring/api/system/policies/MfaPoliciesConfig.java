// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.policies;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * The rules for further factors at sign-in; schema {@code MfaPoliciesConfig} of the API.
 *
 * @param isMfaEnforced whether all users have to use a further factor
 * @param enforcedUserTypes the kinds of users who have to use a further factor; DRACOON
 * Cloud only, empty from other servers
 */
@ExtensibleRecord
public record MfaPoliciesConfig(Boolean isMfaEnforced, List<MfaUserType> enforcedUserTypes) {

	public MfaPoliciesConfig {
		enforcedUserTypes = WireLists.copyOf(enforcedUserTypes);
	}

}
