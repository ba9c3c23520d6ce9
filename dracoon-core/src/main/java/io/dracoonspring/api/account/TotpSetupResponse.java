// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.Secret;

/**
 * The data with which an app creates one-time passwords; schema {@code TotpSetupResponse}
 * of the API.
 *
 * @param id the id of the setup
 * @param secret the key from which the app derives passwords
 * @param otpUri the key with issuer and account as an {@code otpauth} URI
 * @param qrCode the URI as a QR code, a data URL
 */
@ExtensibleRecord
public record TotpSetupResponse(long id, Secret secret, Secret otpUri, Secret qrCode) {

	/**
	 * Returns the request that confirms this setup.
	 * @param otp the one-time password that the app shows now
	 * @return the request
	 */
	public MfaTotpConfirmationRequest confirmation(String otp) {
		return new MfaTotpConfirmationRequest(this.id, Secret.of(otp));
	}

}
