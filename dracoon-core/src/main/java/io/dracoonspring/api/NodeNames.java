// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks names of rooms, folders and files. The server refuses a name that breaks a rule.
 * Therefore the request types check names before the client sends a request.
 */
public final class NodeNames {

	/** The maximum number of characters of a name. */
	public static final int MAX_LENGTH = 150;

	private static final Pattern FORBIDDEN = Pattern.compile("[\\\\<>:\"|?*/]");

	private static final Pattern RESERVED = Pattern.compile("(CON|PRN|AUX|NUL|COM[1-9]|LPT[1-9])(\\..*)?",
			Pattern.DOTALL);

	private NodeNames() {
	}

	/**
	 * Checks a name.
	 * @param name the name
	 * @throws IllegalArgumentException if DRACOON does not allow the name; the message
	 * names the broken rule
	 */
	public static void check(String name) {
		violation(name).ifPresent((violation) -> {
			throw new IllegalArgumentException(violation);
		});
	}

	/**
	 * Returns whether a name is allowed.
	 * @param name the name
	 * @return whether the name satisfies all rules
	 */
	public static boolean isValid(String name) {
		return violation(name).isEmpty();
	}

	/**
	 * Splits a path into names. Leading, trailing and repeated slashes are ignored.
	 * @param path the path, names separated by slashes
	 * @return the unchecked names from the root down; an empty list for the root
	 */
	public static List<String> ofPath(String path) {
		return Arrays.stream(path.split("/")).filter((name) -> !name.isEmpty()).toList();
	}

	private static Optional<String> violation(String name) {
		if (name == null || name.isBlank()) {
			return Optional.of("The name of a node must not be empty");
		}
		String problem = null;
		Matcher forbidden = FORBIDDEN.matcher(name);
		if (name.codePointCount(0, name.length()) > MAX_LENGTH) {
			problem = "is longer than " + MAX_LENGTH + " characters";
		}
		else if (forbidden.find()) {
			problem = "contains the character '" + forbidden.group() + "', and none of \\ < > : \" | ? * / is allowed";
		}
		else if (name.startsWith("-")) {
			problem = "starts with a hyphen";
		}
		else if (name.endsWith(".")) {
			problem = "ends with a full stop";
		}
		else if (RESERVED.matcher(name.toUpperCase(Locale.ROOT)).matches()) {
			problem = "is reserved by operating systems";
		}
		return Optional.ofNullable(problem)
			.map((text) -> "DRACOON does not allow the name '" + VisibleText.of(name) + "': it " + text);
	}

}
