// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

/**
 * How far a transfer has come.
 */
public enum TransferState {

	/** Not started. */
	PENDING,

	/** Checks are made, keys are fetched; no content has moved yet. */
	PREPARING,

	/**
	 * All is ready, but other transfers have the memory; nothing is open that could
	 * expire meanwhile.
	 */
	WAITING,

	/** Content is on its way. */
	TRANSFERRING,

	/** All content has arrived; it is being assembled or verified. */
	FINISHING,

	/** Done: the content is complete at its target; the outcome says whether verified. */
	COMPLETED,

	/** Failed; the result tells why. */
	FAILED,

	/** Cancelled by the caller. */
	CANCELLED,

	/** Paused by the caller; a token allows to go on. */
	PAUSED;

	/**
	 * Tells whether nothing will change any more.
	 * @return {@code true} for the last four states
	 */
	public boolean isTerminal() {
		return this == COMPLETED || this == FAILED || this == CANCELLED || this == PAUSED;
	}

}
