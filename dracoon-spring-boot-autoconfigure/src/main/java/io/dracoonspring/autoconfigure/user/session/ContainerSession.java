// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.session;

import java.time.Duration;

import jakarta.servlet.http.HttpSession;
import reactor.core.publisher.Mono;

import io.dracoonspring.security.UserSession;

/** A session that the servlet container keeps in memory. */
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
