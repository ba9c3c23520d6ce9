// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.batch.internal.mirror.TargetNames.TargetName;

import static org.assertj.core.api.Assertions.assertThat;

class AllowedNamesTests {

	@ParameterizedTest
	@CsvSource({ "a:b?.txt, a_b_.txt", "-rf, _-rf", "end., end_", "..., .._", "CON, _CON", "nul.txt, _nul.txt",
			"-end., _-end_", "COM1., COM1_", "fine.txt, fine.txt" })
	void namesThatDracoonDoesNotAllowAreReplaced(String name, String replacement) {
		assertThat(AllowedNames.DRACOON.replacement(name)).isEqualTo(replacement);
		assertThat(AllowedNames.DRACOON.refusal(replacement)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "a:b, character ':'", "-rf, hyphen", "end., full stop", "CON, reserved" })
	void refusalNamesTheBrokenRule(String name, String rule) {
		assertThat(AllowedNames.DRACOON.refusal(name)).contains("'" + name + "'", rule);
	}

	@ParameterizedTest
	@ValueSource(strings = { ".", "..", "a\\b", "a/b", "a\0b", ".dracoon-mirror-1", ".dracoon-deleted-1" })
	@DisabledOnOs(OS.WINDOWS)
	void namesThatNoFileCanHaveAreReplaced(String name) {
		assertThat(AllowedNames.DIRECTORY.refusal(name)).isNotNull();
		assertThat(AllowedNames.DIRECTORY.refusal(AllowedNames.DIRECTORY.replacement(name))).isNull();
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void longNamesAreShortenedAndKeepTheirExtension() {
		String name = "語".repeat(100) + ".docx";
		assertThat(AllowedNames.DRACOON.replacement(name)).isEqualTo(name);
		String shortened = AllowedNames.DIRECTORY.replacement(name);
		assertThat(shortened).startsWith("語".repeat(50) + "~").endsWith(".docx");
		assertThat(AllowedNames.DIRECTORY.replacement("語".repeat(99) + "文.docx")).isNotEqualTo(shortened);
		assertThat(AllowedNames.DRACOON.replacement("-" + "x".repeat(149))).hasSizeLessThan(150);
	}

	@ParameterizedTest
	@EnumSource(names = { "DRACOON", "DIRECTORY" })
	void replacementsOfRandomNamesAreAllowedAndStable(AllowedNames names) {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		String letters = ".- \\/:?*\"<>|\u0000\nCONnul1😀é";
		for (int i = 0; i < 5000; i++) {
			StringBuilder name = new StringBuilder();
			int length = 1 + random.nextInt((i % 50 == 0) ? 300 : 6);
			random.ints(length, 0, letters.length()).forEach((index) -> name.append(letters.charAt(index)));
			String replacement = names.replacement(name.toString());
			assertThat(names.refusal(replacement)).as("seed " + seed + ": " + name).isNull();
			assertThat(names.replacement(replacement)).as("seed " + seed + ": " + name).isEqualTo(replacement);
		}
	}

	@Test
	void collisionsAreRefusedWithoutRegardToCase() {
		TargetNames names = new TargetNames(AllowedNames.DRACOON, NameRule.REPLACE, Map.of());
		List<TargetName> named = names.inDirectory("", Map.of("a:b", 1, "A_B", 2, "x?", 3, "x*", 4, "y?", 5),
				(name, entry) -> name);
		assertThat(named).extracting(TargetName::target).containsExactly("A_B", "a:b", "x*", "x?", "y_");
		assertThat(named).filteredOn((name) -> name.refusal() != null)
			.extracting(TargetName::source)
			.containsExactly("a:b", "x*", "x?");
	}

	@Test
	void pathsAreReplacedNameByName() {
		TargetNames names = new TargetNames(AllowedNames.DRACOON, NameRule.REPLACE, Map.of("c_/d_", "D"));
		assertThat(names.ofPaths(Map.of("a:/b", 1, "c_/d_", 2), (name, file) -> name)).extracting(TargetName::target)
			.containsExactly("a_/b", "c_/D");
	}

}
