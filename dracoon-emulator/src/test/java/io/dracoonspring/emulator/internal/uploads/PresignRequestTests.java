// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.dracoonspring.emulator.internal.error.ApiException;

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
