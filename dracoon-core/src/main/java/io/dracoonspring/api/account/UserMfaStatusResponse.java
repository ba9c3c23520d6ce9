// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * The second factors of the user; schema {@code UserMfaStatusResponse} of the API.
 *
 * @param mfaEnforced whether the user has to use a second factor
 * @param mfaSetups the second factors
 */
@ExtensibleRecord
public record UserMfaStatusResponse(Boolean mfaEnforced, List<MfaSetupStatus> mfaSetups) {

	public UserMfaStatusResponse {
		mfaSetups = WireLists.copyOf(mfaSetups);
	}

}
