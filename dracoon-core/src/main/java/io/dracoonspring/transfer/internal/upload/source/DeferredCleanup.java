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

package io.dracoonspring.transfer.internal.upload.source;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.transfer.internal.memory.WorkerStep;

/**
 * Something that is worked on by one thread at a time and may be taken away by another
 * one meanwhile: it is cleaned up when nobody works on it.
 */
final class DeferredCleanup {

	private final AtomicInteger users = new AtomicInteger();

	private final Runnable cleanup;

	DeferredCleanup(Runnable cleanup) {
		this.cleanup = cleanup;
	}

	/**
	 * Work on it.
	 * @param work what to do
	 * @param <T> what it results in
	 * @return the result, {@code null} if there is none or it has been taken away
	 * @throws Exception if the work fails
	 */
	<T> @Nullable T use(Callable<? extends @Nullable T> work) throws Exception {
		if (this.users.getAndIncrement() != 0) {
			return null;
		}
		try {
			return WorkerStep.guarded(work);
		}
		finally {
			if (this.users.getAndDecrement() != 1) {
				this.cleanup.run();
			}
		}
	}

	/**
	 * Take it away. To be called once.
	 */
	void end() {
		if (this.users.getAndIncrement() == 0) {
			this.cleanup.run();
		}
	}

}
