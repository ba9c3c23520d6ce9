// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.session;

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.security.UserSession;

/**
 * Finds the session of a request. The session may be created, and get another id, while
 * the request is served. Therefore each call asks the request again.
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
			// lock the session, so that concurrent requests get the same key. The lock
			// works if all requests of a session get the same session object from the
			// container
			synchronized (session) {
				key = SessionKey.ensure(session::getAttribute, session::setAttribute);
			}
			UserSession stored = StoredSession.of(this.request, session, key);
			return (stored != null) ? stored : new ContainerSession(session, key);
		}
		catch (IllegalStateException ex) {
			// another request has just invalidated the session
			return null;
		}
	}

}
