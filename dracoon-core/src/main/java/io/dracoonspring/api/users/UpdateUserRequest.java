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

package io.dracoonspring.api.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ObjectExpiration;

/**
 * Changes to a user; schema {@code UpdateUserRequest} of the API. Texts hold up to 150
 * characters.
 * <p>
 * What is {@code null} is not sent and stays as it is. {@link ObjectExpiration#never()}
 * ends an expiration; the server documents no way to remove anything else.
 *
 * @param firstName the first name
 * @param lastName the last name
 * @param userName the user name, since 4.13
 * @param email the e-mail address
 * @param phone the telephone number
 * @param authData how the user signs in from now on
 * @param isLocked whether the user is to be locked out; the server's document gives
 * {@code false} as the default, so name it again for a user who has to stay locked out
 * @param expiration when it expires
 * @param receiverLanguage the language of the messages to the user, as an IETF tag
 * @param mfaConfig whether a second factor is required
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateUserRequest(@Nullable String firstName, @Nullable String lastName, @Nullable String userName,
		@Nullable String email, @Nullable String phone, @Nullable UserAuthDataUpdateRequest authData,
		@Nullable Boolean isLocked, @Nullable ObjectExpiration expiration, @Nullable String receiverLanguage,
		@Nullable MfaConfig mfaConfig) {

	/**
	 * Create a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateUserRequest of() {
		return new UpdateUserRequest(null, null, null, null, null, null, null, null, null, null);
	}

	/**
	 * Return a copy with another value of {@code firstName}.
	 * @param firstName the first name
	 * @return the copy
	 */
	public UpdateUserRequest withFirstName(String firstName) {
		return new UpdateUserRequest(firstName, this.lastName, this.userName, this.email, this.phone, this.authData,
				this.isLocked, this.expiration, this.receiverLanguage, this.mfaConfig);
	}

	/**
	 * Return a copy with another value of {@code lastName}.
	 * @param lastName the last name
	 * @return the copy
	 */
	public UpdateUserRequest withLastName(String lastName) {
		return new UpdateUserRequest(this.firstName, lastName, this.userName, this.email, this.phone, this.authData,
				this.isLocked, this.expiration, this.receiverLanguage, this.mfaConfig);
	}

	/**
	 * Return a copy with another value of {@code userName}.
	 * @param userName the user name, since 4.13
	 * @return the copy
	 */
	public UpdateUserRequest withUserName(String userName) {
		return new UpdateUserRequest(this.firstName, this.lastName, userName, this.email, this.phone, this.authData,
				this.isLocked, this.expiration, this.receiverLanguage, this.mfaConfig);
	}

	/**
	 * Return a copy with another value of {@code email}.
	 * @param email the e-mail address
	 * @return the copy
	 */
	public UpdateUserRequest withEmail(String email) {
		return new UpdateUserRequest(this.firstName, this.lastName, this.userName, email, this.phone, this.authData,
				this.isLocked, this.expiration, this.receiverLanguage, this.mfaConfig);
	}

	/**
	 * Return a copy with another value of {@code phone}.
	 * @param phone the telephone number
	 * @return the copy
	 */
	public UpdateUserRequest withPhone(String phone) {
		return new UpdateUserRequest(this.firstName, this.lastName, this.userName, this.email, phone, this.authData,
				this.isLocked, this.expiration, this.receiverLanguage, this.mfaConfig);
	}

	/**
	 * Return a copy with another value of {@code authData}.
	 * @param authData how the user signs in from now on
	 * @return the copy
	 */
	public UpdateUserRequest withAuthData(UserAuthDataUpdateRequest authData) {
		return new UpdateUserRequest(this.firstName, this.lastName, this.userName, this.email, this.phone, authData,
				this.isLocked, this.expiration, this.receiverLanguage, this.mfaConfig);
	}

	/**
	 * Return a copy with another value of {@code isLocked}.
	 * @param isLocked whether the user is to be locked out
	 * @return the copy
	 */
	public UpdateUserRequest withIsLocked(boolean isLocked) {
		return new UpdateUserRequest(this.firstName, this.lastName, this.userName, this.email, this.phone,
				this.authData, isLocked, this.expiration, this.receiverLanguage, this.mfaConfig);
	}

	/**
	 * Return a copy with another value of {@code expiration}.
	 * @param expiration when it expires
	 * @return the copy
	 */
	public UpdateUserRequest withExpiration(ObjectExpiration expiration) {
		return new UpdateUserRequest(this.firstName, this.lastName, this.userName, this.email, this.phone,
				this.authData, this.isLocked, expiration, this.receiverLanguage, this.mfaConfig);
	}

	/**
	 * Return a copy with another value of {@code receiverLanguage}.
	 * @param receiverLanguage the language of the messages to the user, as an IETF tag
	 * @return the copy
	 */
	public UpdateUserRequest withReceiverLanguage(String receiverLanguage) {
		return new UpdateUserRequest(this.firstName, this.lastName, this.userName, this.email, this.phone,
				this.authData, this.isLocked, this.expiration, receiverLanguage, this.mfaConfig);
	}

	/**
	 * Return a copy with another value of {@code mfaConfig}.
	 * @param mfaConfig whether a second factor is required
	 * @return the copy
	 */
	public UpdateUserRequest withMfaConfig(MfaConfig mfaConfig) {
		return new UpdateUserRequest(this.firstName, this.lastName, this.userName, this.email, this.phone,
				this.authData, this.isLocked, this.expiration, this.receiverLanguage, mfaConfig);
	}

	/**
	 * Return a copy that says whether the user has to set up a second factor.
	 * @param mfaEnforced whether one is required
	 * @return the copy
	 */
	public UpdateUserRequest withMfaEnforced(boolean mfaEnforced) {
		return withMfaConfig(new MfaConfig(mfaEnforced));
	}

}
