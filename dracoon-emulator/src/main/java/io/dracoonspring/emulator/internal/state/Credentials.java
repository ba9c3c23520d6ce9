// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/**
 * Stores the login name and password of a user, and the results of past logins. Passwords
 * are stored in plaintext, because they are public test data.
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

	/** Returns the authority that checks the password. */
	public AuthMethod method() {
		return this.method;
	}

	/**
	 * Returns the id of the directory or identity provider, {@code null} for methods
	 * without one.
	 */
	public @Nullable Integer configId() {
		return this.configId;
	}

	/** Returns the login name. */
	public String login() {
		return this.login;
	}

	/**
	 * Sets how the user logs in.
	 * @param method the authority that checks the password
	 * @param configId the id of the directory or identity provider
	 * @param login the login name
	 */
	public void method(AuthMethod method, @Nullable Integer configId, String login) {
		this.method = method;
		this.configId = configId;
		this.login = login;
	}

	/**
	 * Sets a new password. Clears the number of failed logins, and the lock that these
	 * logins caused.
	 * @param mustChange whether the user has to change the password before anything else
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

	/** Requires the user to change the password before anything else. */
	public void enforceChange() {
		this.mustChangePassword = true;
	}

	public String password() {
		return this.password;
	}

	/** Returns whether a password is the current one. */
	public boolean matches(String candidate) {
		return MessageDigest.isEqual(this.password.getBytes(StandardCharsets.UTF_8),
				candidate.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Returns whether a password is the current one or one of the previous passwords.
	 * @param archived how many of the previous passwords to compare, newest first; only
	 * ten previous passwords are stored
	 */
	public boolean wasUsed(String candidate, int archived) {
		return matches(candidate) || this.previousPasswords.stream().limit(archived).anyMatch(candidate::equals);
	}

	/** Returns whether the user has to change the password before anything else. */
	public boolean mustChangePassword() {
		return this.mustChangePassword && this.method == AuthMethod.BASIC;
	}

	/** Returns whether an administrator has locked the user. */
	public boolean isLocked() {
		return this.locked;
	}

	/**
	 * Locks or unlocks the user. Unlocking also clears the number of failed logins, and
	 * the lock that these logins caused.
	 */
	public void locked(boolean locked) {
		this.locked = locked;
		if (!locked) {
			this.failures = 0;
			this.lockedUntil = null;
		}
	}

	/**
	 * Returns whether wrong passwords have locked the user and the lock has not expired.
	 */
	public boolean isTemporarilyLocked() {
		return this.lockedUntil != null && this.clock.instant().isBefore(this.lockedUntil);
	}

	/** Records a successful login. */
	public void succeeded() {
		this.lastLoginSuccessAt = this.clock.instant();
		this.failures = 0;
		this.lockedUntil = null;
	}

	/** Records a failed login, and locks the user for a while after too many failures. */
	public void failed(AccountRules.Lockout lockout) {
		Instant now = this.clock.instant();
		this.lastLoginFailAt = now;
		this.failures++;
		if (lockout.enabled() && this.failures >= lockout.maxFailures()) {
			this.lockedUntil = now.plus(lockout.period());
			this.failures = 0;
		}
	}

	/** Returns when the user last logged in, {@code null} for never. */
	public @Nullable Instant lastLoginSuccessAt() {
		return this.lastLoginSuccessAt;
	}

	/** Returns when a login last failed, {@code null} for never. */
	public @Nullable Instant lastLoginFailAt() {
		return this.lastLoginFailAt;
	}

	@Override
	public String toString() {
		return "Credentials[" + this.method.wireName() + "]";
	}

}
