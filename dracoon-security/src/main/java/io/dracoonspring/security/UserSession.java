// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import reactor.core.publisher.Mono;

/**
 * Represents a session of a user with the application, such as an HTTP session. With
 * {@link UnlockScope#SESSION}, the user unlocks encryption for one session. Transfers
 * belong to the session that starts them.
 */
public interface UserSession {

	/**
	 * Returns the key that identifies the session on all instances of the application.
	 * The key is random and unique, and stays the same if the session gets another id.
	 * @return the key
	 */
	String key();

	/**
	 * Asks the session store whether the session still exists. A session no longer exists
	 * after a sign-out or its expiry. This call must not prolong the session.
	 * @return whether the session exists, or an error if the store cannot be accessed
	 */
	Mono<Boolean> exists();

}
