// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.diagnostics;

/**
 * Tells that the starter is not made for this Spring Boot.
 */
@SuppressWarnings("serial")
class UnsupportedSpringBootException extends IllegalStateException {

	UnsupportedSpringBootException(String version) {
		super("DRACOON for Spring needs Spring Boot 4.0 or newer, this is " + version);
	}

}
