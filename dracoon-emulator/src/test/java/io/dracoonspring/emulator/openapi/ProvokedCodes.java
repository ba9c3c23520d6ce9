// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.openapi;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Records the error codes of answers since the start of the tests. All test classes
 * record their codes here, because only all classes together provoke all codes.
 */
public final class ProvokedCodes {

	private static final Pattern CODE = Pattern.compile("\"errorCode\"\\s*:\\s*(-\\d+)");

	private static final Set<Integer> CODES = ConcurrentHashMap.newKeySet();

	private ProvokedCodes() {
	}

	/**
	 * Records the error codes of an answer, including a successful answer that reports an
	 * earlier failure.
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
	 * Returns the recorded codes.
	 */
	public static Set<Integer> all() {
		return new TreeSet<>(CODES);
	}

}
