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

package io.dracoonspring.api.config;

import java.util.EnumSet;
import java.util.Set;

/**
 * The characters of the sets that the rules for passwords name.
 */
final class PasswordCharacters {

	/** The sets that do not overlap. */
	static final Set<PasswordCharacterSet> BASIC = Set.copyOf(EnumSet.of(PasswordCharacterSet.UPPERCASE,
			PasswordCharacterSet.LOWERCASE, PasswordCharacterSet.NUMERIC, PasswordCharacterSet.SPECIAL));

	private static final String UPPERCASE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

	private static final String LOWERCASE = "abcdefghijklmnopqrstuvwxyz";

	private static final String NUMERIC = "0123456789";

	// neither &, ', < and > nor the grave accent count
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
