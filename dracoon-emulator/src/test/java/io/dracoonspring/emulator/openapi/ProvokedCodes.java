// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.openapi;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The error codes that answers had since the tests began. One for all test classes,
 * because only all together provoke all codes.
 */
public final class ProvokedCodes {

	private static final Pattern CODE = Pattern.compile("\"errorCode\"\\s*:\\s*(-\\d+)");

	private static final Set<Integer> CODES = ConcurrentHashMap.newKeySet();

	private ProvokedCodes() {
	}

	/**
	 * Note the error codes of an answer, also of one that succeeds and tells of a failure
	 * before.
	 * @param body the body of the answer
	 */
	public static void record(String body) {
		CODES.addAll(codes(body));
	}

	/**
	 * Finds the error codes in a body.
	 */
	static Set<Integer> codes(String body) {
		Set<Integer> codes = new TreeSet<>();
		CODE.matcher(body).results().forEach((match) -> codes.add(Integer.valueOf(match.group(1))));
		return codes;
	}

	/**
	 * Returns what was noted so far.
	 * @return the codes
	 */
	public static Set<Integer> all() {
		return new TreeSet<>(CODES);
	}

}
