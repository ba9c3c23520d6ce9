// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.journal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides by name which fields, parameters and headers contain secrets. In doubt, it
 * treats a value as secret.
 */
final class SecretNames {

	private static final Set<String> NAMES = Set.of("iv", "tag", "pin", "url", "dataurl", "qrcode", "otpuri",
			"passwords", "tokens", "secrets", "activationcode", "emergencycode");

	private static final List<String> ENDINGS = List.of("password", "passwd", "pwd", "passphrase", "secret", "token",
			"key", "signature", "credential", "credentials", "authorization", "cookie", "verifier", "challenge",
			"assertion", "otp", "jwt", "uploadurl", "downloadurl");

	/** Public keys, and {@code use_key}, whose value is only the name of a key. */
	private static final Set<String> NOT_SECRET = Set.of("publickey", "usekey");

	// cache the names, because the same few names occur again and again, and limit the
	// cache, because a client can invent any number of names
	private static final Map<String, Sort> KNOWN = new ConcurrentHashMap<>();

	private static final int MAX_KNOWN = 2000;

	private static final int MAX_KNOWN_LENGTH = 50;

	private SecretNames() {
	}

	/**
	 * Returns whether a JSON field or a header is secret.
	 * @param name the name in any spelling
	 */
	static boolean contain(String name) {
		return sort(name) == Sort.SECRET;
	}

	/**
	 * Returns whether a text in JSON is secret. A field {@code code} is secret unless its
	 * value is a number, which is the status of an error.
	 */
	static boolean containText(String name) {
		Sort sort = sort(name);
		return sort == Sort.SECRET || sort == Sort.CODE;
	}

	/** Returns whether a parameter of a query or a form is secret. */
	static boolean containParameter(String name) {
		return sort(name) != Sort.HARMLESS;
	}

	private static Sort sort(String name) {
		Sort known = KNOWN.get(name);
		if (known != null) {
			return known;
		}
		Sort found = find(letters(name));
		if (KNOWN.size() < MAX_KNOWN && name.length() <= MAX_KNOWN_LENGTH) {
			KNOWN.put(name, found);
		}
		return found;
	}

	private static Sort find(String letters) {
		if (isSecret(letters)) {
			return Sort.SECRET;
		}
		if ("code".equals(letters)) {
			return Sort.CODE;
		}
		return (letters.endsWith("code") || "state".equals(letters)) ? Sort.PARAMETER : Sort.HARMLESS;
	}

	private static boolean isSecret(String letters) {
		if (NAMES.contains(letters)) {
			return true;
		}
		for (String ending : ENDINGS) {
			if (letters.endsWith(ending)) {
				return !NOT_SECRET.contains(letters);
			}
		}
		return false;
	}

	private static String letters(String name) {
		StringBuilder letters = new StringBuilder(name.length());
		for (int i = 0; i < name.length(); i++) {
			char character = name.charAt(i);
			if (Character.isLetterOrDigit(character)) {
				letters.append(Character.toLowerCase(character));
			}
		}
		return letters.toString();
	}

	/** Selects the places in which a value with a given name is secret. */
	private enum Sort {

		/** Everywhere. */
		SECRET,

		/** In texts of JSON and in parameters. */
		CODE,

		/** In parameters only. */
		PARAMETER,

		/** Nowhere. */
		HARMLESS

	}

}
