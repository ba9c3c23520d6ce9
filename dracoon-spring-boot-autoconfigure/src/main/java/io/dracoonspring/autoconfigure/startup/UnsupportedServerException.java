// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.startup;

import java.io.Serial;

import io.dracoonspring.ServerVersion;

/**
 * The server is older than what the client is made for.
 */
public class UnsupportedServerException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	UnsupportedServerException(String version) {
		super("The DRACOON server has the API version " + version + ", but the client is made for "
				+ ServerVersion.MINIMUM + " and newer");
	}

}
