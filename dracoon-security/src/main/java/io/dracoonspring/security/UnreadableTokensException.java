// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import org.jspecify.annotations.Nullable;

/**
 * Reports stored tokens that were encrypted with another key or for another user, or were
 * changed.
 */
@SuppressWarnings("serial")
final class UnreadableTokensException extends RuntimeException {

	UnreadableTokensException(@Nullable Throwable cause) {
		super("Could not decrypt stored tokens because they were encrypted with another key or changed", cause);
	}

}
