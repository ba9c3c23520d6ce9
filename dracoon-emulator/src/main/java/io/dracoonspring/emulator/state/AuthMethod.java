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

package io.dracoonspring.emulator.state;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Who checks the password of a user.
 */
public enum AuthMethod {

	/** The server itself. */
	BASIC,

	/** An Active Directory. */
	ACTIVE_DIRECTORY,

	/** A RADIUS server. */
	RADIUS,

	/** An OpenID Connect provider. */
	OPENID;

	/**
	 * Find a method by its name in JSON.
	 * @param wireName the name, also the old {@code sql} for {@link #BASIC}
	 */
	public static Optional<AuthMethod> of(String wireName) {
		if ("sql".equals(wireName)) {
			return Optional.of(BASIC);
		}
		return Arrays.stream(values()).filter((method) -> method.wireName().equals(wireName)).findFirst();
	}

	public String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

}
