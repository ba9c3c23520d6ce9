// SPDX-License-Identifier: Apache-2.0

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
	 * Creates nothing any more.
	 * @return what has been created, {@code null} if it never was
	 */
	synchronized @Nullable T close() {
		this.closed = true;
		return this.value;
	}

}
