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
import java.util.Optional;

/**
 * The kinds of users for whom a second factor is demanded separately.
 */
public enum MfaUserType {

	/** Users who are no guests. */
	INTERNAL("internal"),

	/** Guests. */
	GUEST("guest");

	private final String wireName;

	MfaUserType(String wireName) {
		this.wireName = wireName;
	}

	/**
	 * Find a kind by its name on the wire.
	 */
	public static Optional<MfaUserType> of(String wireName) {
		return Arrays.stream(values()).filter((type) -> type.wireName.equals(wireName)).findFirst();
	}

	static MfaUserType of(User user) {
		return user.isGuest() ? GUEST : INTERNAL;
	}

	/**
	 * Return the name on the wire.
	 */
	public String wireName() {
		return this.wireName;
	}

}
