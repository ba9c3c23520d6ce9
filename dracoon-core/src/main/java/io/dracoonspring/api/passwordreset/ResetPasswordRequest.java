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

package io.dracoonspring.api.passwordreset;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;

/**
 * Asks for a message with which a password can be reset; schema {@code
 * ResetPasswordRequest} of the API.
 *
 * @param userName the user name, since 4.13
 * @param creatorLanguage the language of the message as an IETF tag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record ResetPasswordRequest(String userName,
		@Nullable String creatorLanguage) implements ResetPasswordRequestBuilder.With {

	public ResetPasswordRequest {
		Assert.hasText(userName, "'userName' must not be empty");
	}

	/**
	 * Create a request with what is required; everything else keeps the server's default.
	 * @param userName the user name, since 4.13
	 * @return the request
	 */
	public static ResetPasswordRequest of(String userName) {
		return new ResetPasswordRequest(userName, null);
	}

}
