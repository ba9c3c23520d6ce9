// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;

/**
 * Makes the error for versions that this library does not know. The version comes from
 * the server, so only a short and printable piece of it is repeated.
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
