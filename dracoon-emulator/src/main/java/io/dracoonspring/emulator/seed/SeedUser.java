// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.seed;

import java.util.Set;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.model.Role;
import io.dracoonspring.emulator.model.Secret;

/**
 * A user of a seed.
 *
 * @param name the user name, which is also the login
 * @param firstName the first name
 * @param lastName the last name
 * @param email the e-mail address
 * @param password the login password
 * @param roles the roles
 * @param keyPair the version of the user's key pair, {@code null} for no key pair; the
 * encryption password is {@code Encryption-2026!}
 * @param states the special states of the account
 */
@RecordBuilder
public record SeedUser(String name, String firstName, String lastName, String email, Secret password, Set<Role> roles,
		@Nullable KeyPairVersion keyPair, Set<State> states) {

	/**
	 * The default login password, which the documentation of the emulator contains. It
	 * applies to all users for whom the seed contains no other password. It also applies
	 * to users of a directory or identity provider, because the emulator has no such
	 * system that could check their passwords.
	 */
	public static final String DEFAULT_PASSWORD = "Emulator-2026!";

	public SeedUser {
		Seeds.requireText(name, "user name");
		roles = Set.copyOf(roles);
		states = Set.copyOf(states);
	}

	/**
	 * Creates a user with the password {@code Emulator-2026!}, a key pair RSA-4096 and no
	 * roles.
	 * @param name the user name
	 * @return the user
	 */
	public static SeedUser of(String name) {
		return new SeedUser(name, name, "Example", name + "@emulator.example", new Secret(DEFAULT_PASSWORD), Set.of(),
				KeyPairVersion.RSA_4096, Set.of());
	}

	/**
	 * Sets the name that other users see.
	 * @param firstName the first name
	 * @param lastName the last name
	 * @return the changed user
	 */
	public SeedUser named(String firstName, String lastName) {
		return SeedUserBuilder.builder(this).firstName(firstName).lastName(lastName).build();
	}

	/**
	 * Sets the e-mail address.
	 * @param email the e-mail address
	 * @return the changed user
	 */
	public SeedUser withEmail(String email) {
		return SeedUserBuilder.builder(this).email(email).build();
	}

	/**
	 * Sets the login password.
	 * @param password the password
	 * @return the changed user
	 */
	public SeedUser withPassword(String password) {
		return SeedUserBuilder.builder(this).password(new Secret(password)).build();
	}

	/**
	 * Sets the roles.
	 * @param roles the roles
	 * @return the changed user
	 */
	public SeedUser withRoles(Role... roles) {
		return SeedUserBuilder.builder(this).roles(Set.of(roles)).build();
	}

	/**
	 * Sets the key pair.
	 * @param keyPair the version of the key pair, {@code null} for no key pair
	 * @return the changed user
	 */
	public SeedUser withKeyPair(@Nullable KeyPairVersion keyPair) {
		return SeedUserBuilder.builder(this).keyPair(keyPair).build();
	}

	/**
	 * Sets the special states of the account.
	 * @param states the states
	 * @return the changed user
	 */
	public SeedUser withStates(State... states) {
		return SeedUserBuilder.builder(this).states(Set.of(states)).build();
	}

	/**
	 * The special states of an account.
	 */
	public enum State {

		/** An administrator locked the account. */
		LOCKED,

		/** The account has expired. */
		EXPIRED,

		/** The user has to change the password before anything else. */
		MUST_CHANGE_PASSWORD,

		/** The user has to set an e-mail address before anything else. */
		WITHOUT_EMAIL,

		/**
		 * The user has to accept the licence agreement before anything else. Users
		 * without this state have accepted it.
		 */
		EULA_NOT_ACCEPTED

	}

	/**
	 * The versions of key pairs. Generating a key pair takes seconds. Therefore all users
	 * with a key pair of the same version share one ready-made key pair.
	 */
	public enum KeyPairVersion {

		/** RSA with 2048 bits, the older version. */
		A("A"),

		/** RSA with 4096 bits. */
		RSA_4096("RSA-4096");

		private final String wireName;

		KeyPairVersion(String wireName) {
			this.wireName = wireName;
		}

		/**
		 * Returns the name of the version in JSON.
		 * @return the name
		 */
		public String wireName() {
			return this.wireName;
		}

	}

}
