// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

/**
 * Shows whether something under way moves.
 */
public interface Movement {

	/**
	 * Returns a number that is another one whenever something has been done.
	 * @return the number; takes no memory worth mentioning
	 */
	long moves();

	/**
	 * Tells whether it waits for others, and does nothing by itself.
	 */
	boolean isWaiting();

}
