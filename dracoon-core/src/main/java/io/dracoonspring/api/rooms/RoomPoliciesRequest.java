// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import java.time.Duration;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;

/**
 * What is to hold for all files of a room; schema {@code RoomPoliciesRequest} of the API.
 * What is {@code null} stays as it is.
 *
 * @param defaultExpirationPeriod how many seconds after the upload files expire, 0 for
 * never
 * @param virusProtectionEnabled whether files are to be scanned for malware, since 4.44;
 * rooms that are not encrypted only
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
	 * Returns a copy after which all files of the room expire some time after they were
	 * uploaded, those that are there already included.
	 * @param period the time, of which whole seconds count; zero for never, which also
	 * takes the expiry dates from the files that have one
	 * @return the copy
	 */
	public RoomPoliciesRequest withDefaultExpiration(Duration period) {
		long seconds = period.toSeconds();
		Assert.isTrue(period.isZero() || (seconds >= 1 && seconds <= Integer.MAX_VALUE),
				"'period' must be zero or between one second and 68 years");
		return withDefaultExpirationPeriod((int) seconds);
	}

}
