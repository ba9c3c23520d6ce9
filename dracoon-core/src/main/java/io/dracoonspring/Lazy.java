// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Creates a part of a client at its first use.
 *
 * @param <T> the type of the part
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
	 * Prevents the creation of the part from now on.
	 * @return the created part, {@code null} if it was never created
	 */
	synchronized @Nullable T close() {
		this.closed = true;
		return this.value;
	}

}
