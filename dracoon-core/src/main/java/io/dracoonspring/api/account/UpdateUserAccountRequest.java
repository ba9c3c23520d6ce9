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

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Changes of the user's own account; what is {@code null} stays as it is. No way to take
 * a value away is documented; an empty text is sent as it is. Schema {@code
 * UpdateUserAccountRequest} of the API.
 *
 * @param userName the user name, since 4.13
 * @param firstName the first name
 * @param lastName the last name
 * @param email the e-mail address
 * @param phone the telephone number
 * @param language the language as an IETF tag, since 4.20
 * @param acceptEULA {@code true} to accept the terms of use; it cannot be undone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateUserAccountRequest(@Nullable String userName, @Nullable String firstName, @Nullable String lastName,
		@Nullable String email, @Nullable String phone, @Nullable String language, @Nullable Boolean acceptEULA) {

	public UpdateUserAccountRequest {
		Assert.isTrue(acceptEULA == null || acceptEULA, "'acceptEULA' must not be false: consent cannot be taken back");
	}

	/**
	 * Create a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateUserAccountRequest of() {
		return new UpdateUserAccountRequest(null, null, null, null, null, null, null);
	}

	/**
	 * Return a copy with another value of {@code userName}.
	 * @param userName the user name, since 4.13
	 * @return the copy
	 */
	public UpdateUserAccountRequest withUserName(String userName) {
		return new UpdateUserAccountRequest(userName, this.firstName, this.lastName, this.email, this.phone,
				this.language, this.acceptEULA);
	}

	/**
	 * Return a copy with another value of {@code firstName}.
	 * @param firstName the first name
	 * @return the copy
	 */
	public UpdateUserAccountRequest withFirstName(String firstName) {
		return new UpdateUserAccountRequest(this.userName, firstName, this.lastName, this.email, this.phone,
				this.language, this.acceptEULA);
	}

	/**
	 * Return a copy with another value of {@code lastName}.
	 * @param lastName the last name
	 * @return the copy
	 */
	public UpdateUserAccountRequest withLastName(String lastName) {
		return new UpdateUserAccountRequest(this.userName, this.firstName, lastName, this.email, this.phone,
				this.language, this.acceptEULA);
	}

	/**
	 * Return a copy with another value of {@code email}.
	 * @param email the e-mail address
	 * @return the copy
	 */
	public UpdateUserAccountRequest withEmail(String email) {
		return new UpdateUserAccountRequest(this.userName, this.firstName, this.lastName, email, this.phone,
				this.language, this.acceptEULA);
	}

	/**
	 * Return a copy with another value of {@code phone}.
	 * @param phone the telephone number
	 * @return the copy
	 */
	public UpdateUserAccountRequest withPhone(String phone) {
		return new UpdateUserAccountRequest(this.userName, this.firstName, this.lastName, this.email, phone,
				this.language, this.acceptEULA);
	}

	/**
	 * Return a copy with another value of {@code language}.
	 * @param language the language as an IETF tag, since 4.20
	 * @return the copy
	 */
	public UpdateUserAccountRequest withLanguage(String language) {
		return new UpdateUserAccountRequest(this.userName, this.firstName, this.lastName, this.email, this.phone,
				language, this.acceptEULA);
	}

	/**
	 * Return a copy with another value of {@code acceptEULA}.
	 * @param acceptEULA {@code true} to accept the terms of use; it cannot be undone
	 * @return the copy
	 */
	public UpdateUserAccountRequest withAcceptEULA(boolean acceptEULA) {
		return new UpdateUserAccountRequest(this.userName, this.firstName, this.lastName, this.email, this.phone,
				this.language, acceptEULA);
	}

}
