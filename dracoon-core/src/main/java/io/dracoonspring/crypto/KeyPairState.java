// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

/**
 * What may be shown about the key pair of an account.
 */
public enum KeyPairState {

	/** No encryption password is known, so that encrypted content is out of reach. */
	NO_PASSWORD,

	/** It has not been needed yet. */
	LOCKED,

	/** It is ready for use. */
	UNLOCKED,

	/** The encryption password did not open it the last time. */
	WRONG_PASSWORD,

	/** The account had none the last time. */
	NO_KEY_PAIR,

	/** Calls are made as many users, each of whom has their own. */
	PER_USER

}
