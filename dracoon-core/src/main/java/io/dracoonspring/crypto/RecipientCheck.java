// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides for whom file keys may be encrypted. The server names the public keys of those
 * who may read a file. A server that lies can name a key of its own, and would then be
 * able to read the file. An application that knows the keys of its users better than the
 * server can prevent that. The account itself is one of the recipients when its key pair
 * is replaced.
 */
@FunctionalInterface
public interface RecipientCheck {

	/**
	 * Decides about one recipient of one file key. Called for each file key that the
	 * client encrypts for somebody else, on a thread that may block, and at the same time
	 * on several of them.
	 * @param recipient the recipient
	 * @return whether the file key may be encrypted for it; if not, the others still get
	 * theirs
	 */
	boolean isAllowed(FileKeyRecipient recipient);

	/**
	 * Takes note of a recipient that is new to a room, or has a new key pair. Called once
	 * for each of them, after {@link #isAllowed} and on the same thread. Does nothing by
	 * default.
	 * @param event who it is, and whether file keys are allowed for it
	 */
	default void met(FileKeyRecipientEvent event) {
	}

	/**
	 * Allows everybody whom the server names.
	 * @return the check
	 */
	static RecipientCheck all() {
		return (recipient) -> true;
	}

	/**
	 * Allows nobody, so that the account encrypts file keys for itself only.
	 * @return the check
	 */
	static RecipientCheck none() {
		return (recipient) -> false;
	}

	/**
	 * Allows those keys only that are listed.
	 * @param fingerprints the fingerprints, see {@link FileKeyRecipient#fingerprint()};
	 * colons and upper case do not matter
	 * @return the check
	 */
	static RecipientCheck listed(Set<String> fingerprints) {
		Set<String> known = fingerprints.stream()
			.map((fingerprint) -> fingerprint.replace(":", "").toLowerCase(Locale.ROOT))
			.collect(Collectors.toUnmodifiableSet());
		return (recipient) -> known.contains(recipient.fingerprint());
	}

	/**
	 * Allows the key with which a recipient was seen first, and no other one later.
	 * @param pins keeps the fingerprints
	 * @return the check
	 */
	static RecipientCheck firstSeen(RecipientPins pins) {
		return (recipient) -> pins.pin(recipient).equals(recipient.fingerprint());
	}

}
