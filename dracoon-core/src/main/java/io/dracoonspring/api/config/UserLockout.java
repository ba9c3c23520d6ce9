// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import org.jspecify.annotations.Nullable;

/**
 * Whether wrong passwords lock a user out for a while; schema {@code UserLockout} of the
 * API.
 *
 * @param enabled whether the rule applies
 * @param lockoutPeriod for how many minutes
 * @param maxNumberOfLoginFailures after how many failures
 */
public record UserLockout(Boolean enabled, @Nullable Integer lockoutPeriod,
		@Nullable Integer maxNumberOfLoginFailures) {

}
