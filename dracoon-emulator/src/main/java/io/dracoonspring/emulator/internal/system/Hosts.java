// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.system;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.AdminError;
import io.dracoonspring.emulator.internal.http.Fields;

/** Checks addresses of servers. */
final class Hosts {

	private static final int MAX_PORT = 65_535;

	private static final Pattern HOST = Pattern
		.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[?[0-9A-Fa-f:.]+\\]?");

	private Hosts() {
	}

	static String host(@Nullable String host, String name) {
		String present = Fields.required(host, name);
		if (!HOST.matcher(present).matches()) {
			throw AdminError.HOST_INVALID.exception("'" + name + "' is not valid");
		}
		return present;
	}

	static int port(@Nullable Integer port, String name) {
		int present = Fields.required(port, name);
		if (present < 1 || present > MAX_PORT) {
			throw AdminError.PORT_INVALID.exception("'" + name + "' must lie between 1 and 65535");
		}
		return present;
	}

}
