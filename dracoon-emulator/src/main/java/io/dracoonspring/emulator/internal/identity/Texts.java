// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.identity;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.error.PolicyViolation;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.state.AccountRules;

/** Validates names, addresses and passwords. */
public final class Texts {

	private static final int MAX_LENGTH = 150;

	private static final Pattern EMAIL = Pattern.compile("[^@\\s<>]+@[^@\\s<>]+");

	private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

	private static final Pattern FORBIDDEN_IN_NAMES = Pattern.compile("[<>]");

	private static final Pattern FORBIDDEN_IN_PASSWORDS = Pattern.compile("[&'<> ]");

	private Texts() {
	}

	/**
	 * Checks a text.
	 * @param name the name of the field
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if it is too long
	 */
	public static @Nullable String limited(@Nullable String text, String name) {
		if (text != null && text.length() > MAX_LENGTH) {
			throw ErrorCode.VALUE_TOO_LONG.exception("'" + name + "' must not have more than 150 characters");
		}
		return text;
	}

	/**
	 * Checks the name of a new object.
	 * @param name the name of the field
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the name is
	 * missing, too long or contains forbidden characters
	 */
	public static String newName(@Nullable String text, String name) {
		String present = Fields.required(text, name);
		limited(present, name);
		if (FORBIDDEN_IN_NAMES.matcher(present).find()) {
			throw ErrorCode.CHARACTERS_FORBIDDEN.exception("'" + name + "' must not contain '<' or '>'");
		}
		return present;
	}

	/**
	 * Checks the new name of an existing object, if the request contains a name.
	 * @param fallback the current name
	 * @param name the name of the field
	 * @return the new name, or the current name if the request contains none
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the new name is
	 * empty or too long
	 */
	public static String changedName(@Nullable String text, String fallback, String name) {
		if (text == null) {
			return fallback;
		}
		limited(text, name);
		return Fields.required(text, name);
	}

	/**
	 * Checks an e-mail address.
	 * @return the address, {@code null} if it is missing or empty
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the text is not an
	 * e-mail address
	 */
	public static @Nullable String email(@Nullable String email) {
		if (email == null || email.isEmpty()) {
			return null;
		}
		limited(email, "email");
		if (!EMAIL.matcher(email).matches()) {
			throw ErrorCode.EMAIL_INVALID.exception();
		}
		return email;
	}

	/**
	 * Checks a language.
	 * @param language the IETF language tag
	 * @param fallback the language to return if the request contains none
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the text is not an
	 * IETF tag
	 */
	public static String language(@Nullable String language, String fallback) {
		if (language == null || language.isEmpty()) {
			return fallback;
		}
		if (!LANGUAGE.matcher(language).matches()) {
			throw ErrorCode.LANGUAGE_INVALID.exception();
		}
		return language;
	}

	/**
	 * Checks a password for logins.
	 * @param rules the rules for passwords
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the password is
	 * too long, contains forbidden characters or does not satisfy the rules
	 */
	public static String password(String password, AccountRules rules) {
		limited(password, "password");
		if (FORBIDDEN_IN_PASSWORDS.matcher(password).find()) {
			throw ErrorCode.CHARACTERS_FORBIDDEN.exception("A password must not contain '&', ''', '<', '>' or spaces");
		}
		List<PolicyViolation> violations = rules.passwordRules().violations(password);
		if (!violations.isEmpty()) {
			throw ErrorCode.PASSWORD_POLICY_VIOLATED.exception().withViolations(violations);
		}
		return password;
	}

}
