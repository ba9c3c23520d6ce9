// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

/**
 * Describes the state of the key pair of an account, without secrets.
 */
public enum KeyPairState {

	/** No encryption password is known, so that encrypted content is not available. */
	NO_PASSWORD,

	/** It has not been needed yet. */
	LOCKED,

	/** It is ready for use. */
	UNLOCKED,

	/** The encryption password did not open it at the last attempt. */
	WRONG_PASSWORD,

	/** The account had none at the last request. */
	NO_KEY_PAIR,

	/** Calls are made as many users, each of whom has their own. */
	PER_USER

}
