// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import java.time.Duration;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;

/**
 * Changes to the policies for all files of a room; schema {@code RoomPoliciesRequest} of
 * the API. Components that are {@code null} change nothing.
 *
 * @param defaultExpirationPeriod the seconds between the upload and the expiration of
 * files, 0 for no expiration
 * @param virusProtectionEnabled whether the server scans files for malware, since 4.44;
 * only for rooms that are not encrypted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record RoomPoliciesRequest(@Nullable Integer defaultExpirationPeriod,
		@Nullable Boolean virusProtectionEnabled) implements RoomPoliciesRequestBuilder.With {

	public RoomPoliciesRequest {
		Assert.isTrue(defaultExpirationPeriod == null || defaultExpirationPeriod >= 0,
				"'defaultExpirationPeriod' must not be negative");
	}

	/**
	 * Creates a request that changes nothing yet.
	 * @return the empty request
	 */
	public static RoomPoliciesRequest of() {
		return new RoomPoliciesRequest(null, null);
	}

	/**
	 * Returns a copy that lets all files of the room, including existing files, expire
	 * some time after their upload.
	 * @param period the time in whole seconds; zero for no expiration, which also removes
	 * the expiry dates of existing files
	 * @return the copy
	 */
	public RoomPoliciesRequest withDefaultExpiration(Duration period) {
		long seconds = period.toSeconds();
		Assert.isTrue(period.isZero() || (seconds >= 1 && seconds <= Integer.MAX_VALUE),
				"'period' must be zero or between one second and 68 years");
		return withDefaultExpirationPeriod((int) seconds);
	}

}
