// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Checks that generated passwords satisfy their policy.
 */
class PasswordGeneratorTests {

	private static final String[] USER = { "Al", "X", "al.x@example.com", "b9" };

	private final PasswordGenerator generator = new PasswordGenerator();

	static Stream<PasswordPolicy> policies() {
		// use the same policies in every run
		Random random = new Random(42);
		Stream<PasswordPolicy> arbitrary = IntStream.range(0, 200).mapToObj((i) -> {
			Set<PasswordCharacterSet> sets = EnumSet.noneOf(PasswordCharacterSet.class);
			for (PasswordCharacterSet set : PasswordCharacterSet.values()) {
				if (random.nextBoolean()) {
					sets.add(set);
				}
			}
			return new PasswordPolicy(1 + random.nextInt((i % 20 == 0) ? 1024 : 40), sets, random.nextInt(5),
					random.nextBoolean(), random.nextBoolean());
		});
		Set<PasswordCharacterSet> all = Set.of(PasswordCharacterSet.ALL, PasswordCharacterSet.ALPHA);
		return Stream.concat(arbitrary, Stream.of(new PasswordPolicy(1024, all, 5, true, true), PasswordPolicy.none()));
	}

	@ParameterizedTest
	@MethodSource("policies")
	void satisfiesThePolicy(PasswordPolicy policy) {
		String password = this.generator.generate(policy, USER).value();
		assertThat(policy.check(password, USER)).isEmpty();
		assertThat(password).hasSize(Math.max(PasswordGenerator.DEFAULT_LENGTH, policy.minLength()));
		String shortest = this.generator.generate(policy, Math.max(4, policy.minLength()), USER).value();
		assertThat(policy.check(shortest, USER)).isEmpty();
	}

	@Test
	void hasAllKindsOfCharactersWhateverThePolicyDemands() {
		PasswordPolicy all = new PasswordPolicy(4, Set.of(PasswordCharacterSet.ALL), 4, false, false);
		for (int i = 0; i < 200; i++) {
			String password = this.generator.generate(PasswordPolicy.none(), 4).value();
			assertThat(all.check(password)).isEmpty();
			assertThat(password).doesNotContainPattern("[IOl01\"$\\\\|]");
		}
	}

	@Test
	void neverRepeatsItselfAndUsesEveryCharacter() {
		Set<String> passwords = new HashSet<>();
		Set<Integer> characters = new HashSet<>();
		for (int i = 0; i < 500; i++) {
			String password = this.generator.generate(PasswordPolicy.none()).value();
			passwords.add(password);
			password.chars().forEach(characters::add);
		}
		assertThat(passwords).hasSize(500);
		// 24 capital and 25 small letters, 8 digits and 23 special characters
		assertThat(characters).hasSize(80);
	}

	@Test
	void refusesWhatCannotBe() {
		PasswordPolicy policy = new PasswordPolicy(8, Set.of(), 0, true, false);
		assertThatIllegalArgumentException().isThrownBy(() -> this.generator.generate(policy, 7))
			.withMessage("'length' must be between 8 and 1024");
		assertThatIllegalArgumentException().isThrownBy(() -> this.generator.generate(policy, 1025));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.generator.generate(policy, "2", "3", "4", "5", "6", "7", "8", "9"))
			.withMessageContaining("'userInfo' excludes nearly all passwords");
	}

}
