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

package io.dracoonspring.test;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;

import io.dracoonspring.autoconfigure.DracoonConnectionDetails;

/**
 * Connects to a {@link DracoonContainer} with {@code @ServiceConnection}.
 */
class DracoonContainerConnectionDetailsFactory
		extends ContainerConnectionDetailsFactory<DracoonContainer, DracoonConnectionDetails> {

	@Override
	protected DracoonConnectionDetails getContainerConnectionDetails(
			ContainerConnectionSource<DracoonContainer> source) {
		return new DracoonContainerConnectionDetails(source);
	}

	private static final class DracoonContainerConnectionDetails extends ContainerConnectionDetails<DracoonContainer>
			implements DracoonConnectionDetails {

		DracoonContainerConnectionDetails(ContainerConnectionSource<DracoonContainer> source) {
			super(source);
		}

		@Override
		public URI getBaseUrl() {
			return getContainer().getBaseUrl();
		}

		@Override
		public @Nullable SslBundle getSslBundle() {
			SslBundle annotated = super.getSslBundle();
			return (annotated != null) ? annotated
					: getContainer().certificateAuthority()
						.map((pem) -> SslBundle.of(new PemSslStoreBundle(null, PemSslStoreDetails.forCertificate(pem))))
						.orElse(null);
		}

		@Override
		public Credentials getCredentials() {
			return Credentials.ofEmulator(getContainer().getUsername());
		}

	}

}
