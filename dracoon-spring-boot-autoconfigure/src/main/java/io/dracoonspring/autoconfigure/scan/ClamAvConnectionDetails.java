// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.scan;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * Provides the address of clamd, the daemon of ClamAV. A bean of this type replaces the
 * address in the properties.
 */
public interface ClamAvConnectionDetails extends ConnectionDetails {

	/**
	 * Returns the host of clamd.
	 * @return the name or address of the host
	 */
	String getHost();

	/**
	 * Returns the port of clamd.
	 * @return the port
	 */
	default int getPort() {
		return 3310;
	}

	/**
	 * Returns the Unix socket of clamd, which is used instead of host and port.
	 * @return the path of the socket, {@code null} if clamd is reached through TCP
	 */
	default @Nullable Path getSocket() {
		return null;
	}

}
