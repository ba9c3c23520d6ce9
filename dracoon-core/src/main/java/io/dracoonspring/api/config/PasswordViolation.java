// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A rule that a password breaks, with a message for the user. The message does not
 * contain the password.
 *
 * @param rule the rule
 * @param message the rule in words, such as {@code must have at least 12 characters}
 */
@ExtensibleRecord
public record PasswordViolation(PasswordRule rule, String message) {

}
