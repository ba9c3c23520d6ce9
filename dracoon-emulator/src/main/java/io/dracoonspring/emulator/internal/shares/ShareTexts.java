// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.shares;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Fields;

/** Checks the texts of shares. */
final class ShareTexts {

	private static final int MAX_NAME = 150;

	private static final int MAX_NOTES = 255;

	private static final int MAX_PASSWORD = 1024;

	private static final Pattern FORBIDDEN_IN_PASSWORDS = Pattern.compile("[&'<> ]");

	private static final Pattern FORBIDDEN_IN_MAILS = Pattern.compile("[<>]");

	private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

	private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");

	private ShareTexts() {
	}

	static @Nullable String name(@Nullable String name) {
		return limited(name, "name", MAX_NAME);
	}

	static @Nullable String notes(@Nullable String notes, String field) {
		return limited(notes, field, MAX_NOTES);
	}

	static @Nullable String password(@Nullable String password) {
		if (password == null || password.isEmpty()) {
			return null;
		}
		if (FORBIDDEN_IN_PASSWORDS.matcher(password).find()) {
			throw ErrorCode.CHARACTERS_FORBIDDEN.exception("'password' must not contain '&', ''', '<', '>' or spaces");
		}
		return limited(password, "password", MAX_PASSWORD);
	}

	static void language(@Nullable String language) {
		if (language != null && !language.isEmpty() && !LANGUAGE.matcher(language).matches()) {
			throw ErrorCode.LANGUAGE_INVALID.exception();
		}
	}

	static void email(String address) {
		if (!EMAIL.matcher(address).matches()) {
			throw ErrorCode.EMAIL_INVALID.exception();
		}
	}

	static String mailBody(@Nullable String body) {
		String text = Fields.required(body, "body");
		if (FORBIDDEN_IN_MAILS.matcher(text).find()) {
			throw ErrorCode.CHARACTERS_FORBIDDEN.exception("'body' must not contain '<' or '>'");
		}
		return text;
	}

	private static @Nullable String limited(@Nullable String text, String field, int maximum) {
		if (text != null && text.length() > maximum) {
			throw ErrorCode.VALUE_TOO_LONG
				.exception("'" + field + "' must not have more than " + maximum + " characters");
		}
		return text;
	}

}
