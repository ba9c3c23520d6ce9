// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Shortens paths to keys of a database. Indexes of databases do not accept long paths.
 */
public final class PathHash {

	private PathHash() {
	}

	/** Returns the SHA-256 checksum of a path in 43 characters. */
	public static String of(String path) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
