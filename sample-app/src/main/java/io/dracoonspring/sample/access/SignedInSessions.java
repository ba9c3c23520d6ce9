// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.access;

import java.security.Principal;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Checks during a long response whether its user is still signed in. If several instances
 * share their sessions through Spring Session, the check asks the session store, because
 * another instance may have ended the session.
 */
@Component
public class SignedInSessions {

	private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

	private final ObjectProvider<SessionRepository<?>> store;

	SignedInSessions(ObjectProvider<SessionRepository<?>> store) {
		this.store = store;
	}

	/**
	 * Returns a check of the session of a request.
	 * @param request the request
	 * @return a check that returns {@code true} while the user is signed in with this
	 * session. For a request without a user or without a session, the check always
	 * returns {@code true}. The check can block
	 */
	public BooleanSupplier check(HttpServletRequest request) {
		Principal user = request.getUserPrincipal();
		HttpSession session = request.getSession(false);
		if (user == null || session == null) {
			return () -> true;
		}
		Supplier<@Nullable Object> context = context(session, this.store.getIfAvailable());
		return () -> context.get() instanceof SecurityContext now && isOf(user, now.getAuthentication());
	}

	private static Supplier<@Nullable Object> context(HttpSession session, @Nullable SessionRepository<?> store) {
		if (store == null) {
			return () -> {
				try {
					return session.getAttribute(CONTEXT);
				}
				catch (IllegalStateException ex) {
					// the session has ended
					return null;
				}
			};
		}
		String id = session.getId();
		return () -> {
			Session stored = store.findById(id);
			return (stored != null) ? stored.getAttribute(CONTEXT) : null;
		};
	}

	private static boolean isOf(Principal user, @Nullable Authentication now) {
		return now != null && now.getName().equals(user.getName());
	}

}
