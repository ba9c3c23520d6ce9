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

package io.dracoonspring.emulator.uploads;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.dracoonspring.emulator.error.ApiException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PresignRequestTests {

	@ParameterizedTest
	@CsvSource({ "0,1,1", "1,1,1", "1,2,2", "5242880,1,2", "5242879,3,3", "5368709120,1,10000" })
	void acceptsPossibleParts(long size, int first, int last) {
		assertThat(new PresignRequest(size, first, last).check())
			.isEqualTo(new PresignRequest.Parts(size, first, last));
	}

	@ParameterizedTest
	@CsvSource({ ",1,1,-80000", "1,,1,-80000", "1,1,,-80000", "1,0,1,-80001", "5242880,3,2,-80001", "0,2,2,-80046",
			"0,1,2,-80046", "5242879,1,2,-80046", "5368709121,1,1,-80046", "-1,1,1,-80046", "5242880,1,10001,-80046" })
	void refusesOthers(@Nullable Long size, @Nullable Integer first, @Nullable Integer last, int errorCode) {
		assertThatExceptionOfType(ApiException.class).isThrownBy(() -> new PresignRequest(size, first, last).check())
			.satisfies((ex) -> assertThat(ex.errorCode()).isEqualTo(errorCode));
	}

}
