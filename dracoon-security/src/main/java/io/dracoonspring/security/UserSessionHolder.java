// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Holds the session that a thread or a Reactor chain works in. The starter fills it for
 * requests; an application without the starter does so in filters of its own.
 */
public final class UserSessionHolder {

	private static final Object CONTEXT_KEY = UserSessionHolder.class.getName();

	private static final ThreadLocal<Supplier<@Nullable UserSession>> THREAD = new ThreadLocal<>();

	private UserSessionHolder() {
	}

	/**
	 * Binds a session to the current thread.
	 * @param session finds the session when a chain is subscribed to on the thread, or
	 * returns {@code null} if there is none
	 * @return restores the former binding when it is closed
	 */
	public static Binding bind(Supplier<@Nullable UserSession> session) {
		Supplier<@Nullable UserSession> former = THREAD.get();
		THREAD.set(session);
		return () -> {
			if (former != null) {
				THREAD.set(former);
			}
			else {
				THREAD.remove();
			}
		};
	}

	/**
	 * Binds a session to a chain.
	 * @param session finds the session; empty if there is none
	 * @return a context to write into the chain
	 */
	public static Context withSession(Mono<UserSession> session) {
		return Context.of(CONTEXT_KEY, session);
	}

	static @Nullable UserSession ofThread() {
		Supplier<@Nullable UserSession> session = THREAD.get();
		return (session != null) ? session.get() : null;
	}

	static Mono<UserSession> of(ContextView context) {
		return context.<Mono<UserSession>>getOrEmpty(CONTEXT_KEY)
			.orElseGet(() -> Mono.justOrEmpty(Caller.of(context).session()));
	}

	/**
	 * A session that is bound to a thread.
	 */
	@FunctionalInterface
	public interface Binding extends AutoCloseable {

		@Override
		void close();

	}

}
