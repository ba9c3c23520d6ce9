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

package io.dracoonspring.emulator.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of passwords.
 */
public enum PasswordType {

	/** Of users. */
	LOGIN,

	/** Of shares. */
	SHARES,

	/** Of private keys. */
	ENCRYPTION;

	/**
	 * Find a kind by its name on the wire.
	 */
	public static Optional<PasswordType> of(String name) {
		return Arrays.stream(values()).filter((type) -> type.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
	}

}
