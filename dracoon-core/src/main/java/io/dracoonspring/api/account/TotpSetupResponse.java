/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.api.account;

import io.dracoonspring.api.Secret;

/**
 * What an app needs to make one-time passwords; schema {@code TotpSetupResponse} of the
 * API.
 *
 * @param id the id of the set-up
 * @param secret the key from which the app derives passwords
 * @param otpUri the key with issuer and account as an {@code otpauth} URI
 * @param qrCode the URI as a QR code, a data URL
 */
public record TotpSetupResponse(Long id, Secret secret, Secret otpUri, Secret qrCode) {

	/**
	 * Return the request that confirms this set-up.
	 * @param otp the one-time password that the app shows now
	 * @return the request
	 */
	public MfaTotpConfirmationRequest confirmation(String otp) {
		return new MfaTotpConfirmationRequest(this.id, Secret.of(otp));
	}

}
