// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.passwordreset;

import org.springframework.util.Assert;

import io.dracoonspring.api.Secret;

/**
 * A new password; schema {@code ResetPasswordWithTokenRequest} of the API.
 *
 * @param password the new password; it must not contain {@code &}, {@code '}, {@code <},
 * {@code >} or spaces
 */
public record ResetPasswordWithTokenRequest(Secret password) {

	public ResetPasswordWithTokenRequest {
		Assert.hasText(Secret.reveal(password), "'password' must not be empty");
	}

}
