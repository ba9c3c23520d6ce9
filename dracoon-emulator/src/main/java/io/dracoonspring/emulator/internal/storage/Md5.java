// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Computes MD5 digests, by which both S3 and DRACOON identify contents. */
final class Md5 {

	private Md5() {
	}

	static MessageDigest newDigest() {
		try {
			return MessageDigest.getInstance("MD5");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has MD5", ex);
		}
	}

	static MessageDigest copy(MessageDigest digest) {
		try {
			return (MessageDigest) digest.clone();
		}
		catch (CloneNotSupportedException ex) {
			throw new IllegalStateException("The MD5 of this Java platform cannot be copied", ex);
		}
	}

}
