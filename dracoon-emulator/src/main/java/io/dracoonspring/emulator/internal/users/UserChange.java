// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.users;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.internal.http.Expiration;
import io.dracoonspring.emulator.internal.identity.AuthData;
import io.dracoonspring.emulator.internal.identity.Texts;
import io.dracoonspring.emulator.internal.identity.UserNames;
import io.dracoonspring.emulator.internal.state.AuthMethod;
import io.dracoonspring.emulator.internal.state.Credentials;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.state.UserProfileBuilder;
import io.dracoonspring.emulator.seed.SeedUser;

/** Changes users. */
final class UserChange {

	private final EmulatorState state;

	UserChange(EmulatorState state) {
		this.state = state;
	}

	void apply(User author, User user, UserRequest request) {
		User.Profile old = user.profile();
		String userName = Texts.changedName(request.userName(), old.userName(), "userName");
		UserNames.requireFree(this.state.users(), userName, user);
		if (user.isGuest()) {
			UserNames.requireChangeable(user, request.userName(), request.email());
		}
		User.Profile profile = UserProfileBuilder.builder(old)
			.userName(userName)
			.firstName(Texts.changedName(request.firstName(), old.firstName(), "firstName"))
			.lastName(Texts.changedName(request.lastName(), old.lastName(), "lastName"))
			.email((request.email() != null) ? Texts.email(request.email()) : old.email())
			.phone((request.phone() != null) ? Texts.limited(request.phone(), "phone") : old.phone())
			.language(Texts.language(request.receiverLanguage(), old.language()))
			.build();
		Boolean lock = lock(request);
		Instant expireAt = expireAt(user, request.expiration());
		changeAuth(user, request, userName);
		user.profile(profile);
		user.expireAt(expireAt);
		UserRequest.MfaConfig mfa = request.mfaConfig();
		if (mfa != null && mfa.mfaEnforced() != null) {
			user.mfa().enforced(mfa.mfaEnforced());
		}
		record(EventType.USER_UPDATED, author, user);
		if (lock != null && lock != user.credentials().isLocked()) {
			user.credentials().locked(lock);
			record(lock ? EventType.USER_LOCKED : EventType.USER_UNLOCKED, author, user);
		}
	}

	private void record(EventType type, User author, User user) {
		this.state.events().record(type, author.id(), Event.Subject.of(user));
	}

	private static @Nullable Boolean lock(UserRequest request) {
		Integer status = request.lockStatus();
		if (status != null && (status < 0 || status > 2)) {
			throw PeopleErrorCode.LOCK_STATUS_INVALID.exception();
		}
		if (request.isLocked() != null || status == null) {
			return request.isLocked();
		}
		return status == 0;
	}

	private @Nullable Instant expireAt(User user, @Nullable Expiration expiration) {
		if (expiration == null) {
			return user.expireAt();
		}
		Instant expireAt = expiration.check(this.state.clock().instant());
		if (expireAt != null && user.expireAt() == null) {
			this.state.administrators().requireWithout(user);
		}
		return expireAt;
	}

	private void changeAuth(User user, UserRequest request, String userName) {
		Credentials credentials = user.credentials();
		AuthData auth = request.authData();
		AuthChoice choice = new AuthChoice(credentials.method(), credentials.configId());
		if ((auth != null && (auth.method() != null || auth.adConfigId() != null || auth.oidConfigId() != null))
				|| request.authMethods() != null) {
			choice = AuthChoice.of(auth, request.authMethods(), credentials.method(), this.state.accountRules());
		}
		String login = (credentials.login().equals(user.userName())) ? userName : credentials.login();
		String given = (auth != null && auth.login() != null) ? auth.login() : request.login();
		login = Texts.changedName(given, login, "authData.login");
		UserNames.requireFreeLogin(this.state.users(), choice.method(), choice.configId(), login, user);
		boolean moves = choice.method() != credentials.method();
		credentials.method(choice.method(), choice.configId(), login);
		if (moves && choice.method() == AuthMethod.BASIC) {
			credentials.password(UUID.randomUUID().toString(), true);
		}
		else if (moves) {
			credentials.password(SeedUser.DEFAULT_PASSWORD, false);
		}
	}

}
