// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import java.util.EnumSet;
import java.util.Set;

/** Contains the characters of the sets that the rules for passwords name. */
final class PasswordCharacters {

	/** The sets that do not overlap. */
	static final Set<PasswordCharacterSet> BASIC = Set.copyOf(EnumSet.of(PasswordCharacterSet.UPPERCASE,
			PasswordCharacterSet.LOWERCASE, PasswordCharacterSet.NUMERIC, PasswordCharacterSet.SPECIAL));

	private static final String UPPERCASE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

	private static final String LOWERCASE = "abcdefghijklmnopqrstuvwxyz";

	private static final String NUMERIC = "0123456789";

	// omits &, ', <, > and the grave accent, because the server does not count them
	private static final String SPECIAL = "!\"#$%()*+,-./:;=?@[\\]^_{|}~";

	private PasswordCharacters() {
	}

	static String of(PasswordCharacterSet set) {
		return switch (set) {
			case ALPHA -> UPPERCASE + LOWERCASE;
			case UPPERCASE -> UPPERCASE;
			case LOWERCASE -> LOWERCASE;
			case NUMERIC -> NUMERIC;
			case SPECIAL -> SPECIAL;
			case ALL, NONE, UNKNOWN -> "";
		};
	}

	static boolean isIn(CharSequence text, PasswordCharacterSet set) {
		String characters = of(set);
		return text.chars().anyMatch((character) -> characters.indexOf(character) >= 0);
	}

	static String describe(PasswordCharacterSet set) {
		return switch (set) {
			case ALPHA -> "letters (a-z or A-Z)";
			case UPPERCASE -> "capital letters (A-Z)";
			case LOWERCASE -> "small letters (a-z)";
			case NUMERIC -> "digits (0-9)";
			case SPECIAL -> "special characters (" + SPECIAL + ")";
			case ALL, NONE, UNKNOWN -> "";
		};
	}

}
