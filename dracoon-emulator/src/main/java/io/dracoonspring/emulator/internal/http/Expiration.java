// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ErrorCode;

/**
 * Represents the expiration of an object (schema {@code ObjectExpiration}).
 *
 * @param enableExpiration whether the object expires at all
 */
public record Expiration(@Nullable Boolean enableExpiration, @Nullable Instant expireAt) {

	private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

	/**
	 * Checks the expiration.
	 * @return the expiry date, {@code null} if the object never expires
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if a required field
	 * is missing, or if the date is not in the future, or if it is after the year 9999
	 */
	public @Nullable Instant check(Instant now) {
		if (!Fields.required(this.enableExpiration, "expiration.enableExpiration")) {
			return null;
		}
		Instant time = Fields.required(this.expireAt, "expiration.expireAt");
		if (!time.isAfter(now)) {
			throw ErrorCode.EXPIRY_IN_THE_PAST.exception();
		}
		if (time.isAfter(LATEST)) {
			throw ErrorCode.YEAR_TOO_FAR.exception();
		}
		return time;
	}

}
