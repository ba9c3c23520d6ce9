// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.passwordreset;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.config.LoginPasswordPolicies;

/**
 * Whose password can be reset, and what the new one has to be like; schema {@code
 * ResetPasswordTokenValidateResponse} of the API.
 *
 * @param firstName the first name
 * @param lastName the last name
 * @param loginPasswordPolicies what the new password has to be like
 */
public record ResetPasswordTokenValidateResponse(String firstName, String lastName,
		@Nullable LoginPasswordPolicies loginPasswordPolicies) {

}
