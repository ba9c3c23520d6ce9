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
 * The caller that a Reactor chain works for. It is determined once, on the thread that
 * subscribes to the chain, and travels in the context from there. Steps of the chain run
 * on any thread, also on one that serves another user at that time, so that they never
 * look at the thread.
 *
 * @param user the user, or {@code null} if the chain works for nobody
 * @param session the session of the user, or {@code null} if there is none
 */
record Caller(@Nullable Authentication user, @Nullable UserSession session) {

	private static final Object CONTEXT_KEY = Caller.class.getName();

	static final Caller NOBODY = new Caller(null, null);

	/**
	 * Tells whether the caller is determined.
	 * @return whether the chain has a caller, even if it is nobody
	 */
	static boolean isKnown(ContextView context) {
		return context.hasKey(CONTEXT_KEY);
	}

	static Caller of(ContextView context) {
		return context.<Caller>getOrEmpty(CONTEXT_KEY).orElse(NOBODY);
	}

	/**
	 * Determines the caller by the thread. The threads of Reactor and Netty work for many
	 * callers at once and have none of their own.
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
