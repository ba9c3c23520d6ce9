// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import java.nio.CharBuffer;
import java.security.SecureRandom;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.Secret;

/**
 * Creates random passwords that satisfy a policy. The passwords contain capital and small
 * letters, digits and special characters. They contain no characters that are easily
 * confused, or that often have to be escaped. All passwords that meet these conditions
 * and have the same length are equally likely. Several threads can share a generator.
 */
public final class PasswordGenerator {

	/**
	 * The default length of passwords. A policy or the caller can require longer
	 * passwords.
	 */
	public static final int DEFAULT_LENGTH = 20;

	/** The maximum length that a caller or a policy can require. */
	private static final int MAX_LENGTH = 1024;

	private static final int MAX_ATTEMPTS = 1000;

	private static final String CONFUSING = "IOl01\"$\\|";

	private static final String CHARACTERS = characters();

	private final SecureRandom random;

	/**
	 * Creates a generator.
	 */
	public PasswordGenerator() {
		this(new SecureRandom());
	}

	/**
	 * Creates a generator with a source of randomness.
	 * @param random the source
	 */
	public PasswordGenerator(SecureRandom random) {
		Assert.notNull(random, "'random' must not be null");
		this.random = random;
	}

	private static String characters() {
		StringBuilder characters = new StringBuilder();
		PasswordCharacters.BASIC.stream()
			.sorted()
			.flatMapToInt((set) -> PasswordCharacters.of(set).chars())
			.filter((character) -> CONFUSING.indexOf(character) < 0)
			.forEach((character) -> characters.append((char) character));
		return characters.toString();
	}

	/**
	 * Creates a password of {@value #DEFAULT_LENGTH} characters, or of as many as the
	 * policy requires.
	 * @param policy the policy
	 * @param userInfo first name, last name, e-mail address and user name of the user, if
	 * the policy refuses them
	 * @return the password
	 * @throws IllegalArgumentException if the policy requires more than 1024 characters,
	 * or if no password was found because names of one or two letters exclude nearly all
	 * passwords
	 */
	public Secret generate(PasswordPolicy policy, @Nullable String... userInfo) {
		return generate(policy, Math.max(DEFAULT_LENGTH, policy.minLength()), userInfo);
	}

	/**
	 * Creates a password of the given length.
	 * @param policy the policy
	 * @param length the number of characters, 4 to 1024, and at least as many as the
	 * policy requires
	 * @param userInfo first name, last name, e-mail address and user name of the user, if
	 * the policy refuses them
	 * @return the password
	 * @throws IllegalArgumentException if the length is not allowed, or if no password
	 * was found because names of one or two letters exclude nearly all passwords
	 */
	public Secret generate(PasswordPolicy policy, int length, @Nullable String... userInfo) {
		int least = Math.max(PasswordCharacters.BASIC.size(), policy.minLength());
		Assert.isTrue(length >= least && length <= MAX_LENGTH,
				() -> "'length' must be between " + least + " and " + MAX_LENGTH);
		String characters = policy.rejectUserInfo() ? without(userInfo) : CHARACTERS;
		char[] password = new char[length];
		for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
			for (int i = 0; i < length; i++) {
				password[i] = characters.charAt(this.random.nextInt(characters.length()));
			}
			if (isGood(CharBuffer.wrap(password), policy, userInfo)) {
				return Secret.of(new String(password));
			}
		}
		throw new IllegalArgumentException(
				"No password satisfies the policy because 'userInfo' excludes nearly all passwords");
	}

	private static String without(@Nullable String... userInfo) {
		// do not use the letter of a one-letter name, because nearly every long password
		// would contain it, and the check refuses such passwords
		String characters = CHARACTERS;
		for (String word : userInfo) {
			if (word != null && word.strip().length() == 1) {
				String letter = word.strip();
				characters = characters.replace(letter.toLowerCase(Locale.ROOT), "")
					.replace(letter.toUpperCase(Locale.ROOT), "");
			}
		}
		return characters;
	}

	private static boolean isGood(CharSequence password, PasswordPolicy policy, @Nullable String... userInfo) {
		return PasswordCharacters.BASIC.stream().allMatch((set) -> PasswordCharacters.isIn(password, set))
				&& policy.check(password, userInfo).isEmpty();
	}

}
