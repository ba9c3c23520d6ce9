// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.AuthenticationMethod;
import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.Secret;

/**
 * Selects the way in which a user signs in; schema {@code UserAuthData} of the API.
 * Responses never contain a password.
 * <p>
 * The server allows one method per user.
 *
 * @param method the method
 * @param login the name with which the user signs in by this method
 * @param adConfigId the id of the Active Directory
 * @param mustChangePassword whether the user has to choose a new password; the server's
 * default is true for local accounts and false for all others. The server refuses
 * {@code false} together with a notification (400, -80038)
 * @param oidConfigId the id of the OpenID Connect provider
 * @param password the first password of a local account; it must not contain {@code &},
 * {@code '}, {@code <}, {@code >} or spaces. The server never sends it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UserAuthData(AuthenticationMethod method, @Nullable String login, @Nullable Long adConfigId,
		@Nullable Boolean mustChangePassword, @Nullable Long oidConfigId,
		@Nullable Secret password) implements UserAuthDataBuilder.With {

	/**
	 * Returns sign-in with a user name and a password that the server stores.
	 * @return the way in which the user signs in
	 */
	public static UserAuthData local() {
		return UserAuthDataBuilder.builder().method(AuthenticationMethod.BASIC).build();
	}

	/**
	 * Returns sign-in with an Active Directory.
	 * @param login the name of the user in the Active Directory, which is the value of
	 * the attribute that {@code ActiveDirectoryConfig.userFilter} names
	 * @param adConfigId the id of the Active Directory
	 * @return the way in which the user signs in
	 */
	public static UserAuthData activeDirectory(String login, long adConfigId) {
		Assert.hasText(login, "'login' must not be empty");
		return UserAuthDataBuilder.builder()
			.method(AuthenticationMethod.ACTIVE_DIRECTORY)
			.login(login)
			.adConfigId(adConfigId)
			.build();
	}

	/**
	 * Returns sign-in with an OpenID Connect provider.
	 * @param login the name of the user at the provider, which is the value of the
	 * mapping claim
	 * @param oidConfigId the id of the provider
	 * @return the way in which the user signs in
	 */
	public static UserAuthData openId(String login, long oidConfigId) {
		Assert.hasText(login, "'login' must not be empty");
		return UserAuthDataBuilder.builder()
			.method(AuthenticationMethod.OPENID)
			.login(login)
			.oidConfigId(oidConfigId)
			.build();
	}

	/**
	 * Returns sign-in with the RADIUS server.
	 * @param login the name of the user at the RADIUS server
	 * @return the way in which the user signs in
	 */
	public static UserAuthData radius(String login) {
		Assert.hasText(login, "'login' must not be empty");
		return UserAuthDataBuilder.builder().method(AuthenticationMethod.RADIUS).login(login).build();
	}

}
