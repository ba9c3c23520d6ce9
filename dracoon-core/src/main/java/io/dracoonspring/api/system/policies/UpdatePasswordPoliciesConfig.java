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

package io.dracoonspring.api.system.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;

/**
 * New rules for passwords; schema {@code UpdatePasswordPoliciesConfig} of the API. What
 * is {@code null} stays as it is.
 *
 * @param loginPasswordPolicies the rules for passwords with which users sign in
 * @param sharesPasswordPolicies the rules for passwords of shares
 * @param encryptionPasswordPolicies the rules for passwords that protect private keys
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdatePasswordPoliciesConfig(@Nullable UpdateLoginPasswordPolicies loginPasswordPolicies,
		@Nullable UpdateSharesPasswordPolicies sharesPasswordPolicies,
		@Nullable UpdateEncryptionPasswordPolicies encryptionPasswordPolicies)
		implements
			UpdatePasswordPoliciesConfigBuilder.With {

	/**
	 * Create a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdatePasswordPoliciesConfig of() {
		return new UpdatePasswordPoliciesConfig(null, null, null);
	}

}
