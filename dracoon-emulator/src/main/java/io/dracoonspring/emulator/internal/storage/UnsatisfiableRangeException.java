// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.storage;

/** A range lies after the end of the content. The emulator answers with status 416. */
public final class UnsatisfiableRangeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final long total;

	UnsatisfiableRangeException(long total) {
		super("The requested range is not satisfiable");
		this.total = total;
	}

	/** Returns the length of the content in bytes. */
	public long getTotal() {
		return this.total;
	}

}
