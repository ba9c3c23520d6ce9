// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.identity;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.state.AuthMethod;
import io.dracoonspring.emulator.internal.state.Credentials;
import io.dracoonspring.emulator.internal.state.User;

/**
 * Represents a user's authentication in JSON (schema {@code UserAuthData}).
 *
 * @param login the name to log in with
 * @param password the password, never in responses
 * @param mustChangePassword whether the user must still change the password
 * @param adConfigId the id of the Active Directory, {@code null} for other methods
 * @param oidConfigId the id of the OpenID Connect provider, {@code null} for other
 * methods
 */
public record AuthData(@Nullable String method, @Nullable String login, @Nullable String password,
		@Nullable Boolean mustChangePassword, @Nullable Integer adConfigId, @Nullable Integer oidConfigId) {

	/** Describes a user's authentication without the password. */
	public static AuthData of(User user) {
		Credentials credentials = user.credentials();
		AuthMethod method = credentials.method();
		return new AuthData(method.wireName(), credentials.login(), null, credentials.mustChangePassword(),
				(method == AuthMethod.ACTIVE_DIRECTORY) ? credentials.configId() : null,
				(method == AuthMethod.OPENID) ? credentials.configId() : null);
	}

	/**
	 * Returns the same data in the form of versions before 4.13. Later versions still
	 * send this form.
	 * @return a list with one method
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
