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

package io.dracoonspring.emulator.config;

import org.jspecify.annotations.Nullable;

/**
 * A RADIUS server; schema {@code RadiusConfig}.
 *
 * @param ipAddress its address
 * @param port its port
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
	 * @param failoverIpAddress its address
	 * @param failoverPort its port
	 */
	public record Failover(boolean failoverEnabled, String failoverIpAddress, int failoverPort) {

	}

}
