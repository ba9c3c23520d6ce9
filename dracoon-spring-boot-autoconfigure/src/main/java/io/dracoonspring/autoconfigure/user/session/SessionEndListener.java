// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.session;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

import io.dracoonspring.security.UserSessions;

/**
 * Discards the unlocked keys and ends the transfers of a session of a servlet application
 * when the session ends. The end is reported by the container, or by Spring Session if
 * the session store publishes events.
 */
final class SessionEndListener implements HttpSessionListener {

	private final UserSessions sessions;

	SessionEndListener(UserSessions sessions) {
		this.sessions = sessions;
	}

	@Override
	public void sessionDestroyed(HttpSessionEvent event) {
		if (event.getSession().getAttribute(SessionKey.ATTRIBUTE) instanceof String key) {
			this.sessions.end(key).subscribe();
		}
	}

}
