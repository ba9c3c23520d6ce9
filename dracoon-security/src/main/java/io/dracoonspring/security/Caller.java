// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Identifies the caller of a Reactor chain. The caller is determined once, on the thread
 * that subscribes to the chain. From there the Reactor context carries it. Steps of the
 * chain may run on threads that serve other users at that time. Therefore no step derives
 * the caller from the thread on which it runs.
 *
 * @param user the user, or {@code null} if the chain has no user
 * @param session the session of the user, or {@code null} if there is none
 */
record Caller(@Nullable Authentication user, @Nullable UserSession session) {

	private static final Object CONTEXT_KEY = Caller.class.getName();

	static final Caller NOBODY = new Caller(null, null);

	/**
	 * Tells whether the caller has been determined.
	 * @return whether the chain has a caller, even if it has no user
	 */
	static boolean isKnown(ContextView context) {
		return context.hasKey(CONTEXT_KEY);
	}

	static Caller of(ContextView context) {
		return context.<Caller>getOrEmpty(CONTEXT_KEY).orElse(NOBODY);
	}

	/**
	 * Determines the caller by the current thread. The threads of Reactor and Netty serve
	 * many callers at once and have no caller of their own.
	 */
	static Caller ofThread() {
		if (Schedulers.isInNonBlockingThread()) {
			return NOBODY;
		}
		Authentication user = usable(SecurityContextHolder.getContext().getAuthentication());
		return (user != null) ? new Caller(user, UserSessionHolder.ofThread()) : NOBODY;
	}

	static @Nullable Authentication usable(@Nullable Authentication user) {
		return (user != null && user.isAuthenticated() && !(user instanceof AnonymousAuthenticationToken)) ? user
				: null;
	}

	Context in(Context context) {
		return context.put(CONTEXT_KEY, this);
	}

}
