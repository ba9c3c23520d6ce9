// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.config;

import org.jspecify.annotations.Nullable;

/**
 * A RADIUS server; schema {@code RadiusConfig}.
 *
 * @param sharedSecret what both sides know
 * @param otpPinFirst whether the PIN comes before the token
 * @param failoverServer who answers if it does not
 */
public record RadiusSettings(String ipAddress, int port, String sharedSecret, boolean otpPinFirst,
		@Nullable Failover failoverServer) {

	@Override
	public String toString() {
		return "RadiusSettings[" + this.ipAddress + ":" + this.port + "]";
	}

	/**
	 * Another server; schema {@code FailoverServer}.
	 *
	 * @param failoverEnabled whether it is asked
	 */
	public record Failover(boolean failoverEnabled, String failoverIpAddress, int failoverPort) {

	}

}
