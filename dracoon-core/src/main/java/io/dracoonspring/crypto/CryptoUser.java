// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Represents a user of an application for whom a client holds an unlocked key pair.
 * {@code toString()} shows nothing of the user.
 *
 * @param name the unique name of the user. If only one session may use the key pair, the
 * name is unique for this session of the user
 * @param context the Reactor context with which calls act as this user
 * @param session the session that the unlocked key pair belongs to
 */
public record CryptoUser(String name, ContextView context, Session session) {

	@Override
	public String toString() {
		return "CryptoUser";
	}

	/**
	 * Represents the session that an unlocked key pair belongs to.
	 */
	public interface Session {

		/**
		 * The value for a key pair that the user has unlocked for all sessions.
		 */
		Session ALL = new Session() {

			@Override
			public Mono<Boolean> exists() {
				return Mono.just(true);
			}

			@Override
			public Disposable tie(Runnable end) {
				return Disposables.disposed();
			}

		};

		/**
		 * Checks whether the session still exists.
		 * @return whether the session exists, or an error if the check fails
		 */
		Mono<Boolean> exists();

		/**
		 * Ties an unlocked key pair to the session, so that the key pair is locked when
		 * the session ends.
		 * @param end the action that locks the key pair
		 * @return the registration, which the client disposes of when it no longer holds
		 * the key pair
		 */
		Disposable tie(Runnable end);

	}

}
