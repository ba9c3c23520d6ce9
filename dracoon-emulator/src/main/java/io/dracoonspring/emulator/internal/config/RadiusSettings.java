// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.config;

import org.jspecify.annotations.Nullable;

/**
 * Represents a RADIUS server (schema {@code RadiusConfig}).
 *
 * @param sharedSecret the secret that client and server share
 * @param otpPinFirst whether the PIN comes before the one-time token when users enter
 * both as one text
 * @param failoverServer the server to use if this server does not answer
 */
public record RadiusSettings(String ipAddress, int port, String sharedSecret, boolean otpPinFirst,
		@Nullable Failover failoverServer) {

	@Override
	public String toString() {
		return "RadiusSettings[" + this.ipAddress + ":" + this.port + "]";
	}

	/**
	 * Represents the failover server (schema {@code FailoverServer}).
	 *
	 * @param failoverEnabled whether the failover server is used
	 */
	public record Failover(boolean failoverEnabled, String failoverIpAddress, int failoverPort) {

	}

}
