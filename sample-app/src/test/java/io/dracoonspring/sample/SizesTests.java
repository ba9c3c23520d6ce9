/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.sample;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Sizes}.
 */
class SizesTests {

	@ParameterizedTest
	@CsvSource({ "0, 0 bytes", "1, 1 byte", "1023, 1023 bytes", "1024, 1 KiB", "1536, 1.5 KiB", "102399, 100 KiB",
			"1048524, 1024 KiB", "1048525, 1 MiB", "67108864, 64 MiB", "5368709120, 5 GiB",
			"9223372036854775807, 8 EiB" })
	void writesAtMostOneDecimal(long bytes, String expected) {
		assertThat(Sizes.format(bytes)).isEqualTo(expected);
	}

}
