// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import org.jspecify.annotations.Nullable;

/**
 * Creates the header {@code User-Agent}, with which the client appears in the logs of the
 * server.
 */
final class UserAgent {

	private UserAgent() {
	}

	/**
	 * Returns the value of the header: product, version, operating system and Java
	 * version, separated by bars as in DRACOON's own clients.
	 */
	static String value() {
		return "dracoon-spring|" + orDash(UserAgent.class.getPackage().getImplementationVersion()) + '|'
				+ orDash(System.getProperty("os.name")) + "|Java " + orDash(System.getProperty("java.version"));
	}

	private static String orDash(@Nullable String value) {
		return (value != null && !value.isBlank()) ? value.replaceAll("[^\\x20-\\x7e]|\\|", "-") : "-";
	}

}
