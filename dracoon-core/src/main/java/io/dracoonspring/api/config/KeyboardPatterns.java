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

/**
 * Finds keys that lie side by side. The server does not say which keyboards it knows, so
 * the American and the German one are taken, in both directions and without regard to the
 * shift key.
 */
final class KeyboardPatterns {

	/** From how many neighbouring keys on it is a pattern. */
	static final int LENGTH = 4;

	/** Rows of keys, each without and with the shift key. */
	private static final String[][] ROWS = { { "`1234567890-=", "~!@#$%^&*()_+" },
			{ "qwertyuiop[]\\", "QWERTYUIOP{}|" }, { "asdfghjkl;'", "ASDFGHJKL:\"" }, { "zxcvbnm,./", "ZXCVBNM<>?" },
			{ "^1234567890\u00df\u00b4", "\u00b0!\"\u00a7$%&/()=?`" }, { "qwertzuiop\u00fc+", "QWERTZUIOP\u00dc*" },
			{ "asdfghjkl\u00f6\u00e4#", "ASDFGHJKL\u00d6\u00c4'" }, { "<yxcvbnm,.-", ">YXCVBNM;:_" } };

	private KeyboardPatterns() {
	}

	static boolean isIn(CharSequence text) {
		for (String[] row : ROWS) {
			if (hasRun(text, row, 1) || hasRun(text, row, -1)) {
				return true;
			}
		}
		return false;
	}

	private static boolean hasRun(CharSequence text, String[] row, int step) {
		int length = 0;
		int previous = -1;
		for (int i = 0; i < text.length(); i++) {
			int key = key(text.charAt(i), row);
			if (key < 0) {
				length = 0;
			}
			else {
				length = (length > 0 && key == previous + step) ? length + 1 : 1;
			}
			if (length == LENGTH) {
				return true;
			}
			previous = key;
		}
		return false;
	}

	private static int key(char character, String[] row) {
		int plain = row[0].indexOf(character);
		return (plain >= 0) ? plain : row[1].indexOf(character);
	}

}
