// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.text.Normalizer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ErrorCode;

/** The rules for names of nodes. */
public final class NodeNames {

	private static final int MAX_LENGTH = 150;

	private static final int MAX_PATH_LENGTH = 4096;

	private static final Pattern FORBIDDEN = Pattern.compile("[\\\\<>:\"|?*/\\p{Cntrl}]");

	private static final Pattern RESERVED = Pattern.compile("(CON|PRN|AUX|NUL|COM[1-9]|LPT[1-9])(\\..*)?",
			Pattern.CASE_INSENSITIVE);

	private NodeNames() {
	}

	/**
	 * Checks a name.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the name is
	 * missing or not allowed
	 */
	public static String validate(@Nullable String name) {
		if (name == null || name.isEmpty()) {
			throw ErrorCode.FIELD_MISSING.exception("'name' must not be empty");
		}
		if (name.length() > MAX_LENGTH || name.isBlank() || name.startsWith("-") || name.endsWith(".")
				|| FORBIDDEN.matcher(name).find() || RESERVED.matcher(name).matches()) {
			throw ErrorCode.NAME_NOT_ALLOWED.exception("Illegal file name='" + name + "'");
		}
		return name;
	}

	/**
	 * Returns the key of a name for lookups. Names that differ only in their Unicode form
	 * (NFC, NFD) have the same key. Nodes keep their names as received.
	 */
	public static String key(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFC);
	}

	/** Returns whether two names differ at most in case and Unicode form. */
	public static boolean same(String first, String second) {
		return key(first).equalsIgnoreCase(key(second));
	}

	/**
	 * Checks that the path of a node is not too long.
	 * @param parent the container of the node, {@code null} for a top-level room
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the path is too
	 * long
	 */
	public static void validatePath(@Nullable Container parent, String name) {
		if (parent != null && parent.path().length() + 1 + name.length() > MAX_PATH_LENGTH) {
			throw ErrorCode.PATH_TOO_LONG.exception();
		}
	}

	/**
	 * Finds a name that no child of the container has.
	 * @param name the requested name
	 * @return the requested name, or this name with a number before its extension,
	 * shortened if it would be too long
	 */
	static String free(Container parent, String name) {
		if (parent.child(name).isEmpty()) {
			return name;
		}
		int dot = name.lastIndexOf('.');
		String stem = (dot > 0) ? name.substring(0, dot) : name;
		String extension = (dot > 0) ? name.substring(dot) : "";
		for (int number = 1;; number++) {
			String suffix = " (" + number + ")" + extension;
			String candidate = stem.substring(0, Math.max(0, Math.min(stem.length(), MAX_LENGTH - suffix.length())))
					+ suffix;
			if (parent.child(candidate).isEmpty()) {
				return candidate;
			}
		}
	}

}
