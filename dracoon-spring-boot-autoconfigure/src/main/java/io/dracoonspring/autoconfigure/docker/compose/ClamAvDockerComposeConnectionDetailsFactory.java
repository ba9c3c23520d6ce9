// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.docker.compose;

import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionDetailsFactory;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;

import io.dracoonspring.autoconfigure.scan.ClamAvConnectionDetails;

/**
 * Connects to a Docker Compose service with the image {@code clamav/clamav}, or with this
 * name in the label {@code org.springframework.boot.service-connection}.
 */
class ClamAvDockerComposeConnectionDetailsFactory
		extends DockerComposeConnectionDetailsFactory<ClamAvConnectionDetails> {

	private static final int PORT = 3310;

	ClamAvDockerComposeConnectionDetailsFactory() {
		super("clamav/clamav");
	}

	@Override
	protected ClamAvConnectionDetails getDockerComposeConnectionDetails(DockerComposeConnectionSource source) {
		return new ClamAvDockerComposeConnectionDetails(source.getRunningService());
	}

	private static final class ClamAvDockerComposeConnectionDetails extends DockerComposeConnectionDetails
			implements ClamAvConnectionDetails {

		private final String host;

		private final int port;

		ClamAvDockerComposeConnectionDetails(RunningService service) {
			super(service);
			this.host = service.host();
			this.port = service.ports().get(PORT);
		}

		@Override
		public String getHost() {
			return this.host;
		}

		@Override
		public int getPort() {
			return this.port;
		}

	}

}
