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

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.security.UserSession;

/**
 * Finds the session of a request. The session may come, and get another id, while the
 * request is served, so that each question looks at the request again.
 *
 * @param request the request
 */
record RequestSession(HttpServletRequest request) implements Supplier<@Nullable UserSession> {

	@Override
	public @Nullable UserSession get() {
		HttpSession session = this.request.getSession(false);
		if (session == null) {
			return null;
		}
		try {
			String key;
			// requests of one session get the same key, as far as they get the same
			// object
			synchronized (session) {
				key = SessionKey.ensure(session::getAttribute, session::setAttribute);
			}
			UserSession stored = StoredSession.of(this.request, session, key);
			return (stored != null) ? stored : new ContainerSession(session, key);
		}
		catch (IllegalStateException ex) {
			// another request has just invalidated it
			return null;
		}
	}

}
