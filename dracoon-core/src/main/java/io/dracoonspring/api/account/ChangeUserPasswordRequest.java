// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.account;

import org.springframework.util.Assert;

import io.dracoonspring.api.Secret;

/**
 * A new password; schema {@code ChangeUserPasswordRequest} of the API.
 *
 * @param oldPassword the current password
 * @param newPassword the new password; it must not contain {@code &}, {@code '},
 * {@code <}, {@code >} or spaces
 */
public record ChangeUserPasswordRequest(Secret oldPassword, Secret newPassword) {

	public ChangeUserPasswordRequest {
		Assert.hasText(Secret.reveal(oldPassword), "'oldPassword' must not be empty");
		Assert.hasText(Secret.reveal(newPassword), "'newPassword' must not be empty");
	}

}
