// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/**
 * How a user logs in, and how that went so far. Passwords are public test data and kept
 * as they are.
 */
public final class Credentials {

	private static final int ARCHIVED_PASSWORDS = 10;

	private final Clock clock;

	private final Deque<String> previousPasswords = new ArrayDeque<>();

	private AuthMethod method = AuthMethod.BASIC;

	private @Nullable Integer configId;

	private String login;

	private String password;

	private boolean mustChangePassword;

	private boolean locked;

	private int failures;

	private @Nullable Instant lockedUntil;

	private @Nullable Instant lastLoginSuccessAt;

	private @Nullable Instant lastLoginFailAt;

	Credentials(String login, String password, Clock clock) {
		this.login = login;
		this.password = password;
		this.clock = clock;
	}

	/**
	 * Returns who checks the password.
	 */
	public AuthMethod method() {
		return this.method;
	}

	/**
	 * Returns the id of the directory or identity provider.
	 * @return the id, {@code null} for methods that have none
	 */
	public @Nullable Integer configId() {
		return this.configId;
	}

	/**
	 * Returns the name that the user logs in with.
	 */
	public String login() {
		return this.login;
	}

	/**
	 * Decides how the user logs in.
	 * @param method who checks the password
	 * @param configId the id of the directory or identity provider
	 * @param login the name to log in with
	 */
	public void method(AuthMethod method, @Nullable Integer configId, String login) {
		this.method = method;
		this.configId = configId;
		this.login = login;
	}

	/**
	 * Sets another password. Failures and the lock that they caused are forgotten.
	 * @param mustChange whether the user has to change it before anything else
	 */
	public void password(String password, boolean mustChange) {
		this.previousPasswords.addFirst(this.password);
		if (this.previousPasswords.size() > ARCHIVED_PASSWORDS) {
			this.previousPasswords.removeLast();
		}
		this.password = password;
		this.mustChangePassword = mustChange;
		this.failures = 0;
		this.lockedUntil = null;
	}

	/**
	 * Lets the user change the password before anything else.
	 */
	public void enforceChange() {
		this.mustChangePassword = true;
	}

	public String password() {
		return this.password;
	}

	/**
	 * Returns whether a password is the current one.
	 */
	public boolean matches(String candidate) {
		return MessageDigest.isEqual(this.password.getBytes(StandardCharsets.UTF_8),
				candidate.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Returns whether a password is or was in use.
	 * @param archived how many passwords before the current one count, at most ten
	 * @return whether it is the current one or one of those
	 */
	public boolean wasUsed(String candidate, int archived) {
		return matches(candidate) || this.previousPasswords.stream().limit(archived).anyMatch(candidate::equals);
	}

	/**
	 * Returns whether the user has to change the password before anything else.
	 */
	public boolean mustChangePassword() {
		return this.mustChangePassword && this.method == AuthMethod.BASIC;
	}

	/**
	 * Returns whether an administrator locked the user.
	 */
	public boolean isLocked() {
		return this.locked;
	}

	/**
	 * Locks or unlock the user.
	 */
	public void locked(boolean locked) {
		this.locked = locked;
		if (!locked) {
			this.failures = 0;
			this.lockedUntil = null;
		}
	}

	/**
	 * Returns whether the user is locked because of wrong passwords.
	 * @return whether the time of that lock is not over
	 */
	public boolean isTemporarilyLocked() {
		return this.lockedUntil != null && this.clock.instant().isBefore(this.lockedUntil);
	}

	/**
	 * Remembers that a login succeeded.
	 */
	public void succeeded() {
		this.lastLoginSuccessAt = this.clock.instant();
		this.failures = 0;
		this.lockedUntil = null;
	}

	/**
	 * Remembers that a login failed, and lock the user for a while if there were too many
	 * failures.
	 */
	public void failed(AccountRules.Lockout lockout) {
		Instant now = this.clock.instant();
		this.lastLoginFailAt = now;
		this.failures++;
		if (lockout.enabled() && this.failures >= lockout.maxFailures()) {
			this.lockedUntil = now.plus(lockout.period());
			this.failures = 0;
		}
	}

	/**
	 * Returns when the user logged in last.
	 * @return the time or {@code null}
	 */
	public @Nullable Instant lastLoginSuccessAt() {
		return this.lastLoginSuccessAt;
	}

	/**
	 * Returns when a login failed last.
	 * @return the time or {@code null}
	 */
	public @Nullable Instant lastLoginFailAt() {
		return this.lastLoginFailAt;
	}

	@Override
	public String toString() {
		return "Credentials[" + this.method.wireName() + "]";
	}

}
