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
	 * Stores the fingerprint of a recipient, unless a fingerprint is already stored for
	 * its {@linkplain FileKeyRecipient#id() id} and
	 * {@linkplain FileKeyRecipient#version() version}. Several threads may call this
	 * method at the same time. The method may block.
	 * @param recipient the recipient
	 * @return the fingerprint that was stored first
	 */
	String pin(FileKeyRecipient recipient);

}
