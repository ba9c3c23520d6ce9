// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.keys;

import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.state.FileKey;
import io.dracoonspring.emulator.internal.state.KeyPair;
import io.dracoonspring.emulator.internal.state.User;

/** Validates the format of file keys. */
public final class FileKeyRules {

	private static final int IV_LENGTH = 12;

	private static final int TAG_LENGTH = 16;

	private static final Map<String, Integer> KEY_LENGTHS = Map.of("A", 256, "RSA-4096/AES-256-GCM", 512);

	private FileKeyRules() {
	}

	/**
	 * Checks the format of a file key. The server cannot decrypt the file key, because it
	 * does not know the private key.
	 * @param fileKey the file key as received, in which fields can be missing
	 * @param recipient the user who receives the key
	 * @return the same file key
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the file key is
	 * incomplete or malformed, or if the recipient has no key pair that matches the
	 * version of the file key
	 */
	public static FileKey check(FileKey fileKey, User recipient) {
		return check(fileKey, KeyRecipient.of(recipient));
	}

	/**
	 * Checks a file key.
	 * @param keyPair the key pair for which the file key is encrypted
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the file key is
	 * incomplete or malformed, or if its version does not match the key pair
	 */
	public static FileKey check(FileKey fileKey, KeyPair keyPair) {
		return check(fileKey, new KeyRecipient(0, List.of(keyPair)));
	}

	static FileKey check(FileKey fileKey, KeyRecipient recipient) {
		Integer keyLength = KEY_LENGTHS.get(required("version", fileKey.version()));
		if (keyLength == null) {
			throw ErrorCode.PARAMETER_INVALID.exception("Unknown file key version");
		}
		checkLength("key", fileKey.key(), keyLength);
		checkLength("iv", fileKey.iv(), IV_LENGTH);
		checkLength("tag", fileKey.tag(), TAG_LENGTH);
		if (recipient.keyPairs().stream().noneMatch((pair) -> matches(fileKey, pair))) {
			throw ErrorCode.KEY_PAIR_NOT_FOUND.exception("No key pair for the file key's version").withStatus(403);
		}
		return fileKey;
	}

	private static boolean matches(FileKey fileKey, KeyPair keyPair) {
		return KeyVersions.fileKeyVersion(keyPair.version()).equals(fileKey.version());
	}

	private static String required(String field, @Nullable String value) {
		if (value == null || value.isEmpty()) {
			throw ErrorCode.FIELD_MISSING.exception("'fileKey." + field + "' must not be empty");
		}
		return value;
	}

	private static void checkLength(String field, @Nullable String base64, int length) {
		try {
			if (Base64.getDecoder().decode(required(field, base64)).length == length) {
				return;
			}
		}
		catch (IllegalArgumentException ex) {
			throw ErrorCode.PARAMETER_INVALID.exception("'fileKey." + field + "' must be Base64");
		}
		throw ErrorCode.PARAMETER_INVALID.exception("'fileKey." + field + "' must have " + length + " bytes");
	}

}
