// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

/**
 * Names the consequence that a caller has to accept before it deletes a key pair.
 */
public enum KeyLoss {

	/**
	 * The server deletes every file key that is encrypted for the key pair. The content
	 * of files that no other user and no rescue key opens is lost for ever.
	 */
	FILES_THAT_ONLY_THIS_KEY_PAIR_OPENS_ARE_LOST

}
