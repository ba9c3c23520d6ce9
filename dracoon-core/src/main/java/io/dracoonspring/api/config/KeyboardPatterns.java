// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

/**
 * Finds sequences of neighbouring keys. The server does not report which keyboard layouts
 * it checks. Therefore the search uses the American and the German layout, in both
 * directions and regardless of the shift key.
 */
final class KeyboardPatterns {

	/** The number of neighbouring keys that make a pattern. */
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
