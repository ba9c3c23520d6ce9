// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.tls;

/**
 * Signals that the emulator cannot use a certificate.
 */
public final class TlsException extends RuntimeException {

	TlsException(String message) {
		super(message);
	}

	TlsException(String message, Throwable cause) {
		super(message, cause);
	}

}
