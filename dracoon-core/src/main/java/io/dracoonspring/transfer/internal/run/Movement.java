// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

/** Shows whether a transfer makes progress. */
public interface Movement {

	/**
	 * Returns a number that changes with every step of progress.
	 * @return the number, computed almost without memory
	 */
	long moves();

	/** Tells whether the transfer waits for other transfers and does nothing itself. */
	boolean isWaiting();

}
