/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.security;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Records the threads whose users the client asks for.
 *
 * @param delegate keeps the users
 * @param threads the threads, one entry for each question
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
