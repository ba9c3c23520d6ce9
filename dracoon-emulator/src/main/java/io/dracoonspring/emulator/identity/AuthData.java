// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.identity;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.state.AuthMethod;
import io.dracoonspring.emulator.state.Credentials;
import io.dracoonspring.emulator.state.User;

/**
 * How a user logs in, on the wire; schema {@code UserAuthData}.
 *
 * @param login the name to log in with
 * @param password the password, never sent back
 * @param mustChangePassword whether the password is still to be changed
 * @param adConfigId the id of the Active Directory
 * @param oidConfigId the id of the OpenID Connect provider
 */
public record AuthData(@Nullable String method, @Nullable String login, @Nullable String password,
		@Nullable Boolean mustChangePassword, @Nullable Integer adConfigId, @Nullable Integer oidConfigId) {

	/**
	 * Describes how a user logs in.
	 * @return the description, without password
	 */
	public static AuthData of(User user) {
		Credentials credentials = user.credentials();
		AuthMethod method = credentials.method();
		return new AuthData(method.wireName(), credentials.login(), null, credentials.mustChangePassword(),
				(method == AuthMethod.ACTIVE_DIRECTORY) ? credentials.configId() : null,
				(method == AuthMethod.OPENID) ? credentials.configId() : null);
	}

	/**
	 * Describes the same in the way of before 4.13, which is still answered.
	 * @return one method
	 */
	public List<UserAuthMethod> authMethods() {
		List<UserAuthMethod.Option> options = (this.login != null)
				? List.of(new UserAuthMethod.Option("username", this.login)) : List.of();
		return List.of(new UserAuthMethod(Objects.requireNonNullElse(this.method, ""), true, options));
	}

	@Override
	public String toString() {
		return "AuthData[" + this.method + "]";
	}

}
