// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.send;

/**
 * What the ETags of a storage are worth, learned from those that come. A storage returns
 * the MD5 of what it received, unless it encrypts with keys of its own management or of
 * the customer: so one that equals what was sent proves something, and one that differs
 * proves damage only where others have been equal.
 */
final class StorageEtags {

	private volatile Worth worth = Worth.UNKNOWN;

	Worth worth() {
		return this.worth;
	}

	/**
	 * Tells whether ETags are known to be digests.
	 * @return {@code true} if one that differs shows damage
	 */
	boolean areDigests() {
		return this.worth == Worth.DIGEST;
	}

	/**
	 * A tag was the digest of what was sent.
	 */
	void proved() {
		this.worth = Worth.DIGEST;
	}

	/**
	 * The tags of one part differed again and again.
	 */
	synchronized void differed() {
		if (this.worth == Worth.UNKNOWN) {
			this.worth = Worth.OPAQUE;
		}
	}

	/**
	 * Nothing is certain any more: perhaps the storage has begun to encrypt.
	 */
	void forget() {
		this.worth = Worth.UNKNOWN;
	}

	/**
	 * What is known.
	 */
	enum Worth {

		/** No tag has come yet, or none that tells. */
		UNKNOWN,

		/** Tags are the MD5 of what arrived. */
		DIGEST,

		/** Tags say nothing about the content. */
		OPAQUE

	}

}
