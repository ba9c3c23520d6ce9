// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides for whom file keys may be encrypted. The server names the public keys of the
 * users who may read a file. A malicious server can add its own key to these keys, and
 * could then read the file. An application that knows the keys of its users can refuse
 * other keys. When the key pair of the account is replaced, the account itself is a
 * recipient as well.
 */
@FunctionalInterface
public interface RecipientCheck {

	/**
	 * Decides about one recipient of one file key. The client calls this method for each
	 * file key that it is about to encrypt for a recipient. Several threads may call it
	 * at the same time. The method may block.
	 * @param recipient the recipient
	 * @return whether the file key may be encrypted for the recipient; {@code false} does
	 * not affect other recipients of this file key
	 */
	boolean isAllowed(FileKeyRecipient recipient);

	/**
	 * Is notified of a recipient that is new to a room or has a new key pair. The client
	 * calls this method once for each such recipient, after {@link #isAllowed} and on the
	 * same thread. All recipients are new to a client that has just been created. The
	 * default implementation does nothing.
	 * @param event the recipient, and whether the check allows file keys for it
	 */
	default void met(FileKeyRecipientEvent event) {
	}

	/**
	 * Allows all recipients that the server names.
	 * @return the check
	 */
	static RecipientCheck all() {
		return (recipient) -> true;
	}

	/**
	 * Allows no recipient. The account then encrypts the keys of its uploads for itself
	 * only, and cannot encrypt existing file keys for a new key pair of its own.
	 * @return the check
	 */
	static RecipientCheck none() {
		return (recipient) -> false;
	}

	/**
	 * Allows only the listed keys.
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
	 * Allows only the key with which a recipient was first seen.
	 * @param pins the store of the fingerprints
	 * @return the check
	 */
	static RecipientCheck firstSeen(RecipientPins pins) {
		return (recipient) -> pins.pin(recipient).equals(recipient.fingerprint());
	}

}
