// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.util.HexFormat;
import java.util.Locale;

/**
 * Repairs the target of a request. Clients send characters that RFC 3986 forbids, such as
 * a bare {@code |}, and real servers accept them.
 */
final class RequestTarget {

	private static final String ALLOWED = "-._~!$&'()*+,;=:@/?";

	private static final HexFormat HEX = HexFormat.of().withUpperCase();

	private RequestTarget() {
	}

	/**
	 * Percent-encodes characters that are not allowed in a target. Characters that are
	 * already encoded stay unchanged.
	 * @param target the target as received, one character for each byte
	 * @return the repaired target
	 */
	static String repair(String target) {
		int start = pathOf(target);
		if (target.chars().skip(start).allMatch((character) -> isAllowed((char) character))) {
			return target;
		}
		StringBuilder repaired = new StringBuilder(target.substring(0, start));
		for (int i = start; i < target.length(); i++) {
			char character = target.charAt(i);
			if (isAllowed(character) || isEncoded(target, i)) {
				repaired.append(character);
			}
			else {
				repaired.append('%').append(HEX.toHexDigits((byte) character));
			}
		}
		return repaired.toString();
	}

	// return the index of the path, because the target from a client that uses a proxy is
	// a whole URL, and the part before the path must stay unchanged
	private static int pathOf(String target) {
		if (target.startsWith("/") || !target.toLowerCase(Locale.ROOT).matches("https?://.*")) {
			return 0;
		}
		int path = target.indexOf('/', target.indexOf("//") + 2);
		return (path < 0) ? target.length() : path;
	}

	private static boolean isAllowed(char character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
				|| (character >= '0' && character <= '9') || ALLOWED.indexOf(character) >= 0;
	}

	private static boolean isEncoded(String target, int index) {
		return target.charAt(index) == '%' && index + 2 < target.length()
				&& HexFormat.isHexDigit(target.charAt(index + 1)) && HexFormat.isHexDigit(target.charAt(index + 2));
	}

}
