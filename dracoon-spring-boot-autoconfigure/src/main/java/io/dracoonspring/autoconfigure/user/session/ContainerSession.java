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

package io.dracoonspring.autoconfigure.user.session;

import java.time.Duration;

import jakarta.servlet.http.HttpSession;
import reactor.core.publisher.Mono;

import io.dracoonspring.security.UserSession;

/**
 * A session that the servlet container keeps in memory.
 *
 * @param session the session
 * @param key its key
 */
record ContainerSession(HttpSession session, String key) implements UserSession {

	@Override
	public Mono<Boolean> exists() {
		return Mono.fromSupplier(() -> {
			try {
				return this.key.equals(this.session.getAttribute(SessionKey.ATTRIBUTE)) && !hasExpired();
			}
			catch (IllegalStateException ex) {
				// the way in which the API says that it was invalidated
				return false;
			}
		});
	}

	// containers look for expired sessions now and then only
	private boolean hasExpired() {
		int limit = this.session.getMaxInactiveInterval();
		long idle = System.currentTimeMillis() - this.session.getLastAccessedTime();
		return limit > 0 && idle > Duration.ofSeconds(limit).toMillis();
	}

}
