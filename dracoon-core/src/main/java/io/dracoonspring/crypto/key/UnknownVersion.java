// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;

/**
 * Creates the error for versions that this library does not support. The error shows only
 * a short, printable piece of the version, because the server may send any text.
 */
final class UnknownVersion {

	private static final int SHOWN_LENGTH = 40;

	private UnknownVersion() {
	}

	static DracoonCryptoException of(String what, @Nullable String version) {
		String shown = (version != null) ? version.replaceAll("[^\\x20-\\x7e]", "?") : "none";
		if (shown.length() > SHOWN_LENGTH) {
			shown = shown.substring(0, SHOWN_LENGTH) + "...";
		}
		return new DracoonCryptoException(Reason.UNSUPPORTED_VERSION, "The " + what + " has the version '" + shown
				+ "', which is not supported: check for a newer release of this library");
	}

}
