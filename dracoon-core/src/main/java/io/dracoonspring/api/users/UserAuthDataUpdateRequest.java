// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.AuthenticationMethod;
import io.dracoonspring.api.WireValue;

/**
 * The new way in which a user signs in; schema {@code UserAuthDataUpdateRequest} of the
 * API. Components that are {@code null} change nothing.
 *
 * @param method the method
 * @param login the name with which the user signs in by this method
 * @param adConfigId the id of the Active Directory
 * @param oidConfigId the id of the OpenID Connect provider
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserAuthDataUpdateRequest(@Nullable AuthenticationMethod method, @Nullable String login,
		@Nullable Long adConfigId, @Nullable Long oidConfigId) {

	public UserAuthDataUpdateRequest {
		WireValue.requireKnown(method, "method");
	}

	/**
	 * Returns sign-in with a user name and a password that the server stores.
	 * @return the way in which the user signs in
	 */
	public static UserAuthDataUpdateRequest local() {
		return new UserAuthDataUpdateRequest(AuthenticationMethod.BASIC, null, null, null);
	}

	/**
	 * Returns sign-in with an Active Directory.
	 * @param login the name of the user in the Active Directory, which is the value of
	 * the attribute that {@code ActiveDirectoryConfig.userFilter} names
	 * @param adConfigId the id of the Active Directory
	 * @return the way in which the user signs in
	 */
	public static UserAuthDataUpdateRequest activeDirectory(String login, long adConfigId) {
		Assert.hasText(login, "'login' must not be empty");
		return new UserAuthDataUpdateRequest(AuthenticationMethod.ACTIVE_DIRECTORY, login, adConfigId, null);
	}

	/**
	 * Returns sign-in with an OpenID Connect provider.
	 * @param login the name of the user at the provider, which is the value of the
	 * mapping claim
	 * @param oidConfigId the id of the provider
	 * @return the way in which the user signs in
	 */
	public static UserAuthDataUpdateRequest openId(String login, long oidConfigId) {
		Assert.hasText(login, "'login' must not be empty");
		return new UserAuthDataUpdateRequest(AuthenticationMethod.OPENID, login, null, oidConfigId);
	}

	/**
	 * Returns sign-in with the RADIUS server.
	 * @param login the name of the user at the RADIUS server
	 * @return the way in which the user signs in
	 */
	public static UserAuthDataUpdateRequest radius(String login) {
		Assert.hasText(login, "'login' must not be empty");
		return new UserAuthDataUpdateRequest(AuthenticationMethod.RADIUS, login, null, null);
	}

}
