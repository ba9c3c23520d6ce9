/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.system;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.error.AdminError;
import io.dracoonspring.emulator.http.Fields;

/**
 * Checks addresses of servers.
 */
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
