// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

/**
 * What somebody who deletes a key pair has to agree to.
 */
public enum KeyLoss {

	/**
	 * The server deletes every file key that is encrypted for the key pair. The content
	 * of files that nothing else opens, no other user and no rescue key, is lost for
	 * ever.
	 */
	FILES_THAT_ONLY_THIS_KEY_PAIR_OPENS_ARE_LOST

}
