// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.Secret;

/**
 * A new connection to RADIUS; schema {@code RadiusConfigCreateRequest} of the API.
 *
 * @param ipAddress the IP address of the server
 * @param port the port of the server
 * @param sharedSecret the secret that the RADIUS server shares with its clients
 * @param failoverServer a second server
 * @param otpPinFirst whether users enter their PIN before the one-time token instead of
 * after it; true by default
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record RadiusConfigCreateRequest(String ipAddress, Integer port, Secret sharedSecret,
		@Nullable FailoverServer failoverServer,
		@Nullable Boolean otpPinFirst) implements RadiusConfigCreateRequestBuilder.With {

	public RadiusConfigCreateRequest {
		Assert.hasText(ipAddress, "'ipAddress' must not be empty");
		Assert.notNull(port, "'port' must not be null");
		Assert.hasText(Secret.reveal(sharedSecret), "'sharedSecret' must not be empty");
	}

	/**
	 * Creates a request with the required values. All other values keep the server's
	 * default.
	 * @param ipAddress the IP address of the server
	 * @param port the port of the server
	 * @param sharedSecret the secret that the RADIUS server shares with its clients
	 * @return the request
	 */
	public static RadiusConfigCreateRequest of(String ipAddress, int port, Secret sharedSecret) {
		return new RadiusConfigCreateRequest(ipAddress, port, sharedSecret, null, null);
	}

}
