// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.session;

import java.time.Duration;

import jakarta.servlet.http.HttpSession;
import reactor.core.publisher.Mono;

import io.dracoonspring.security.UserSession;

/** Represents a session that the servlet container keeps in memory. */
record ContainerSession(HttpSession session, String key) implements UserSession {

	@Override
	public Mono<Boolean> exists() {
		return Mono.fromSupplier(() -> {
			try {
				return this.key.equals(this.session.getAttribute(SessionKey.ATTRIBUTE)) && !hasExpired();
			}
			catch (IllegalStateException ex) {
				// return false, because the Servlet API reports an invalidated session
				// only by this exception
				return false;
			}
		});
	}

	// checks the expiry, because containers look for expired sessions only at intervals
	private boolean hasExpired() {
		int limit = this.session.getMaxInactiveInterval();
		long idle = System.currentTimeMillis() - this.session.getLastAccessedTime();
		return limit > 0 && idle > Duration.ofSeconds(limit).toMillis();
	}

}
