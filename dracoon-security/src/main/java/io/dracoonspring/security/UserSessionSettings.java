// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import java.time.Duration;

import io.dracoonspring.api.CopyableRecord;

/**
 * Says what belongs to the sessions of users.
 *
 * @param unlockScope for whom a user unlocks encryption
 * @param endTransfers whether running transfers end together with the session that
 * started them
 * @param checkInterval how often the store of the sessions is asked for sessions that
 * hold something here; at least a second. Whatever a session holds is wiped at the latest
 * after this time when the session has ended on another instance
 */
@CopyableRecord
public record UserSessionSettings(UnlockScope unlockScope, boolean endTransfers,
		Duration checkInterval) implements UserSessionSettingsBuilder.With {

	/** The shortest time between two checks: a second. */
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
	 * Returns the defaults: both belong to the session, and the store is asked every five
	 * seconds.
	 * @return the settings
	 */
	public static UserSessionSettings defaults() {
		return new UserSessionSettings(UnlockScope.SESSION, true, Duration.ofSeconds(5));
	}

}
