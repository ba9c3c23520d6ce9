// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

/** Signals that the starter does not support this version of Spring Boot. */
@SuppressWarnings("serial")
class UnsupportedSpringBootException extends IllegalStateException {

	UnsupportedSpringBootException(String version) {
		super("DRACOON for Spring needs Spring Boot 4.0 or newer, this is " + version);
	}

}
