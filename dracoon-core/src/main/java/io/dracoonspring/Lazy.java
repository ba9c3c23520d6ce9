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

	/**
	 * The supplier, {@code null} after the part was created or the client was closed,
	 * because the supplier may hold secrets.
	 */
	private @Nullable Supplier<T> supplier;

	private @Nullable T value;

	Lazy(Supplier<T> supplier) {
		this.supplier = supplier;
	}

	synchronized T get() {
		T current = this.value;
		if (current == null) {
			Supplier<T> creation = this.supplier;
			if (creation == null) {
				throw new IllegalStateException("The client is closed");
			}
			current = creation.get();
			this.value = current;
			this.supplier = null;
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
		this.supplier = null;
		return this.value;
	}

}
