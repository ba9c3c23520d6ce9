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

package io.dracoonspring.http.internal;

import org.jspecify.annotations.Nullable;

/**
 * The name under which the client appears in the logs of the server.
 */
final class UserAgent {

	private UserAgent() {
	}

	/**
	 * Return the value of the header: product, version, operating system and Java
	 * version, separated by bars as all clients of the house do.
	 * @return the header value
	 */
	static String value() {
		return "dracoon-spring|" + orDash(UserAgent.class.getPackage().getImplementationVersion()) + '|'
				+ orDash(System.getProperty("os.name")) + "|Java " + orDash(System.getProperty("java.version"));
	}

	private static String orDash(@Nullable String value) {
		return (value != null && !value.isBlank()) ? value.replaceAll("[^\\x20-\\x7e]|\\|", "-") : "-";
	}

}
