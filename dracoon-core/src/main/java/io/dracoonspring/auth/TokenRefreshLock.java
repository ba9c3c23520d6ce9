// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth;

import reactor.core.publisher.Mono;

import io.dracoonspring.concurrent.DracoonSchedulers;

/**
 * Ensures that only one instance of an application refreshes the tokens of a user at a
 * time. An implementation can use a lock in the database that has the tokens. The lock is
 * optional. Without a lock, two instances can send the same refresh token, although it
 * works only once. The second instance then uses the tokens that the first instance has
 * stored.
 */
@FunctionalInterface
public interface TokenRefreshLock {

	/**
	 * Acquires the lock of a user, runs the work, and releases the lock, also after an
	 * error or a cancellation.
	 * <p>
	 * The work loads and stores tokens, for which it may need threads of
	 * {@link DracoonSchedulers#boundedElastic()}. Therefore a lock that blocks must wait
	 * on its own threads, not on these threads. A lock in a database must also leave
	 * enough connections of the pool for the work. Otherwise the lock and the work wait
	 * for each other.
	 * @param <T> the type of the result
	 * @param userName the name under which the tokens of the user are stored
	 * @param work the work, which begins by loading the tokens again
	 * @return the result of the work. An implementation that cannot get the lock in time
	 * may run the work without the lock
	 */
	<T> Mono<T> withLock(String userName, Mono<T> work);

	/**
	 * Returns a lock that runs the work without locking, for applications that run as one
	 * instance.
	 * @return the lock
	 */
	static TokenRefreshLock none() {
		return TokenRefreshLock::withoutLock;
	}

	private static <T> Mono<T> withoutLock(String userName, Mono<T> work) {
		return work;
	}

}
