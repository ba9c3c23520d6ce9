// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

/**
 * Keeps which key a recipient was seen with first, for
 * {@link RecipientCheck#firstSeen(RecipientPins)}. The fingerprints should outlive the
 * application and be out of reach of those who operate the server.
 */
@FunctionalInterface
public interface RecipientPins {

	/**
	 * Keeps the fingerprint of a recipient, unless there is one for its
	 * {@linkplain FileKeyRecipient#id() id} and {@linkplain FileKeyRecipient#version()
	 * version} already. Called at the same time on several threads, which may block.
	 * @param recipient the recipient
	 * @return the fingerprint that is kept
	 */
	String pin(FileKeyRecipient recipient);

}
