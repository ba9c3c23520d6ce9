// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

/**
 * Stores the key with which each recipient was first seen, for
 * {@link RecipientCheck#firstSeen(RecipientPins)}. The store should be persistent, and
 * the operators of the server should have no access to it.
 */
@FunctionalInterface
public interface RecipientPins {

	/**
	 * Stores the fingerprint of a recipient, unless there is one for its
	 * {@linkplain FileKeyRecipient#id() id} and {@linkplain FileKeyRecipient#version()
	 * version} already. Calls come from several threads at the same time, which may
	 * block.
	 * @param recipient the recipient
	 * @return the stored fingerprint
	 */
	String pin(FileKeyRecipient recipient);

}
