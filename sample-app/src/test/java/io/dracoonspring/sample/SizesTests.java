// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Sizes}.
 */
class SizesTests {

	@ParameterizedTest
	@CsvSource({ "0, 0 B", "1, 1 B", "1023, 1023 B", "1024, 1 KiB", "1536, 1.5 KiB", "102399, 100 KiB",
			"1048524, 1024 KiB", "1048525, 1 MiB", "67108864, 64 MiB", "5368709120, 5 GiB",
			"9223372036854775807, 8 EiB" })
	void writesAtMostOneDecimal(long bytes, String expected) {
		assertThat(Sizes.format(bytes, Locale.ENGLISH)).isEqualTo(expected);
	}

	@Test
	void writesTheDecimalSeparatorOfTheLanguage() {
		assertThat(Sizes.format(1536, Locale.GERMAN)).isEqualTo("1,5 KiB");
	}

}
