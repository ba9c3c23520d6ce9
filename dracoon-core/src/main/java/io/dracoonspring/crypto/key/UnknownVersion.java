/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
