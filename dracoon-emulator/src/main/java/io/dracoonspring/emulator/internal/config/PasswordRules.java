// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.soabase.recordbuilder.core.RecordBuilder;

import io.dracoonspring.emulator.internal.error.PolicyViolation;

/**
 * Contains the rules for the passwords of logins, shares or encryption.
 *
 * @param mustContainCharacters the kinds of characters of which a password must contain
 * some: {@code alpha}, {@code uppercase}, {@code lowercase}, {@code numeric},
 * {@code special}, {@code all} or {@code none}
 * @param numberOfCharacteristicsToEnforce the number of these kinds of which a password
 * must contain at least one character; {@code all} overrides this number
 * @param minLength the minimum length of a password
 * @param rejectDictionaryWords whether words of a dictionary are refused
 * @param rejectUserInfo whether names of the user are refused
 * @param rejectKeyboardPatterns whether sequences of neighbouring keys are refused
 */
@RecordBuilder
public record PasswordRules(List<String> mustContainCharacters, int numberOfCharacteristicsToEnforce, int minLength,
		boolean rejectDictionaryWords, boolean rejectUserInfo, boolean rejectKeyboardPatterns) {

	public static final PasswordRules DEFAULT = PasswordRulesBuilder.builder()
		.mustContainCharacters(List.of("uppercase", "lowercase", "numeric", "special"))
		.numberOfCharacteristicsToEnforce(3)
		.minLength(8)
		.build();

	private static final Map<String, Pattern> KINDS = Map.of("alpha", Pattern.compile("[A-Za-z]"), "uppercase",
			Pattern.compile("[A-Z]"), "lowercase", Pattern.compile("[a-z]"), "numeric", Pattern.compile("[0-9]"),
			"special", Pattern.compile("[^A-Za-z0-9]"));

	private static final List<String> FOUR_KINDS = List.of("uppercase", "lowercase", "numeric", "special");

	private static final List<String> KEYBOARD_ROWS = List.of("qwertzuiop", "qwertyuiop", "asdfghjkl", "yxcvbnm",
			"zxcvbnm", "1234567890");

	private static final int PATTERN_LENGTH = 4;

	public PasswordRules {
		mustContainCharacters = List.copyOf(mustContainCharacters);
	}

	/**
	 * Returns the rules that a password breaks. Does not check the rules that depend on
	 * the user or on a dictionary.
	 * @return the broken rules, empty if the password breaks none of the checked rules
	 */
	public List<PolicyViolation> violations(String password) {
		List<PolicyViolation> violations = new ArrayList<>();
		if (password.length() < this.minLength) {
			violations.add(new PolicyViolation("minLength", "At least " + this.minLength + " characters are needed"));
		}
		if (!hasKinds(password)) {
			violations.add(new PolicyViolation("characterRules", "Characters of " + required() + " kinds are needed"));
		}
		if (this.rejectKeyboardPatterns && hasKeyboardPattern(password)) {
			violations.add(new PolicyViolation("rejectKeyboardPatterns", "Neighbours on the keyboard are refused"));
		}
		return violations;
	}

	/**
	 * Returns whether the rules for kinds of characters accept a password that contains
	 * only digits and lowercase letters. The API calls such a password weak.
	 */
	public boolean allowWeakPasswords() {
		return hasKinds("a1");
	}

	private boolean hasKinds(String password) {
		long present = kinds().filter((kind) -> Objects.requireNonNull(KINDS.get(kind)).matcher(password).find())
			.count();
		return present >= required();
	}

	private Stream<String> kinds() {
		return (this.mustContainCharacters.contains("all") ? FOUR_KINDS : this.mustContainCharacters).stream()
			.filter(KINDS::containsKey);
	}

	private long required() {
		return this.mustContainCharacters.contains("all") ? FOUR_KINDS.size()
				: Math.min(this.numberOfCharacteristicsToEnforce, kinds().count());
	}

	private static boolean hasKeyboardPattern(String password) {
		String lower = password.toLowerCase(Locale.ROOT);
		for (int i = 0; i + PATTERN_LENGTH <= lower.length(); i++) {
			String part = lower.substring(i, i + PATTERN_LENGTH);
			if (KEYBOARD_ROWS.stream().anyMatch((row) -> row.contains(part))) {
				return true;
			}
		}
		return false;
	}

}
