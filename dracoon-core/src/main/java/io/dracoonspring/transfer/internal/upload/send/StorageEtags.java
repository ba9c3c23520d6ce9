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
	 * Tells whether ETags are known to be digests, so that a different one shows damage.
	 */
	boolean areDigests() {
		return this.worth == Worth.DIGEST;
	}

	/** Records that an ETag was the digest of the sent part. */
	void proved() {
		this.worth = Worth.DIGEST;
	}

	/** Records that the ETags of one part differed repeatedly. */
	synchronized void differed() {
		if (this.worth == Worth.UNKNOWN) {
			this.worth = Worth.OPAQUE;
		}
	}

	/** Discards the knowledge, because the storage may have begun to encrypt. */
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
