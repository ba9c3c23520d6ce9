// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

import io.dracoonspring.emulator.internal.config.PasswordRules;

/** Keeps the configured rules for accounts. Use it while the state is locked. */
public final class AccountRules {

	private final Set<Integer> activeDirectories = new TreeSet<>();

	private final Set<Integer> openIdProviders = new TreeSet<>();

	private final Set<MfaUserType> mfaEnforcedFor = EnumSet.noneOf(MfaUserType.class);

	private boolean radius;

	private boolean eulaEnabled;

	private boolean guestsInvited = true;

	private int archivedPasswords = 1;

	private PasswordRules passwordRules = PasswordRules.DEFAULT;

	private Lockout lockout = new Lockout(false, 5, Duration.ofMinutes(10));

	/**
	 * Returns the ids of the Active Directory configurations to which users can belong.
	 * Callers may modify the returned set, which is not a copy.
	 */
	public Set<Integer> activeDirectories() {
		return this.activeDirectories;
	}

	/**
	 * Returns the ids of the OpenID Connect configurations to which users can belong.
	 * Callers may modify the returned set, which is not a copy.
	 */
	public Set<Integer> openIdProviders() {
		return this.openIdProviders;
	}

	/** Returns whether users can log in through RADIUS. */
	public boolean radius() {
		return this.radius;
	}

	/** Decides whether users can log in through RADIUS. */
	public void radius(boolean radius) {
		this.radius = radius;
	}

	/** Returns whether users have to accept the licence agreement. */
	public boolean eulaEnabled() {
		return this.eulaEnabled;
	}

	/** Decides whether users have to accept the licence agreement. */
	public void eulaEnabled(boolean eulaEnabled) {
		this.eulaEnabled = eulaEnabled;
	}

	/** Returns the types of users who need a second factor. */
	public Set<MfaUserType> mfaEnforcedFor() {
		return Collections.unmodifiableSet(this.mfaEnforcedFor);
	}

	/**
	 * Returns whether a user needs a second factor, by these rules or by the setting of
	 * the user.
	 */
	public boolean enforcesMfa(User user) {
		return user.mfa().enforced() || this.mfaEnforcedFor.contains(MfaUserType.of(user));
	}

	/** Decides whether all users need a second factor. */
	public void mfaEnforced(boolean enforced) {
		for (MfaUserType type : MfaUserType.values()) {
			mfaEnforced(type, enforced);
		}
	}

	/** Decides whether users of one type need a second factor. */
	public void mfaEnforced(MfaUserType type, boolean enforced) {
		if (enforced) {
			this.mfaEnforcedFor.add(type);
		}
		else {
			this.mfaEnforcedFor.remove(type);
		}
	}

	/** Returns whether administrators of rooms may invite guests. */
	public boolean guestsInvited() {
		return this.guestsInvited;
	}

	/** Decides whether administrators of rooms may invite guests. */
	public void guestsInvited(boolean guestsInvited) {
		this.guestsInvited = guestsInvited;
	}

	/** Returns the rules for passwords. */
	public PasswordRules passwordRules() {
		return this.passwordRules;
	}

	/** Sets the rules for passwords. */
	public void passwordRules(PasswordRules passwordRules) {
		this.passwordRules = passwordRules;
	}

	/** Returns how many previous passwords must not be reused. */
	public int archivedPasswords() {
		return this.archivedPasswords;
	}

	/** Sets how many previous passwords must not be reused. */
	public void archivedPasswords(int archivedPasswords) {
		this.archivedPasswords = archivedPasswords;
	}

	/** Returns the reaction to wrong passwords. */
	public Lockout lockout() {
		return this.lockout;
	}

	/** Sets the reaction to wrong passwords. */
	public void lockout(Lockout lockout) {
		this.lockout = lockout;
	}

	/**
	 * The reaction to wrong passwords.
	 *
	 * @param enabled whether wrong passwords lock the user
	 * @param maxFailures how many wrong passwords in a row lock the user
	 * @param period the duration of the lock
	 */
	public record Lockout(boolean enabled, int maxFailures, Duration period) {

	}

}
