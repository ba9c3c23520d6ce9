// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.Secret;

/**
 * Changes to the connection to RADIUS; schema {@code RadiusConfigUpdateRequest} of the
 * API. Components that are {@code null}, including the secret, change nothing. To stop
 * using the second server, set its {@code failoverEnabled} to {@code false}.
 *
 * @param ipAddress the IP address of the server
 * @param port the port of the server
 * @param sharedSecret the secret that the RADIUS server shares with its clients
 * @param failoverServer a second server
 * @param otpPinFirst whether users enter their PIN before the one-time token instead of
 * after it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record RadiusConfigUpdateRequest(@Nullable String ipAddress, @Nullable Integer port,
		@Nullable Secret sharedSecret, @Nullable FailoverServer failoverServer,
		@Nullable Boolean otpPinFirst) implements RadiusConfigUpdateRequestBuilder.With {

	/**
	 * Creates a request that changes nothing yet.
	 * @return the empty request
	 */
	public static RadiusConfigUpdateRequest of() {
		return RadiusConfigUpdateRequestBuilder.builder().build();
	}

}
