// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.util.Arrays;
import java.util.Optional;

/** The types of users for whom a second factor is enforced separately. */
public enum MfaUserType {

	/** Users who are not guests. */
	INTERNAL("internal"),

	GUEST("guest");

	private final String wireName;

	MfaUserType(String wireName) {
		this.wireName = wireName;
	}

	/** Finds a type by its name in JSON. */
	public static Optional<MfaUserType> of(String wireName) {
		return Arrays.stream(values()).filter((type) -> type.wireName.equals(wireName)).findFirst();
	}

	static MfaUserType of(User user) {
		return user.isGuest() ? GUEST : INTERNAL;
	}

	public String wireName() {
		return this.wireName;
	}

}
