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
