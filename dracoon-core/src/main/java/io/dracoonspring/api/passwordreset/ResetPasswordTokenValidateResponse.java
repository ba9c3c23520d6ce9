// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.passwordreset;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.config.LoginPasswordPolicies;

/**
 * The user whose password can be reset, and the rules for the new password; schema
 * {@code ResetPasswordTokenValidateResponse} of the API.
 *
 * @param firstName the first name
 * @param lastName the last name
 * @param loginPasswordPolicies the rules for the new password
 */
@ExtensibleRecord
public record ResetPasswordTokenValidateResponse(String firstName, String lastName,
		@Nullable LoginPasswordPolicies loginPasswordPolicies) {

}
