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

import org.springframework.util.Assert;

import io.dracoonspring.api.Secret;

/**
 * Proves that an app makes the right one-time passwords; schema {@code
 * MfaTotpConfirmationRequest} of the API.
 *
 * @param id the id of the set-up
 * @param otp the one-time password that the app shows now
 */
public record MfaTotpConfirmationRequest(Long id, Secret otp) {

	public MfaTotpConfirmationRequest {
		Assert.notNull(id, "'id' must not be null");
		Assert.hasText(Secret.reveal(otp), "'otp' must not be empty");
	}

}
