// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test;

import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;
import org.testcontainers.containers.Container;

import io.dracoonspring.autoconfigure.scan.ClamAvConnectionDetails;

/**
 * Connects to a container of the image {@code clamav/clamav} with
 * {@code @ServiceConnection}, or of another image with
 * {@code @ServiceConnection("clamav/clamav")}. The container must expose the port 3310.
 */
class ClamAvContainerConnectionDetailsFactory
		extends ContainerConnectionDetailsFactory<Container<?>, ClamAvConnectionDetails> {

	private static final int PORT = 3310;

	ClamAvContainerConnectionDetailsFactory() {
		super("clamav/clamav");
	}

	@Override
	protected ClamAvConnectionDetails getContainerConnectionDetails(ContainerConnectionSource<Container<?>> source) {
		return new ClamAvContainerConnectionDetails(source);
	}

	private static final class ClamAvContainerConnectionDetails extends ContainerConnectionDetails<Container<?>>
			implements ClamAvConnectionDetails {

		ClamAvContainerConnectionDetails(ContainerConnectionSource<Container<?>> source) {
			super(source);
		}

		@Override
		public String getHost() {
			return getContainer().getHost();
		}

		@Override
		public int getPort() {
			return getContainer().getMappedPort(PORT);
		}

	}

}
