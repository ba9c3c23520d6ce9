// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.session;

import org.springframework.context.ApplicationListener;
import org.springframework.session.events.SessionDestroyedEvent;

import io.dracoonspring.security.UserSessions;

/**
 * Discards the unlocked keys and ends the transfers of a session when a store of Spring
 * Session publishes the end of the session, on any instance.
 */
final class StoredSessionEndListener implements ApplicationListener<SessionDestroyedEvent> {

	private final UserSessions sessions;

	StoredSessionEndListener(UserSessions sessions) {
		this.sessions = sessions;
	}

	@Override
	public void onApplicationEvent(SessionDestroyedEvent event) {
		if (event.getSession().getAttribute(SessionKey.ATTRIBUTE) instanceof String key) {
			this.sessions.end(key).subscribe();
		}
	}

}
