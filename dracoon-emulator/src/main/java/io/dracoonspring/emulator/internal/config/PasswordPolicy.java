// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.config;

import java.time.Instant;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Contains the password policy for logins, shares or encryption. Some settings apply to
 * logins only and are ignored for shares and encryption.
 *
 * @param rules the rules for passwords
 * @param numberOfArchivedPasswords the number of previous passwords that must not be used
 * again
 * @param expiration whether passwords expire
 * @param lockout whether failed logins lock users out
 * @param updatedAt when the policy was changed last
 * @param updatedBy the id of the user who changed the policy last
 */
@RecordBuilder
public record PasswordPolicy(PasswordRules rules, int numberOfArchivedPasswords, Expiration expiration, Lockout lockout,
		Instant updatedAt, long updatedBy) {

	public static final PasswordPolicy DEFAULT = new PasswordPolicy(PasswordRules.DEFAULT, 1,
			new Expiration(false, null), new Lockout(false, null, null), Instant.parse("2024-01-01T00:00:00Z"), 1);

	/**
	 * Represents the expiry of passwords (schema {@code PasswordExpiration}).
	 *
	 * @param enabled whether passwords expire
	 * @param maxPasswordAge the age at which passwords expire, in days
	 */
	public record Expiration(boolean enabled, @Nullable Integer maxPasswordAge) {

	}

	/**
	 * Represents the lockout of users after failed logins (schema {@code UserLockout}).
	 *
	 * @param enabled whether failed logins lock users out
	 * @param maxNumberOfLoginFailures the number of consecutive failed logins that lock a
	 * user out
	 * @param lockoutPeriod the duration of the lockout in minutes
	 */
	public record Lockout(boolean enabled, @Nullable Integer maxNumberOfLoginFailures,
			@Nullable Integer lockoutPeriod) {

	}

}
