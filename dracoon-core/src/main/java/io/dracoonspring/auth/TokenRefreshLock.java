// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth;

import reactor.core.publisher.Mono;

/**
 * Makes sure that only one instance of an application refreshes the tokens of a user at a
 * time, for example with a lock in the database that the tokens are kept in. It is
 * optional: without it the instance that comes too late takes the tokens that the other
 * one has stored.
 */
@FunctionalInterface
public interface TokenRefreshLock {

	/**
	 * Does something while holding the lock of a user, and give it back afterwards, also
	 * after an error or a cancellation. The work loads and stores tokens: a lock that
	 * blocks must wait on threads of its own, not on those of
	 * {@link reactor.core.scheduler.Schedulers#boundedElastic()}, and leave enough
	 * connections of the pool to the work, or both wait for each other.
	 * @param <T> what the work results in
	 * @param userName the name that the tokens of the user are kept under
	 * @param work the work; it loads the tokens again first
	 * @return the result of the work; may also do the work without the lock when it
	 * cannot be had in good time
	 */
	<T> Mono<T> withLock(String userName, Mono<T> work);

	/**
	 * Returns a lock that lets everybody through, for applications of one instance.
	 * @return the lock
	 */
	static TokenRefreshLock none() {
		return TokenRefreshLock::withoutLock;
	}

	private static <T> Mono<T> withoutLock(String userName, Mono<T> work) {
		return work;
	}

}
