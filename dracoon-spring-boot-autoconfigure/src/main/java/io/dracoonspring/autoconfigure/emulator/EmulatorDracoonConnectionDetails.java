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

package io.dracoonspring.autoconfigure.emulator;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

import io.dracoonspring.autoconfigure.DracoonConnectionDetails;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.tls.Pem;

/**
 * Connects to an emulator with the credentials of its default seed.
 */
public class EmulatorDracoonConnectionDetails implements DracoonConnectionDetails {

	private final DracoonEmulator emulator;

	/**
	 * Creates connection details.
	 * @param emulator the running emulator
	 */
	public EmulatorDracoonConnectionDetails(DracoonEmulator emulator) {
		this.emulator = emulator;
	}

	@Override
	public URI getBaseUrl() {
		return this.emulator.baseUrl();
	}

	@Override
	public @Nullable SslBundle getSslBundle() {
		return this.emulator.certificateAuthority()
			.map((authority) -> SslBundle
				.of(new PemSslStoreBundle(null, PemSslStoreDetails.forCertificate(Pem.of(authority)))))
			.orElse(null);
	}

	@Override
	public DefaultCredentials getDefaultCredentials() {
		return DefaultCredentials.EMULATOR;
	}

}
