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

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.AuthenticationMethod;

/**
 * How a user signs in; schema {@code UserAuthData} of the API. Answers never carry a
 * password.
 *
 * @param method the method
 * @param login the name with which the user signs in there
 * @param adConfigId the id of the Active Directory
 * @param mustChangePassword whether the user has to choose a new password
 * @param oidConfigId the id of the OpenID Connect provider
 * @param password never sent by the server
 */
public record UserAuthData(AuthenticationMethod method, @Nullable String login, @Nullable Integer adConfigId,
		@Nullable Boolean mustChangePassword, @Nullable Integer oidConfigId, @Nullable String password) {

	@Override
	public String toString() {
		return "UserAuthData[method=" + this.method + ", login=" + this.login + ", adConfigId=" + this.adConfigId
				+ ", mustChangePassword=" + this.mustChangePassword + ", oidConfigId=" + this.oidConfigId + "]";
	}

}
