// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.sample.VisibleText.Part;

import static org.assertj.core.api.Assertions.assertThat;

class VisibleTextTests {

	private final VisibleText text = new VisibleText();

	@ParameterizedTest
	@ValueSource(ints = { 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x200E, 0x200F,
			0x061C, 0x200B, 0x200C, 0x200D, 0x00AD, 0x2060, 0xFEFF, 0x0000, 0x001B, 0x007F, 0x0085, 0x2028, 0x2029,
			0x115F, 0x2800, 0x3164, 0xFFA0 })
	void hiddenCharactersAreEscapes(int character) {
		assertThat(this.text.of("a" + Character.toString(character) + "b"))
			.isEqualTo("a\\u" + "%04X".formatted(character) + "b");
	}

	@Test
	void charactersBeyondTheBasicPlaneAreTwoEscapes() {
		assertThat(this.text.of("a" + Character.toString(0xE0041))).isEqualTo("a\\uDB40\\uDC41");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Jahresabschluss \u00E4 & 100%.pdf", "\u05D0\u05D1\u05D2.txt",
			"\u0645\u0631\u062D\u0628\u0627", "\u65E5\u672C\u8A9E", "\uD83D\uDCC1 \u2764\uFE0F", "a\u00A0b",
			"one\ntwo\tthree" })
	void whatPeopleSeeStays(String name) {
		assertThat(this.text.of(name)).isEqualTo(name);
	}

	@Test
	void escapesAreParts() {
		assertThat(this.text.parts("gnp\u202Eexe")).containsExactly(new Part("gnp", false), new Part("\\u202E", true),
				new Part("exe", false));
		assertThat(this.text.parts(null)).isEmpty();
	}

}
