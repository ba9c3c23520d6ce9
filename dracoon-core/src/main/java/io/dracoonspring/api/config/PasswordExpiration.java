// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import org.jspecify.annotations.Nullable;

/**
 * The expiration of passwords; schema {@code PasswordExpiration} of the API.
 *
 * @param enabled whether the rule applies
 * @param maxPasswordAge the days after which the user has to change a password
 */
public record PasswordExpiration(Boolean enabled, @Nullable Integer maxPasswordAge) {

}
