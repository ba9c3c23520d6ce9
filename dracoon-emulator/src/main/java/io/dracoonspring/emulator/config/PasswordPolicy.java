// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.config;

import java.time.Instant;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The policy for logins, shares and encryption. What only logins have is ignored for the
 * others.
 *
 * @param rules what passwords must be like
 * @param numberOfArchivedPasswords how many old passwords must not be used again
 * @param expiration whether passwords expire
 * @param lockout whether failures lock users out
 * @param updatedAt when the policy was changed last
 * @param updatedBy who changed it last
 */
@RecordBuilder
public record PasswordPolicy(PasswordRules rules, int numberOfArchivedPasswords, Expiration expiration, Lockout lockout,
		Instant updatedAt, long updatedBy) {

	public static final PasswordPolicy DEFAULT = new PasswordPolicy(PasswordRules.DEFAULT, 1,
			new Expiration(false, null), new Lockout(false, null, null), Instant.parse("2024-01-01T00:00:00Z"), 1);

	/**
	 * Whether passwords expire; schema {@code PasswordExpiration}.
	 *
	 * @param enabled whether they do
	 * @param maxPasswordAge after how many days
	 */
	public record Expiration(boolean enabled, @Nullable Integer maxPasswordAge) {

	}

	/**
	 * Whether failures lock users out; schema {@code UserLockout}.
	 *
	 * @param enabled whether they do
	 * @param maxNumberOfLoginFailures how many are allowed
	 * @param lockoutPeriod for how many minutes
	 */
	public record Lockout(boolean enabled, @Nullable Integer maxNumberOfLoginFailures,
			@Nullable Integer lockoutPeriod) {

	}

}
