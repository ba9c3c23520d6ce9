// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import org.jspecify.annotations.Nullable;

/**
 * Stored tokens were encrypted with another key, for another user, or were changed.
 */
@SuppressWarnings("serial")
final class UnreadableTokensException extends RuntimeException {

	UnreadableTokensException(@Nullable Throwable cause) {
		super("Stored tokens cannot be decrypted: they were encrypted with another key or changed", cause);
	}

}
