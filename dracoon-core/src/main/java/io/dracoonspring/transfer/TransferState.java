// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

/**
 * Lists the states of a transfer.
 */
public enum TransferState {

	/** Not started. */
	PENDING,

	/** Checks are running and keys are fetched. No content has been transferred yet. */
	PREPARING,

	/**
	 * The transfer waits for memory that other transfers use. It has not requested an
	 * upload channel or a URL yet, because both could expire during the wait.
	 */
	WAITING,

	/** Content is being transferred. */
	TRANSFERRING,

	/** All content has arrived. It is being assembled or verified. */
	FINISHING,

	/**
	 * The content is complete at its target. The outcome tells whether it is verified.
	 */
	COMPLETED,

	/** The transfer failed. The error signal of the result is the cause. */
	FAILED,

	/** The caller cancelled the transfer. */
	CANCELLED,

	/** The caller paused the transfer. It can be resumed with a token. */
	PAUSED;

	/**
	 * Tells whether the state is final.
	 * @return {@code true} for the last four states
	 */
	public boolean isTerminal() {
		return this == COMPLETED || this == FAILED || this == CANCELLED || this == PAUSED;
	}

}
