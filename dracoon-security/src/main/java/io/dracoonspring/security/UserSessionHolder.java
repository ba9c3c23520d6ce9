// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import io.dracoonspring.api.NotForImplementation;

/**
 * Holds the session of a thread or a Reactor chain. The starter sets the session for
 * requests. An application without the starter sets the session in its own filters.
 */
public final class UserSessionHolder {

	private static final Object CONTEXT_KEY = UserSessionHolder.class.getName();

	private static final ThreadLocal<Supplier<@Nullable UserSession>> THREAD = new ThreadLocal<>();

	private UserSessionHolder() {
	}

	/**
	 * Binds a session to the current thread.
	 * @param session a supplier that finds the session when the thread subscribes to a
	 * chain, or returns {@code null} if there is none
	 * @return the binding; closing it restores the previous binding
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
	 * Creates a context that binds a session to a chain.
	 * @param session a publisher of the session; empty if there is none
	 * @return the context, to be written into the chain
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
	 * Represents the binding of a session to a thread.
	 */
	@NotForImplementation
	@FunctionalInterface
	public interface Binding extends AutoCloseable {

		@Override
		void close();

	}

}
