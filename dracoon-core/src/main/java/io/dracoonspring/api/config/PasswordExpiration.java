// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import org.jspecify.annotations.Nullable;

/**
 * Whether passwords grow old; schema {@code PasswordExpiration} of the API.
 *
 * @param enabled whether the rule applies
 * @param maxPasswordAge after how many days a password has to be changed
 */
public record PasswordExpiration(Boolean enabled, @Nullable Integer maxPasswordAge) {

}
