/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.crypto;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * A user of an application for whom a client holds an unlocked key pair. Its text form
 * shows nothing of the user.
 *
 * @param name identifies the user, or one session of the user if only that session may
 * use the key pair; no other user has this name
 * @param context makes calls act as this user
 * @param session the session that the unlocked key pair belongs to
 */
public record CryptoUser(String name, ContextView context, Session session) {

	@Override
	public String toString() {
		return "CryptoUser";
	}

	/**
	 * The session that an unlocked key pair belongs to.
	 */
	public interface Session {

		/** For key pairs that the user has unlocked for all sessions. */
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
		 * Asks whether the session still exists.
		 * @return whether it does, or an error if that cannot be found out
		 */
		Mono<Boolean> exists();

		/**
		 * Ties an unlocked key pair to the session.
		 * @param end called when the session ends
		 * @return to be disposed when the key pair is no longer held
		 */
		Disposable tie(Runnable end);

	}

}
