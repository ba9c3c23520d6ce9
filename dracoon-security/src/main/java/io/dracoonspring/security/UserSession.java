// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import reactor.core.publisher.Mono;

/**
 * A session of a user with the application, as an HTTP session is. The user unlocks
 * encryption for one session, and transfers belong to the session that starts them.
 */
public interface UserSession {

	/**
	 * Returns what identifies the session on all instances of the application. It is
	 * random, stays the same when the session gets another id, and belongs to no other
	 * session.
	 * @return the key
	 */
	String key();

	/**
	 * Asks the store of the sessions whether the session still exists. It does not exist
	 * any more after a sign-out or when it has expired. Asking must not prolong it.
	 * @return whether it exists, or an error if the store cannot be asked
	 */
	Mono<Boolean> exists();

}
