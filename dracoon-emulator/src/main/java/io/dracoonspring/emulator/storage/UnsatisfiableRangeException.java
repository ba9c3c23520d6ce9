// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.storage;

/**
 * A range that lies behind the end of the content. Answered with HTTP status 416.
 */
public final class UnsatisfiableRangeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final long total;

	UnsatisfiableRangeException(long total) {
		super("The requested range is not satisfiable");
		this.total = total;
	}

	/**
	 * Returns the length of the content.
	 * @return the length in bytes
	 */
	public long getTotal() {
		return this.total;
	}

}
