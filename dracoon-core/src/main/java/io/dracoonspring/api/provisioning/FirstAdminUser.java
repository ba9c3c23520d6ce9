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

package io.dracoonspring.api.provisioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.users.UserAuthData;

/**
 * The first user of a customer, who administers it; schema {@code FirstAdminUser} of the
 * API. If the server has local accounts, this is one unless {@code authData} says
 * otherwise.
 *
 * @param firstName the first name
 * @param lastName the last name
 * @param userName the user name, since 4.13
 * @param email the e-mail address
 * @param phone the telephone number
 * @param authData how the user signs in
 * @param receiverLanguage the language of the messages to the user, as an IETF tag
 * @param notifyUser whether the user is told about the account by e-mail, since 4.9; by
 * default only if it is a local one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FirstAdminUser(String firstName, String lastName, @Nullable String userName, @Nullable String email,
		@Nullable String phone, @Nullable UserAuthData authData, @Nullable String receiverLanguage,
		@Nullable Boolean notifyUser) {

	/**
	 * Return a copy with another value of {@code userName}.
	 * @param userName the user name, since 4.13
	 * @return the copy
	 */
	public FirstAdminUser withUserName(String userName) {
		return new FirstAdminUser(this.firstName, this.lastName, userName, this.email, this.phone, this.authData,
				this.receiverLanguage, this.notifyUser);
	}

	/**
	 * Return a copy with another value of {@code email}.
	 * @param email the e-mail address
	 * @return the copy
	 */
	public FirstAdminUser withEmail(String email) {
		return new FirstAdminUser(this.firstName, this.lastName, this.userName, email, this.phone, this.authData,
				this.receiverLanguage, this.notifyUser);
	}

	/**
	 * Return a copy with another value of {@code phone}.
	 * @param phone the telephone number
	 * @return the copy
	 */
	public FirstAdminUser withPhone(String phone) {
		return new FirstAdminUser(this.firstName, this.lastName, this.userName, this.email, phone, this.authData,
				this.receiverLanguage, this.notifyUser);
	}

	/**
	 * Return a copy with another value of {@code authData}.
	 * @param authData how the user signs in
	 * @return the copy
	 */
	public FirstAdminUser withAuthData(UserAuthData authData) {
		return new FirstAdminUser(this.firstName, this.lastName, this.userName, this.email, this.phone, authData,
				this.receiverLanguage, this.notifyUser);
	}

	/**
	 * Return a copy with another value of {@code receiverLanguage}.
	 * @param receiverLanguage the language of the messages to the user, as an IETF tag
	 * @return the copy
	 */
	public FirstAdminUser withReceiverLanguage(String receiverLanguage) {
		return new FirstAdminUser(this.firstName, this.lastName, this.userName, this.email, this.phone, this.authData,
				receiverLanguage, this.notifyUser);
	}

	/**
	 * Return a copy with another value of {@code notifyUser}.
	 * @param notifyUser whether the user is told about the account by e-mail, since 4.9;
	 * by default only if it is a local one
	 * @return the copy
	 */
	public FirstAdminUser withNotifyUser(boolean notifyUser) {
		return new FirstAdminUser(this.firstName, this.lastName, this.userName, this.email, this.phone, this.authData,
				this.receiverLanguage, notifyUser);
	}

	/**
	 * Create a user from a name; everything else keeps the server's default.
	 * @param firstName the first name
	 * @param lastName the last name
	 * @return the user
	 */
	public static FirstAdminUser of(String firstName, String lastName) {
		Assert.hasText(firstName, "'firstName' must not be empty");
		Assert.hasText(lastName, "'lastName' must not be empty");
		return new FirstAdminUser(firstName, lastName, null, null, null, null, null, null);
	}

}
