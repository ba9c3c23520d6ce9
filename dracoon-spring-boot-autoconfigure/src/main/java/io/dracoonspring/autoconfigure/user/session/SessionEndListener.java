// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.session;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

import io.dracoonspring.security.UserSessions;

/**
 * Ends the keys and transfers of a session of a servlet application when the session
 * ends. The container reports the end, or Spring Session if its store publishes events.
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
