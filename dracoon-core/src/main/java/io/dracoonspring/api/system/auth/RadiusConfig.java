// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.Secret;

/**
 * The connection to RADIUS; schema {@code RadiusConfig} of the API.
 *
 * @param ipAddress the IP address of the server
 * @param port the port of the server
 * @param sharedSecret the secret that the RADIUS server shares with its clients
 * @param failoverServer a second server
 * @param otpPinFirst whether users enter their PIN before the one-time token instead of
 * after it
 */
@ExtensibleRecord
public record RadiusConfig(String ipAddress, Integer port, Secret sharedSecret, @Nullable FailoverServer failoverServer,
		Boolean otpPinFirst) {

}
