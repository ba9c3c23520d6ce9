// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import org.jspecify.annotations.Nullable;

/**
 * The temporary lockout of a user after wrong passwords; schema {@code UserLockout} of
 * the API.
 *
 * @param enabled whether the rule applies
 * @param lockoutPeriod the minutes of the lockout
 * @param maxNumberOfLoginFailures the number of failures that cause the lockout
 */
public record UserLockout(Boolean enabled, @Nullable Integer lockoutPeriod,
		@Nullable Integer maxNumberOfLoginFailures) {

}
