// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.startup;

import java.io.Serial;

import io.dracoonspring.ServerVersion;

/** Signals that the server is older than the oldest version that the client supports. */
public class UnsupportedServerException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	UnsupportedServerException(String version) {
		super("The DRACOON server has the API version " + version + ", but the client is made for "
				+ ServerVersion.MINIMUM + " and newer");
	}

}
