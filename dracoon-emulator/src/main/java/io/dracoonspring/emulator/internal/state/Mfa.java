// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The second factors of a user. */
public final class Mfa {

	private final List<Setup> setups = new ArrayList<>();

	private boolean enforced;

	private long lastId;

	private @Nullable Setup unconfirmed;

	private @Nullable String emergencyCode;

	/** Returns whether the setting of this user requires a second factor. */
	public boolean enforced() {
		return this.enforced;
	}

	/** Decides whether the setting of this user requires a second factor. */
	public void enforced(boolean enforced) {
		this.enforced = enforced;
	}

	/**
	 * Returns the confirmed setups, oldest first. Callers may modify the returned list,
	 * which is not a copy.
	 */
	public List<Setup> setups() {
		return this.setups;
	}

	/**
	 * Starts a setup, which the user has to confirm.
	 * @param secret the secret, Base32
	 */
	public Setup propose(String secret, Instant now) {
		Setup setup = new Setup(++this.lastId, "TOTP " + this.lastId, secret, now);
		this.unconfirmed = setup;
		return setup;
	}

	/** Returns the setup that waits for its confirmation. */
	public Optional<Setup> unconfirmed() {
		return Optional.ofNullable(this.unconfirmed);
	}

	/**
	 * Sets the setup that waits for its confirmation.
	 * @param setup the setup or {@code null}
	 */
	public void unconfirmed(@Nullable Setup setup) {
		this.unconfirmed = setup;
	}

	/** Returns the code that a user can use once to remove all setups. */
	public Optional<String> emergencyCode() {
		return Optional.ofNullable(this.emergencyCode);
	}

	/**
	 * Sets the code that a user can use once to remove all setups.
	 * @param emergencyCode the code or {@code null}
	 */
	public void emergencyCode(@Nullable String emergencyCode) {
		this.emergencyCode = emergencyCode;
	}

	/** Removes all second factors. */
	public void reset() {
		this.setups.clear();
		this.unconfirmed = null;
		this.emergencyCode = null;
	}

	@Override
	public String toString() {
		return "Mfa[" + this.setups.size() + "]";
	}

	/**
	 * A generator of one-time passwords.
	 *
	 * @param secret the secret, Base32
	 * @param createdAt when the setup started
	 */
	public record Setup(long id, String name, String secret, Instant createdAt) {

		@Override
		public String toString() {
			return "Setup[" + this.id + "]";
		}

	}

}
