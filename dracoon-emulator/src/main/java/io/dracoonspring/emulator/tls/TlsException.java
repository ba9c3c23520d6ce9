// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.tls;

/**
 * A certificate cannot be used.
 */
public final class TlsException extends RuntimeException {

	TlsException(String message) {
		super(message);
	}

	TlsException(String message, Throwable cause) {
		super(message, cause);
	}

}
