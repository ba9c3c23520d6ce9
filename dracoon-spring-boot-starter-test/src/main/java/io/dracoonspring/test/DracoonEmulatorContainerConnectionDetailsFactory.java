// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;

import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.autoconfigure.DracoonConnectionDetails;

/** Connects to a {@link DracoonEmulatorContainer} with {@code @ServiceConnection}. */
class DracoonEmulatorContainerConnectionDetailsFactory
		extends ContainerConnectionDetailsFactory<DracoonEmulatorContainer, DracoonConnectionDetails> {

	/**
	 * The OAuth client of the default seed of the emulator. The passwords below are from
	 * the same seed.
	 */
	private static final ClientCredentials CLIENT = new ClientCredentials("dracoon-emulator",
			Secret.of("dracoon-emulator"));

	private static final Secret PASSWORD = Secret.of("Emulator-2026!");

	private static final Secret ENCRYPTION_PASSWORD = Secret.of("Encryption-2026!");

	@Override
	protected DracoonConnectionDetails getContainerConnectionDetails(
			ContainerConnectionSource<DracoonEmulatorContainer> source) {
		return new DracoonEmulatorContainerConnectionDetails(source);
	}

	private static final class DracoonEmulatorContainerConnectionDetails
			extends ContainerConnectionDetails<DracoonEmulatorContainer> implements DracoonConnectionDetails {

		DracoonEmulatorContainerConnectionDetails(ContainerConnectionSource<DracoonEmulatorContainer> source) {
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
			return new Credentials.ServiceAccount(CLIENT, getContainer().getUsername(), PASSWORD, ENCRYPTION_PASSWORD);
		}

	}

}
