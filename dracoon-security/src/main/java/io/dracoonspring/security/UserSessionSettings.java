// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import java.time.Duration;

import io.dracoonspring.api.CopyableRecord;

/**
 * Configures the sessions of users.
 *
 * @param unlockScope the scope in which a user unlocks encryption
 * @param endTransfers whether running transfers end together with the session that
 * started them
 * @param checkInterval the interval, at least a second, at which the session store is
 * asked about each session to which unlocked keys or transfers on this instance are tied.
 * If such a session ends on another instance, the next check ends these keys and
 * transfers
 */
@CopyableRecord
public record UserSessionSettings(UnlockScope unlockScope, boolean endTransfers,
		Duration checkInterval) implements UserSessionSettingsBuilder.With {

	/** The shortest interval between two checks: a second. */
	public static final Duration LEAST_CHECK_INTERVAL = Duration.ofSeconds(1);

	/**
	 * Checks the values.
	 */
	public UserSessionSettings {
		if (checkInterval.compareTo(LEAST_CHECK_INTERVAL) < 0) {
			throw new IllegalArgumentException("'checkInterval' must be at least a second");
		}
	}

	/**
	 * Returns the defaults: encryption is unlocked for the session, transfers end
	 * together with the session, and the session store is asked every five seconds.
	 * @return the settings
	 */
	public static UserSessionSettings defaults() {
		return new UserSessionSettings(UnlockScope.SESSION, true, Duration.ofSeconds(5));
	}

}
