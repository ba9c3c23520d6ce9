// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

/**
 * Names the consequence that a caller has to accept to delete a key pair.
 */
public enum KeyLoss {

	/**
	 * The server deletes every file key that is encrypted for the key pair. If no other
	 * user and no rescue key can open a file, its content is lost for ever.
	 */
	FILES_THAT_ONLY_THIS_KEY_PAIR_OPENS_ARE_LOST

}
