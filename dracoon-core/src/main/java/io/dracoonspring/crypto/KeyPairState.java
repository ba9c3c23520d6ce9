// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

/**
 * Describes the state of the key pair of an account, without secrets.
 */
public enum KeyPairState {

	/** The client has no encryption password. Encrypted content is not available. */
	NO_PASSWORD,

	/** The key pair has not been needed yet. */
	LOCKED,

	/** The key pair is unlocked and ready for use. */
	UNLOCKED,

	/** The encryption password did not open the key pair at the last attempt. */
	WRONG_PASSWORD,

	/** The account had no key pair at the last request. */
	NO_KEY_PAIR,

	/** The client acts as many users, and each of them has a key pair of their own. */
	PER_USER

}
