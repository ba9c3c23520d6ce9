// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.AuthenticationMethod;
import io.dracoonspring.api.WireValue;

/**
 * How a user is to sign in from now on; schema {@code UserAuthDataUpdateRequest} of the
 * API. What is {@code null} stays as it is.
 *
 * @param method the method
 * @param login the name with which the user signs in there
 * @param adConfigId the id of the Active Directory
 * @param oidConfigId the id of the OpenID Connect provider
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserAuthDataUpdateRequest(@Nullable AuthenticationMethod method, @Nullable String login,
		@Nullable Integer adConfigId, @Nullable Integer oidConfigId) {

	public UserAuthDataUpdateRequest {
		WireValue.requireKnown(method, "method");
	}

	/**
	 * Sign in with a user name and a password that the server keeps.
	 * @return how to sign in
	 */
	public static UserAuthDataUpdateRequest local() {
		return new UserAuthDataUpdateRequest(AuthenticationMethod.BASIC, null, null, null);
	}

	/**
	 * Sign in against an Active Directory.
	 * @param login the name there, as the user filter of the Active Directory expects it
	 * @param adConfigId the id of the Active Directory
	 * @return how to sign in
	 */
	public static UserAuthDataUpdateRequest activeDirectory(String login, int adConfigId) {
		Assert.hasText(login, "'login' must not be empty");
		return new UserAuthDataUpdateRequest(AuthenticationMethod.ACTIVE_DIRECTORY, login, adConfigId, null);
	}

	/**
	 * Sign in with an OpenID Connect provider.
	 * @param login the name there, as the mapping claim of the provider has it
	 * @param oidConfigId the id of the provider
	 * @return how to sign in
	 */
	public static UserAuthDataUpdateRequest openId(String login, int oidConfigId) {
		Assert.hasText(login, "'login' must not be empty");
		return new UserAuthDataUpdateRequest(AuthenticationMethod.OPENID, login, null, oidConfigId);
	}

	/**
	 * Sign in against the RADIUS server.
	 * @param login the name there
	 * @return how to sign in
	 */
	public static UserAuthDataUpdateRequest radius(String login) {
		Assert.hasText(login, "'login' must not be empty");
		return new UserAuthDataUpdateRequest(AuthenticationMethod.RADIUS, login, null, null);
	}

}
