// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.BuildableRecord;

/**
 * Checks passwords for one purpose (signing in, shares or encryption) against the rules
 * of the instance.
 * <p>
 * The check uses the rules as the server describes them. Only the server knows its list
 * of former passwords, its dictionary and the keyboard layouts that it checks. Therefore
 * the server may refuse a password that passes this check.
 *
 * @param minLength the minimum number of characters
 * @param characterSets the sets of characters that count for
 * {@code characterSetsToEnforce}
 * @param characterSetsToEnforce the number of these sets from which the password must
 * contain at least one character
 * @param rejectUserInfo whether names and the e-mail address of the user are refused
 * @param rejectKeyboardPatterns whether sequences of four or more neighbouring keys of a
 * keyboard are refused
 */
@BuildableRecord
public record PasswordPolicy(int minLength, Set<PasswordCharacterSet> characterSets, int characterSetsToEnforce,
		boolean rejectUserInfo, boolean rejectKeyboardPatterns) {

	/**
	 * Checks the values. Replaces {@link PasswordCharacterSet#ALL} by the sets of capital
	 * letters, small letters, digits and special characters. Removes
	 * {@link PasswordCharacterSet#NONE} and values that this version does not know.
	 */
	public PasswordPolicy {
		Assert.isTrue(minLength >= 0, "'minLength' must not be negative");
		Assert.isTrue(characterSetsToEnforce >= 0, "'characterSetsToEnforce' must not be negative");
		characterSets = checkable(characterSets);
		characterSetsToEnforce = Math.min(characterSetsToEnforce, characterSets.size());
	}

	/**
	 * Creates a policy from the rules for signing in.
	 * @param policies the rules as the server sends them
	 * @return the policy
	 */
	public static PasswordPolicy of(LoginPasswordPolicies policies) {
		return of(policies.characterRules(), policies.minLength(), policies.rejectUserInfo(),
				policies.rejectKeyboardPatterns());
	}

	/**
	 * Creates a policy from the rules for shares.
	 * @param policies the rules as the server sends them
	 * @return the policy
	 */
	public static PasswordPolicy of(SharesPasswordPolicies policies) {
		return of(policies.characterRules(), policies.minLength(), policies.rejectUserInfo(),
				policies.rejectKeyboardPatterns());
	}

	/**
	 * Creates a policy from the rules for encryption passwords.
	 * @param policies the rules as the server sends them
	 * @return the policy
	 */
	public static PasswordPolicy of(EncryptionPasswordPolicies policies) {
		return of(policies.characterRules(), policies.minLength(), policies.rejectUserInfo(),
				policies.rejectKeyboardPatterns());
	}

	/**
	 * Creates a policy without requirements, for servers that report no rules.
	 * @return the policy
	 */
	public static PasswordPolicy none() {
		return new PasswordPolicy(0, Set.of(), 0, false, false);
	}

	/**
	 * Returns a copy that requires at least the given length.
	 * @param length the minimum number of characters
	 * @return the copy, with the greater of the two minimum lengths
	 */
	public PasswordPolicy atLeast(int length) {
		return PasswordPolicyBuilder.builder(this).minLength(Math.max(length, this.minLength)).build();
	}

	private static PasswordPolicy of(@Nullable CharacterRules characters, @Nullable Integer minLength,
			@Nullable Boolean rejectUserInfo, @Nullable Boolean rejectKeyboardPatterns) {
		Integer enforced = (characters != null) ? characters.numberOfCharacteristicsToEnforce() : null;
		return new PasswordPolicy((minLength != null) ? minLength : 0,
				(characters != null) ? Set.copyOf(characters.mustContainCharacters()) : Set.of(),
				(enforced != null) ? enforced : 0, Boolean.TRUE.equals(rejectUserInfo),
				Boolean.TRUE.equals(rejectKeyboardPatterns));
	}

	private static Set<PasswordCharacterSet> checkable(Set<PasswordCharacterSet> given) {
		EnumSet<PasswordCharacterSet> sets = EnumSet.noneOf(PasswordCharacterSet.class);
		sets.addAll(given);
		if (sets.contains(PasswordCharacterSet.ALL)) {
			sets.addAll(PasswordCharacters.BASIC);
		}
		sets.removeIf((set) -> PasswordCharacters.of(set).isEmpty());
		return Set.copyOf(sets);
	}

	/**
	 * Returns the rules that a password breaks. Characters outside of all sets, such as
	 * letters with an accent, count only for the length.
	 * @param password the password; wrap a {@code char[]} with {@code CharBuffer.wrap}
	 * @param userInfo first name, last name, e-mail address and user name of the user;
	 * without these values, the rule about user information is not checked
	 * @return the broken rules, empty if the password satisfies the policy
	 */
	public List<PasswordViolation> check(CharSequence password, @Nullable String... userInfo) {
		Assert.notNull(password, "'password' must not be null");
		List<PasswordViolation> violations = new ArrayList<>();
		if (Character.codePointCount(password, 0, password.length()) < this.minLength) {
			violations.add(
					new PasswordViolation(PasswordRule.LENGTH, "must have at least " + this.minLength + " characters"));
		}
		if (countSets(password) < this.characterSetsToEnforce) {
			violations.add(new PasswordViolation(PasswordRule.CHARACTERS, describeCharacters()));
		}
		if (this.rejectUserInfo && containsAny(password, userInfo)) {
			violations.add(new PasswordViolation(PasswordRule.USER_INFO,
					"must not contain a name or the e-mail address of the user"));
		}
		if (this.rejectKeyboardPatterns && KeyboardPatterns.isIn(password)) {
			violations.add(new PasswordViolation(PasswordRule.KEYBOARD_PATTERN,
					"must not contain " + KeyboardPatterns.LENGTH + " or more keys that lie side by side"));
		}
		return List.copyOf(violations);
	}

	/**
	 * Checks a new password.
	 * @param kind the purpose of the password, such as {@code encryption password}
	 * @param password the password; wrap a {@code char[]} with {@code CharBuffer.wrap}
	 * @param userInfo the same as for {@link #check}
	 * @throws PasswordRejectedException if the password breaks a rule
	 */
	public void require(String kind, CharSequence password, @Nullable String... userInfo) {
		List<PasswordViolation> violations = check(password, userInfo);
		if (!violations.isEmpty()) {
			throw new PasswordRejectedException(kind, violations);
		}
	}

	private long countSets(CharSequence password) {
		return this.characterSets.stream().filter((set) -> PasswordCharacters.isIn(password, set)).count();
	}

	private String describeCharacters() {
		String sets = this.characterSets.stream()
			.sorted()
			.map(PasswordCharacters::describe)
			.collect(Collectors.joining(", "));
		return (this.characterSetsToEnforce == this.characterSets.size())
				? "must contain characters of each kind: " + sets
				: "must contain characters of at least " + this.characterSetsToEnforce + " kinds of: " + sets;
	}

	private static boolean containsAny(CharSequence password, @Nullable String... words) {
		for (String word : words) {
			if (word != null && !word.isBlank() && containsIgnoringCase(password, word.strip())) {
				return true;
			}
		}
		return false;
	}

	// compare without a String of the password, because a String cannot be wiped
	private static boolean containsIgnoringCase(CharSequence text, String word) {
		for (int start = 0; start <= text.length() - word.length(); start++) {
			int matching = 0;
			while (matching < word.length() && fold(text.charAt(start + matching)) == fold(word.charAt(matching))) {
				matching++;
			}
			if (matching == word.length()) {
				return true;
			}
		}
		return false;
	}

	private static char fold(char character) {
		return Character.toLowerCase(Character.toUpperCase(character));
	}

}
