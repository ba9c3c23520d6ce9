// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.system;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.config.PasswordPolicy;
import io.dracoonspring.emulator.internal.config.PasswordPolicyBuilder;
import io.dracoonspring.emulator.internal.config.PasswordRules;
import io.dracoonspring.emulator.internal.config.PasswordRulesBuilder;
import io.dracoonspring.emulator.internal.error.AdminError;

/**
 * Changes a policy. Omitted fields keep their values.
 *
 * @param characterRules the required characters
 * @param minLength the minimum length of a password
 * @param rejectDictionaryWords whether words of a dictionary are refused
 * @param rejectUserInfo whether names of the user are refused
 * @param rejectKeyboardPatterns whether sequences of neighbouring keys are refused
 * @param numberOfArchivedPasswords how many old passwords must not be reused
 * @param passwordExpiration whether and when passwords expire
 * @param userLockout whether failed logins lock users
 */
record PasswordPolicyUpdate(@Nullable Characters characterRules, @Nullable Integer minLength,
		@Nullable Boolean rejectDictionaryWords, @Nullable Boolean rejectUserInfo,
		@Nullable Boolean rejectKeyboardPatterns, @Nullable Integer numberOfArchivedPasswords,
		PasswordPolicy.@Nullable Expiration passwordExpiration, PasswordPolicy.@Nullable Lockout userLockout) {

	private static final int MAX_LENGTH = 1024;

	private static final int MAX_ARCHIVED = 10;

	private static final Set<String> KINDS = Set.of("alpha", "uppercase", "lowercase", "numeric", "special", "all",
			"none");

	PasswordPolicy applied(PasswordPolicy old, long author, Instant now) {
		PasswordRules rules = old.rules();
		List<String> kinds = rules.mustContainCharacters();
		int number = rules.numberOfCharacteristicsToEnforce();
		Characters characters = this.characterRules;
		if (characters != null) {
			kinds = Objects.requireNonNullElse(characters.mustContainCharacters(), kinds);
			if (!KINDS.containsAll(kinds)) {
				throw AdminError.SETTING_INVALID.exception("'mustContainCharacters' has an unknown value");
			}
			number = between(
					Objects.requireNonNullElse(characters.numberOfCharacteristicsToEnforce(), defaultNumber(kinds)), 0,
					4, "numberOfCharacteristicsToEnforce");
		}
		PasswordRules changed = PasswordRulesBuilder.builder()
			.mustContainCharacters(kinds)
			.numberOfCharacteristicsToEnforce(number)
			.minLength(
					between(Objects.requireNonNullElse(this.minLength, rules.minLength()), 1, MAX_LENGTH, "minLength"))
			.rejectDictionaryWords(
					Objects.requireNonNullElse(this.rejectDictionaryWords, rules.rejectDictionaryWords()))
			.rejectUserInfo(Objects.requireNonNullElse(this.rejectUserInfo, rules.rejectUserInfo()))
			.rejectKeyboardPatterns(
					Objects.requireNonNullElse(this.rejectKeyboardPatterns, rules.rejectKeyboardPatterns()))
			.build();
		return PasswordPolicyBuilder.builder()
			.rules(changed)
			.numberOfArchivedPasswords(
					between(Objects.requireNonNullElse(this.numberOfArchivedPasswords, old.numberOfArchivedPasswords()),
							0, MAX_ARCHIVED, "numberOfArchivedPasswords"))
			.expiration(Objects.requireNonNullElse(this.passwordExpiration, old.expiration()))
			.lockout(Objects.requireNonNullElse(this.userLockout, old.lockout()))
			.updatedAt(now)
			.updatedBy(author)
			.build();
	}

	private static int defaultNumber(List<String> kinds) {
		if (kinds.contains("none")) {
			return 0;
		}
		return kinds.contains("all") ? 4 : Math.min(4, (int) kinds.stream().distinct().count());
	}

	private static int between(int value, int min, int max, String name) {
		if (value < min || value > max) {
			throw AdminError.SETTING_INVALID.exception("'" + name + "' must lie between " + min + " and " + max);
		}
		return value;
	}

	/**
	 * The required characters.
	 *
	 * @param mustContainCharacters the kinds of characters
	 * @param numberOfCharacteristicsToEnforce how many of these kinds a password must
	 * contain; {@code null} for all of these kinds
	 */
	record Characters(@Nullable List<String> mustContainCharacters,
			@Nullable Integer numberOfCharacteristicsToEnforce) {

	}

}
