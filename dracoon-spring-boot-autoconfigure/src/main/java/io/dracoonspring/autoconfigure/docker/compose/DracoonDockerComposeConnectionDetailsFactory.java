// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.docker.compose;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionDetailsFactory;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;
import org.springframework.boot.ssl.SslBundle;

import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.autoconfigure.DracoonConnectionDetails;

/**
 * Connects to a Docker Compose service with the image
 * {@code dracoonspring/dracoon-emulator}, or with this name in the label
 * {@code org.springframework.boot.service-connection}. The client uses HTTPS if the
 * service has labels of an SSL bundle. The label {@code io.dracoonspring.username} names
 * the account that the client signs in as.
 */
class DracoonDockerComposeConnectionDetailsFactory
		extends DockerComposeConnectionDetailsFactory<DracoonConnectionDetails> {

	private static final int PORT = 8080;

	private static final String USERNAME = "io.dracoonspring.username";

	/** The OAuth client and the passwords of the default seed of the emulator. */
	private static final ClientCredentials CLIENT = new ClientCredentials("dracoon-emulator",
			Secret.of("dracoon-emulator"));

	private static final Secret PASSWORD = Secret.of("Emulator-2026!");

	private static final Secret ENCRYPTION_PASSWORD = Secret.of("Encryption-2026!");

	DracoonDockerComposeConnectionDetailsFactory() {
		super("dracoonspring/dracoon-emulator");
	}

	@Override
	protected DracoonConnectionDetails getDockerComposeConnectionDetails(DockerComposeConnectionSource source) {
		return new DracoonDockerComposeConnectionDetails(source.getRunningService());
	}

	private static final class DracoonDockerComposeConnectionDetails extends DockerComposeConnectionDetails
			implements DracoonConnectionDetails {

		private final URI baseUrl;

		private final @Nullable SslBundle sslBundle;

		private final String username;

		DracoonDockerComposeConnectionDetails(RunningService service) {
			super(service);
			this.sslBundle = getSslBundle(service);
			this.username = service.labels().getOrDefault(USERNAME, "admin");
			String scheme = (this.sslBundle != null) ? "https" : "http";
			this.baseUrl = URI.create(scheme + "://" + service.host() + ":" + service.ports().get(PORT));
		}

		@Override
		public URI getBaseUrl() {
			return this.baseUrl;
		}

		@Override
		public @Nullable SslBundle getSslBundle() {
			return this.sslBundle;
		}

		@Override
		public Credentials getCredentials() {
			return new Credentials.ServiceAccount(CLIENT, this.username, PASSWORD, ENCRYPTION_PASSWORD);
		}

	}

}
