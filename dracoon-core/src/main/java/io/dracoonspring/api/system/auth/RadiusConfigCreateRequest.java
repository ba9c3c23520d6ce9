/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.api.system.auth;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A new connection to RADIUS; schema {@code RadiusConfigCreateRequest} of the API.
 *
 * @param ipAddress the IP address of the server
 * @param port the port of the server
 * @param sharedSecret the secret that the RADIUS server shares with its clients
 * @param failoverServer a second server
 * @param otpPinFirst whether users type their PIN before the one-time token rather than
 * after it; they do unless said otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RadiusConfigCreateRequest(String ipAddress, Integer port, String sharedSecret,
		@Nullable FailoverServer failoverServer, @Nullable Boolean otpPinFirst) {

	public RadiusConfigCreateRequest {
		Assert.hasText(ipAddress, "'ipAddress' must not be empty");
		Assert.notNull(port, "'port' must not be null");
		Assert.hasText(sharedSecret, "'sharedSecret' must not be empty");
	}

	/**
	 * Create a request with what is required; everything else keeps the server's default.
	 * @param ipAddress the IP address of the server
	 * @param port the port of the server
	 * @param sharedSecret the secret that the RADIUS server shares with its clients
	 * @return the request
	 */
	public static RadiusConfigCreateRequest of(String ipAddress, int port, String sharedSecret) {
		return new RadiusConfigCreateRequest(ipAddress, port, sharedSecret, null, null);
	}

	/**
	 * Return a copy with another value of {@code failoverServer}.
	 * @param failoverServer a second server
	 * @return the copy
	 */
	public RadiusConfigCreateRequest withFailoverServer(FailoverServer failoverServer) {
		return new RadiusConfigCreateRequest(this.ipAddress, this.port, this.sharedSecret, failoverServer,
				this.otpPinFirst);
	}

	/**
	 * Return a copy with another value of {@code otpPinFirst}.
	 * @param otpPinFirst whether users type their PIN before the one-time token rather
	 * than after it; they do unless said otherwise
	 * @return the copy
	 */
	public RadiusConfigCreateRequest withOtpPinFirst(boolean otpPinFirst) {
		return new RadiusConfigCreateRequest(this.ipAddress, this.port, this.sharedSecret, this.failoverServer,
				otpPinFirst);
	}

	@Override
	public String toString() {
		return "RadiusConfigCreateRequest[ipAddress=" + this.ipAddress + ", port=" + this.port + ", failoverServer="
				+ this.failoverServer + ", otpPinFirst=" + this.otpPinFirst + "]";
	}

}
