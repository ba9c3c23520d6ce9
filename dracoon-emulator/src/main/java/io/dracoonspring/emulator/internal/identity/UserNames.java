// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.identity;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.internal.state.AuthMethod;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.state.Users;

/** Checks that user names and logins are unique, ignoring case. */
public final class UserNames {

	private static final Map<AuthMethod, PeopleErrorCode> TAKEN = Map.of(AuthMethod.BASIC, PeopleErrorCode.LOGIN_TAKEN,
			AuthMethod.ACTIVE_DIRECTORY, PeopleErrorCode.AD_LOGIN_TAKEN, AuthMethod.RADIUS,
			PeopleErrorCode.RADIUS_LOGIN_TAKEN, AuthMethod.OPENID, PeopleErrorCode.OPENID_LOGIN_TAKEN);

	private UserNames() {
	}

	/**
	 * Requires a user name that no other user has.
	 * @param owner the user whose current name the check ignores, {@code null} for a new
	 * user
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if another user has
	 * the name
	 */
	public static void requireFree(Users users, String userName, @Nullable User owner) {
		if (users.all().stream().anyMatch((user) -> user != owner && user.userName().equalsIgnoreCase(userName))) {
			throw PeopleErrorCode.USER_NAME_TAKEN.exception();
		}
	}

	/**
	 * Requires a login that no other user has with the same authentication method and
	 * provider.
	 * @param method the authentication method
	 * @param configId the id of the directory or identity provider, {@code null} if the
	 * method has none
	 * @param login the name to log in with
	 * @param owner the user whose current login the check ignores, {@code null} for a new
	 * user
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if another user has
	 * the login
	 */
	public static void requireFreeLogin(Users users, AuthMethod method, @Nullable Integer configId, String login,
			@Nullable User owner) {
		boolean taken = users.all()
			.stream()
			.filter((user) -> user != owner)
			.map(User::credentials)
			.anyMatch((other) -> other.method() == method && Objects.equals(other.configId(), configId)
					&& other.login().equalsIgnoreCase(login));
		if (taken) {
			throw TAKEN.getOrDefault(method, PeopleErrorCode.LOGIN_TAKEN).exception();
		}
	}

	/**
	 * Requires that a user is allowed to change user name and e-mail address. Guests use
	 * their e-mail address as user name. A directory manages the user names and e-mail
	 * addresses of users who log in through this directory.
	 * @param userName the new user name, {@code null} to keep the current one
	 * @param email the new e-mail address, {@code null} to keep the current one
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the change is not
	 * allowed
	 */
	public static void requireChangeable(User user, @Nullable String userName, @Nullable String email) {
		if (user.credentials().method() == AuthMethod.BASIC && !user.isGuest()) {
			return;
		}
		if (userName != null && !userName.equals(user.userName())) {
			throw PeopleErrorCode.USER_NAME_NOT_CHANGEABLE.exception();
		}
		String known = user.profile().email();
		if (email != null && known != null && !email.equals(known)) {
			throw PeopleErrorCode.EMAIL_NOT_CHANGEABLE.exception();
		}
	}

}
