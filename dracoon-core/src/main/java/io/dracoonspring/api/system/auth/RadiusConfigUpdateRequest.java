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

/**
 * Changes to the connection to RADIUS; schema {@code RadiusConfigUpdateRequest} of the
 * API. What is {@code null} stays as it is, also the secret; a second server is given up
 * by saying that it is not active.
 *
 * @param ipAddress the IP address of the server
 * @param port the port of the server
 * @param sharedSecret the secret that the RADIUS server shares with its clients
 * @param failoverServer a second server
 * @param otpPinFirst whether users type their PIN before the one-time token rather than
 * after it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RadiusConfigUpdateRequest(@Nullable String ipAddress, @Nullable Integer port,
		@Nullable String sharedSecret, @Nullable FailoverServer failoverServer, @Nullable Boolean otpPinFirst) {

	/**
	 * Create a request that changes nothing yet.
	 * @return the empty request
	 */
	public static RadiusConfigUpdateRequest of() {
		return new RadiusConfigUpdateRequest(null, null, null, null, null);
	}

	/**
	 * Return a copy with another value of {@code ipAddress}.
	 * @param ipAddress the IP address of the server
	 * @return the copy
	 */
	public RadiusConfigUpdateRequest withIpAddress(String ipAddress) {
		return new RadiusConfigUpdateRequest(ipAddress, this.port, this.sharedSecret, this.failoverServer,
				this.otpPinFirst);
	}

	/**
	 * Return a copy with another value of {@code port}.
	 * @param port the port of the server
	 * @return the copy
	 */
	public RadiusConfigUpdateRequest withPort(int port) {
		return new RadiusConfigUpdateRequest(this.ipAddress, port, this.sharedSecret, this.failoverServer,
				this.otpPinFirst);
	}

	/**
	 * Return a copy with another value of {@code sharedSecret}.
	 * @param sharedSecret the secret that the RADIUS server shares with its clients
	 * @return the copy
	 */
	public RadiusConfigUpdateRequest withSharedSecret(String sharedSecret) {
		return new RadiusConfigUpdateRequest(this.ipAddress, this.port, sharedSecret, this.failoverServer,
				this.otpPinFirst);
	}

	/**
	 * Return a copy with another value of {@code failoverServer}.
	 * @param failoverServer a second server
	 * @return the copy
	 */
	public RadiusConfigUpdateRequest withFailoverServer(FailoverServer failoverServer) {
		return new RadiusConfigUpdateRequest(this.ipAddress, this.port, this.sharedSecret, failoverServer,
				this.otpPinFirst);
	}

	/**
	 * Return a copy with another value of {@code otpPinFirst}.
	 * @param otpPinFirst whether users type their PIN before the one-time token rather
	 * than after it
	 * @return the copy
	 */
	public RadiusConfigUpdateRequest withOtpPinFirst(boolean otpPinFirst) {
		return new RadiusConfigUpdateRequest(this.ipAddress, this.port, this.sharedSecret, this.failoverServer,
				otpPinFirst);
	}

	@Override
	public String toString() {
		return "RadiusConfigUpdateRequest[ipAddress=" + this.ipAddress + ", port=" + this.port + ", failoverServer="
				+ this.failoverServer + ", otpPinFirst=" + this.otpPinFirst + "]";
	}

}
