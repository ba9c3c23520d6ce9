// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Records the threads on which the client asks for the current user.
 *
 * @param delegate the strategy that stores the users
 * @param threads the threads, with one entry for each call
 */
record RecordingHolder(SecurityContextHolderStrategy delegate,
		List<Thread> threads) implements SecurityContextHolderStrategy {

	RecordingHolder(SecurityContextHolderStrategy delegate) {
		this(delegate, new CopyOnWriteArrayList<>());
	}

	@Override
	public SecurityContext getContext() {
		this.threads.add(Thread.currentThread());

		return this.delegate.getContext();
	}

	@Override
	public void setContext(SecurityContext context) {
		this.delegate.setContext(context);
	}

	@Override
	public void clearContext() {
		this.delegate.clearContext();
	}

	@Override
	public SecurityContext createEmptyContext() {
		return this.delegate.createEmptyContext();
	}

}
