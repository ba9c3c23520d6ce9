// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.state;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

import io.dracoonspring.emulator.config.PasswordRules;

/**
 * What the configuration asks of accounts. To be used while the state is locked.
 */
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
	 * Returns the Active Directory configurations that users can belong to.
	 * @return their ids, to be changed in place
	 */
	public Set<Integer> activeDirectories() {
		return this.activeDirectories;
	}

	/**
	 * Returns the OpenID Connect configurations that users can belong to.
	 * @return their ids, to be changed in place
	 */
	public Set<Integer> openIdProviders() {
		return this.openIdProviders;
	}

	/**
	 * Returns whether there is a RADIUS configuration.
	 * @return whether users can log in that way
	 */
	public boolean radius() {
		return this.radius;
	}

	/**
	 * Decides whether there is a RADIUS configuration.
	 * @param radius whether users can log in that way
	 */
	public void radius(boolean radius) {
		this.radius = radius;
	}

	/**
	 * Returns whether users have to accept the licence agreement.
	 */
	public boolean eulaEnabled() {
		return this.eulaEnabled;
	}

	/**
	 * Decides whether users have to accept the licence agreement.
	 */
	public void eulaEnabled(boolean eulaEnabled) {
		this.eulaEnabled = eulaEnabled;
	}

	/**
	 * Returns who needs a second factor.
	 * @return the kinds of users
	 */
	public Set<MfaUserType> mfaEnforcedFor() {
		return Collections.unmodifiableSet(this.mfaEnforcedFor);
	}

	/**
	 * Returns whether a user needs a second factor, by these rules or his own.
	 */
	public boolean enforcesMfa(User user) {
		return user.mfa().enforced() || this.mfaEnforcedFor.contains(MfaUserType.of(user));
	}

	/**
	 * Decides whether everybody needs a second factor.
	 */
	public void mfaEnforced(boolean enforced) {
		for (MfaUserType type : MfaUserType.values()) {
			mfaEnforced(type, enforced);
		}
	}

	/**
	 * Decides whether users of one kind need a second factor.
	 */
	public void mfaEnforced(MfaUserType type, boolean enforced) {
		if (enforced) {
			this.mfaEnforcedFor.add(type);
		}
		else {
			this.mfaEnforcedFor.remove(type);
		}
	}

	/**
	 * Returns whether administrators of rooms may invite guests.
	 */
	public boolean guestsInvited() {
		return this.guestsInvited;
	}

	/**
	 * Decides whether administrators of rooms may invite guests.
	 */
	public void guestsInvited(boolean guestsInvited) {
		this.guestsInvited = guestsInvited;
	}

	/**
	 * Returns what is asked of passwords.
	 */
	public PasswordRules passwordRules() {
		return this.passwordRules;
	}

	/**
	 * Decides what is asked of passwords.
	 */
	public void passwordRules(PasswordRules passwordRules) {
		this.passwordRules = passwordRules;
	}

	/**
	 * Returns how many passwords before the current one must not be used again.
	 */
	public int archivedPasswords() {
		return this.archivedPasswords;
	}

	/**
	 * Decides how many passwords before the current one must not be used again.
	 */
	public void archivedPasswords(int archivedPasswords) {
		this.archivedPasswords = archivedPasswords;
	}

	/**
	 * Returns what happens after wrong passwords.
	 */
	public Lockout lockout() {
		return this.lockout;
	}

	/**
	 * Decides what happens after wrong passwords.
	 */
	public void lockout(Lockout lockout) {
		this.lockout = lockout;
	}

	/**
	 * What happens after wrong passwords.
	 *
	 * @param enabled whether anything happens
	 * @param maxFailures how many wrong passwords in a row lock the user
	 * @param period for how long
	 */
	public record Lockout(boolean enabled, int maxFailures, Duration period) {

	}

}
