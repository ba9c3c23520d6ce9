// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.session;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.util.ClassUtils;
import reactor.core.publisher.Mono;

import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.security.UserSession;

/**
 * Represents a session that Spring Session keeps in a store. Access to the store may
 * block.
 */
record StoredSession(SessionRepository<?> store, String id, String key) implements UserSession {

	private static final Duration TIMEOUT = Duration.ofSeconds(5);

	private static final boolean AVAILABLE = ClassUtils.isPresent("org.springframework.session.SessionRepository",
			StoredSession.class.getClassLoader());

	/**
	 * Returns the session if Spring Session keeps it.
	 * @param request the request
	 * @param session the session of the request
	 * @param key the key of the session
	 * @return the session, or {@code null} if the container keeps the session
	 */
	static @Nullable UserSession of(HttpServletRequest request, HttpSession session, String key) {
		return AVAILABLE ? Access.of(request, session, key) : null;
	}

	@Override
	public Mono<Boolean> exists() {
		return Mono.fromCallable(() -> {
			Session found = this.store.findById(this.id);
			return found != null && !found.isExpired() && this.key.equals(found.getAttribute(SessionKey.ATTRIBUTE));
		}).subscribeOn(DracoonSchedulers.boundedElastic()).timeout(TIMEOUT);
	}

	/**
	 * Finds the store in a separate class, because the classes of Spring Session may be
	 * missing.
	 */
	private static final class Access {

		private Access() {
		}

		private static @Nullable UserSession of(HttpServletRequest request, HttpSession session, String key) {
			// the filter of Spring Session sets this attribute
			return (request.getAttribute(SessionRepository.class.getName()) instanceof SessionRepository<?> store)
					? new StoredSession(store, session.getId(), key) : null;
		}

	}

}
