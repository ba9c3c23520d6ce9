// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import org.springframework.util.Assert;

import io.dracoonspring.api.Secret;

/**
 * Proves that an app creates the right one-time passwords; schema
 * {@code MfaTotpConfirmationRequest} of the API.
 *
 * @param id the id of the setup
 * @param otp the one-time password that the app shows now
 */
public record MfaTotpConfirmationRequest(long id, Secret otp) {

	public MfaTotpConfirmationRequest {
		Assert.hasText(Secret.reveal(otp), "'otp' must not be empty");
	}

}
