// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.send;

/**
 * Learns from received ETags whether the ETags of a storage are digests. An ETag is the
 * MD5 of the received content, but not if the storage encrypts with keys of a key
 * management service (KMS) or of the customer. Therefore an ETag that equals the digest
 * proves that the part has arrived. An ETag that differs from the digest proves damage
 * only if other ETags were equal to their digests.
 */
final class StorageEtags {

	private volatile Worth worth = Worth.UNKNOWN;

	Worth worth() {
		return this.worth;
	}

	/**
	 * Tells whether ETags are known to be digests. A different ETag then shows damage.
	 */
	boolean areDigests() {
		return this.worth == Worth.DIGEST;
	}

	/** Records that an ETag was the digest of the sent part. */
	void proved() {
		this.worth = Worth.DIGEST;
	}

	/** Records that the ETags of one part differed from its digest repeatedly. */
	synchronized void differed() {
		if (this.worth == Worth.UNKNOWN) {
			this.worth = Worth.OPAQUE;
		}
	}

	/** Discards the knowledge, because the storage may have begun to encrypt. */
	void forget() {
		this.worth = Worth.UNKNOWN;
	}

	/** Lists the states of knowledge about ETags. */
	enum Worth {

		/** No conclusive ETag has been received yet. */
		UNKNOWN,

		/** ETags are the MD5 of the received content. */
		DIGEST,

		/** ETags say nothing about the content. */
		OPAQUE

	}

}
