// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.scan;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Provides the address of clamd from the properties.
 *
 * @param clamav the properties
 */
record PropertiesClamAvConnectionDetails(DracoonScanProperties.ClamAv clamav) implements ClamAvConnectionDetails {

	@Override
	public String getHost() {
		String host = this.clamav.host();
		return (host != null) ? host : "localhost";
	}

	@Override
	public int getPort() {
		return this.clamav.port();
	}

	@Override
	public @Nullable Path getSocket() {
		return this.clamav.socket();
	}

}
