// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.state.AuthMethod;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.Mfa;
import io.dracoonspring.emulator.internal.state.Totp;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.seed.SeedUser;

/** Checks user names, passwords and one-time passwords. */
final class Logins {

	private static final int MAX_DEMO_ACCOUNTS = 8;

	private final EmulatorState state;

	Logins(EmulatorState state) {
		this.state = state;
	}

	/**
	 * Checks the credentials of a password grant. This grant is not possible for users
	 * with a second factor or an OpenID Connect provider, because both need a login page.
	 * @return the id of the user, empty if the credentials are not valid or this grant is
	 * not possible for the user
	 */
	Optional<Long> withPassword(String userName, String password) {
		return this.state.access(() -> check(userName, password)
			.filter((user) -> user.credentials().method() != AuthMethod.OPENID && user.mfa().setups().isEmpty())
			.map(this::succeed));
	}

	/**
	 * Checks the credentials from the login page.
	 * @param otp the one-time password, {@code null} or empty if the user entered none
	 */
	Result onPage(@Nullable String userName, @Nullable String password, @Nullable String otp) {
		if (userName == null || password == null) {
			return Result.REFUSED;
		}
		return this.state.access(() -> {
			User user = check(userName, password).orElse(null);
			if (user == null) {
				return Result.REFUSED;
			}
			List<Mfa.Setup> setups = user.mfa().setups();
			if (!setups.isEmpty() && (otp == null || otp.isEmpty())) {
				return Result.SECOND_FACTOR;
			}
			if (!setups.isEmpty() && setups.stream().noneMatch((setup) -> matches(setup, otp))) {
				fail(user);
				return Result.REFUSED;
			}
			return new Result(succeed(user), false);
		});
	}

	/** Returns whether a logged-in user may still get tokens. */
	boolean isActive(long userId) {
		return this.state.access(() -> this.state.users()
			.find(userId)
			.filter((user) -> AccountState.isActive(this.state, user))
			.isPresent());
	}

	/**
	 * Returns users who can log in with the published default password alone.
	 * @return the login names of at most {@link #MAX_DEMO_ACCOUNTS} users
	 */
	List<String> demoAccounts() {
		return this.state.inspect(() -> this.state.users()
			.all()
			.stream()
			.filter((user) -> user.credentials().matches(SeedUser.DEFAULT_PASSWORD) && mayLogIn(user)
					&& user.mfa().setups().isEmpty())
			.map((user) -> user.credentials().login())
			.limit(MAX_DEMO_ACCOUNTS)
			.toList());
	}

	private boolean matches(Mfa.Setup setup, @Nullable String otp) {
		return otp != null && Totp.matches(setup.secret(), otp, this.state.clock().instant());
	}

	private Optional<User> check(String userName, String password) {
		List<User> candidates = this.state.users().findByLogin(userName);
		Optional<User> matching = candidates.stream()
			.filter((user) -> user.credentials().matches(password))
			.findFirst();
		if (matching.isEmpty()) {
			candidates.forEach(this::fail);
		}
		return matching.filter(this::mayLogIn);
	}

	private void fail(User user) {
		user.credentials().failed(this.state.accountRules().lockout());
		this.state.events().recordFailure(EventType.LOGIN_FAILED, user.id(), Event.Subject.of(user));
		if (user.credentials().isTemporarilyLocked()) {
			this.state.events().record(EventType.USER_LOCKED, user.id(), Event.Subject.of(user));
		}
	}

	private boolean mayLogIn(User user) {
		return AccountState.isActive(this.state, user) && !user.credentials().isTemporarilyLocked();
	}

	private long succeed(User user) {
		user.credentials().succeeded();
		this.state.events().record(EventType.LOGIN, user.id(), Event.Subject.of(user));
		return user.id();
	}

	/**
	 * The result of a login.
	 *
	 * @param userId the id of the user, {@code null} if the login failed
	 * @param needsSecondFactor whether only the one-time password is missing
	 */
	record Result(@Nullable Long userId, boolean needsSecondFactor) {

		static final Result REFUSED = new Result(null, false);

		static final Result SECOND_FACTOR = new Result(null, true);

	}

}
