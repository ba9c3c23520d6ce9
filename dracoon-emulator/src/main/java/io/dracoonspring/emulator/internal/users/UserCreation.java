// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.users;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.internal.http.Expiration;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.identity.AuthData;
import io.dracoonspring.emulator.internal.identity.Texts;
import io.dracoonspring.emulator.internal.identity.UserNames;
import io.dracoonspring.emulator.internal.state.AccountRules;
import io.dracoonspring.emulator.internal.state.AuthMethod;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.state.Users;
import io.dracoonspring.emulator.model.Role;
import io.dracoonspring.emulator.seed.SeedUser;

/** Creates users. */
public final class UserCreation {

	private final Users users;

	private final AccountRules rules;

	private final Clock clock;

	/**
	 * Creates an instance.
	 * @param rules the rules for accounts
	 */
	public UserCreation(Users users, AccountRules rules, Clock clock) {
		this.users = users;
		this.rules = rules;
		this.clock = clock;
	}

	/**
	 * Creates a user.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the request is not
	 * valid
	 */
	public User create(UserRequest request) {
		AccountRules rules = this.rules;
		Users users = this.users;
		String firstName = Texts.newName(request.firstName(), "firstName");
		String lastName = Texts.newName(request.lastName(), "lastName");
		String email = Texts.email(request.email());
		String phone = Texts.limited(request.phone(), "phone");
		String language = Texts.language(request.receiverLanguage(), "en");
		Expiration expiration = request.expiration();
		Instant expireAt = (expiration != null) ? expiration.check(this.clock.instant()) : null;
		AuthData auth = request.authData();
		AuthChoice choice = AuthChoice.of(auth, request.authMethods(), AuthMethod.BASIC, rules);
		String givenLogin = first((auth != null) ? auth.login() : null, request.login());
		String userName = Texts.newName(first(request.userName(), givenLogin, email), "userName");
		String login = Texts.newName(first(givenLogin, userName), "authData.login");
		boolean mustChange = mustChangePassword(request, choice.method());
		String password = password(request, choice.method(), rules);
		if (Boolean.TRUE.equals(request.notifyUser())) {
			Fields.required(email, "email");
		}
		UserNames.requireFree(users, userName, null);
		UserNames.requireFreeLogin(users, choice.method(), choice.configId(), login, null);
		Set<Role> roles = Boolean.TRUE.equals(request.isNonmemberViewer()) ? EnumSet.of(Role.NONMEMBER_VIEWER)
				: Set.of();
		User user = users.add(
				new User.Profile(userName, firstName, lastName, email, UUID.randomUUID().toString(), phone, language),
				password, roles);
		user.credentials().method(choice.method(), choice.configId(), login);
		user.credentials().password(password, mustChange);
		user.expireAt(expireAt);
		UserRequest.MfaConfig mfa = request.mfaConfig();
		user.mfa().enforced(mfa != null && Boolean.TRUE.equals(mfa.mfaEnforced()));
		return user;
	}

	private static boolean mustChangePassword(UserRequest request, AuthMethod method) {
		AuthData auth = request.authData();
		Boolean given = (auth != null && auth.mustChangePassword() != null) ? auth.mustChangePassword()
				: request.needsToChangePassword();
		boolean basic = method == AuthMethod.BASIC;
		boolean notifies = (request.notifyUser() != null) ? request.notifyUser() : basic;
		if (basic && Boolean.FALSE.equals(given) && notifies) {
			throw PeopleErrorCode.PASSWORD_CHANGE_NEEDED.exception("'notifyUser' must be false");
		}
		return (given != null) ? given : basic;
	}

	// for the method BASIC, return a random password if the request contains none, so
	// that the user has to reset the password before the first login
	private static String password(UserRequest request, AuthMethod method, AccountRules rules) {
		if (method != AuthMethod.BASIC) {
			return SeedUser.DEFAULT_PASSWORD;
		}
		AuthData auth = request.authData();
		String given = first((auth != null) ? auth.password() : null, request.password());
		return (given != null) ? Texts.password(given, rules) : UUID.randomUUID().toString();
	}

	private static @Nullable String first(@Nullable String... texts) {
		return Stream.of(texts).filter(Objects::nonNull).filter((text) -> !text.isEmpty()).findFirst().orElse(null);
	}

}
