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
	 * Find the error codes in a body.
	 * @param body the body
	 * @return the codes
	 */
	static Set<Integer> codes(String body) {
		Set<Integer> codes = new TreeSet<>();
		CODE.matcher(body).results().forEach((match) -> codes.add(Integer.valueOf(match.group(1))));
		return codes;
	}

	/**
	 * Return what was noted so far.
	 * @return the codes
	 */
	public static Set<Integer> all() {
		return new TreeSet<>(CODES);
	}

}
