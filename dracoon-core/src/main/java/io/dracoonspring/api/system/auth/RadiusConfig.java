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
 * @param otpPinFirst whether users type their PIN before the one-time token rather than
 * after it
 */
@ExtensibleRecord
public record RadiusConfig(String ipAddress, Integer port, Secret sharedSecret, @Nullable FailoverServer failoverServer,
		Boolean otpPinFirst) {

}
