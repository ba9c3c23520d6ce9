// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import java.nio.CharBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.api.Classification;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks which passwords a policy refuses.
 */
class PasswordPolicyTests {

	private static final PasswordPolicy KEYBOARD = new PasswordPolicy(0, Set.of(), 0, false, true);

	private static final PasswordPolicy USER_INFO = new PasswordPolicy(0, Set.of(), 0, true, false);

	@Test
	void countsCharactersAndNotTheirHalves() {
		PasswordPolicy policy = new PasswordPolicy(4, Set.of(), 0, false, false);
		assertThat(policy.check("abcd")).isEmpty();
		assertThat(policy.check("abc\ud83d\ude00")).isEmpty();
		assertThat(policy.check("ab\ud83d\ude00")).extracting(PasswordViolation::message)
			.containsExactly("must have at least 4 characters");
		assertThat(policy.check(CharBuffer.wrap(new char[] { 'a' }))).hasSize(1);
	}

	@Test
	void demandsSomeOfTheSets() {
		PasswordPolicy policy = new PasswordPolicy(0,
				Set.of(PasswordCharacterSet.UPPERCASE, PasswordCharacterSet.LOWERCASE, PasswordCharacterSet.NUMERIC), 2,
				false, false);
		assertThat(policy.check("aB")).isEmpty();
		assertThat(policy.check("7B")).isEmpty();
		assertThat(policy.check("ab!")).extracting(PasswordViolation::message)
			.containsExactly("must contain characters of at least 2 kinds of: "
					+ "capital letters (A-Z), small letters (a-z), digits (0-9)");
	}

	@Test
	void demandsAllSets() {
		PasswordPolicy policy = new PasswordPolicy(0, Set.of(PasswordCharacterSet.ALL), 4, false, false);
		assertThat(policy.characterSets()).containsExactlyInAnyOrder(PasswordCharacterSet.UPPERCASE,
				PasswordCharacterSet.LOWERCASE, PasswordCharacterSet.NUMERIC, PasswordCharacterSet.SPECIAL);
		assertThat(policy.check("aB3-")).isEmpty();
		assertThat(policy.check("aB3")).extracting(PasswordViolation::message)
			.containsExactly("must contain characters of each kind: capital letters (A-Z), small letters (a-z), "
					+ "digits (0-9), special characters (!\"#$%()*+,-./:;=?@[\\]^_{|}~)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "&", "'", "<", ">", "`", " ", "\u00e4", "\u00a7", "\u0663" })
	void someSymbolsAreNotSpecial(String symbol) {
		PasswordPolicy policy = new PasswordPolicy(0, EnumSet.complementOf(EnumSet.of(PasswordCharacterSet.ALL)), 1,
				false, false);
		assertThat(policy.check(symbol)).extracting(PasswordViolation::rule).containsExactly(PasswordRule.CHARACTERS);
	}

	@Test
	void neverDemandsMoreSetsThanThereAre() {
		PasswordPolicy policy = new PasswordPolicy(0,
				Set.of(PasswordCharacterSet.NONE, PasswordCharacterSet.UNKNOWN, PasswordCharacterSet.ALPHA), 4, false,
				false);
		assertThat(policy.check("x")).isEmpty();
		assertThat(policy.check("1")).hasSize(1);
		assertThat(PasswordPolicy.none().check("")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "asdf", "xQwErTz1", "..fdsa..", "2345", "!@#$", "<yxc", "yxcv", "zxcv", "poiu",
			"\u00f6lkj", "789o0987", "\u00dcPOI" })
	void findsNeighbouringKeys(String password) {
		assertThat(KEYBOARD.check(password)).extracting(PasswordViolation::rule)
			.containsExactly(PasswordRule.KEYBOARD_PATTERN);
		assertThat(PasswordPolicy.none().check(password)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "asd", "asd-f", "aassddff", "qwe123", "asdsa", "qaz2", "" })
	void allowsPasswordsWithoutKeyboardPattern(String password) {
		assertThat(KEYBOARD.check(password)).isEmpty();
	}

	@Test
	void findsTheUser() {
		String[] user = { "Zo\u00cb", null, " ", "zoe@example.com" };
		assertThat(USER_INFO.check("4zo\u00ebX", user)).extracting(PasswordViolation::rule)
			.containsExactly(PasswordRule.USER_INFO);
		assertThat(USER_INFO.check("!ZOE@Example.com", user)).hasSize(1);
		assertThat(USER_INFO.check("zo", user)).isEmpty();
		assertThat(USER_INFO.check("4zo\u00ebX")).isEmpty();
		assertThat(PasswordPolicy.none().check("4zo\u00ebX", user)).isEmpty();
	}

	@Test
	void namesAllViolationsButNoPartOfThePassword() {
		PasswordPolicy policy = new PasswordPolicy(12, Set.of(PasswordCharacterSet.NUMERIC), 1, true, true);
		List<PasswordViolation> violations = policy.check("qwertyBob", "Bob");
		assertThat(violations).extracting(PasswordViolation::rule).containsExactly(PasswordRule.values());
		assertThat(violations.toString()).doesNotContainIgnoringCase("qwer").doesNotContain("Bob");
	}

	@Test
	void sharesNeedAPasswordFromAClassificationOn() {
		ShareClassificationPolicies policies = new ShareClassificationPolicies(3);
		assertThat(policies.requiresPassword(Classification.INTERNAL)).isFalse();
		assertThat(policies.requiresPassword(Classification.CONFIDENTIAL)).isTrue();
		assertThat(policies.requiresPassword(Classification.STRICTLY_CONFIDENTIAL)).isTrue();
		assertThat(policies.requiresPassword(Classification.UNKNOWN)).isTrue();
		assertThat(policies.requiresPassword(null)).isFalse();
		for (Classification classification : Classification.values()) {
			assertThat(new ShareClassificationPolicies(0).requiresPassword(classification)).isFalse();
			assertThat(new ShareClassificationPolicies(null).requiresPassword(classification)).isFalse();
		}
	}

}
