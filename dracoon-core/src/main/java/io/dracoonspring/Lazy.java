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

package io.dracoonspring;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Creates a part of a client when it is asked for the first time.
 *
 * @param <T> what is created
 */
final class Lazy<T extends Object> {

	private final Supplier<T> supplier;

	private @Nullable T value;

	private boolean closed;

	Lazy(Supplier<T> supplier) {
		this.supplier = supplier;
	}

	synchronized T get() {
		T current = this.value;
		if (current == null) {
			if (this.closed) {
				throw new IllegalStateException("The client is closed");
			}
			current = this.supplier.get();
			this.value = current;
		}
		return current;
	}

	synchronized @Nullable T ifCreated() {
		return this.value;
	}

	/**
	 * Create nothing any more.
	 * @return what has been created, {@code null} if it never was
	 */
	synchronized @Nullable T close() {
		this.closed = true;
		return this.value;
	}

}
