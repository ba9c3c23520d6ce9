// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.dracoonspring.emulator.internal.error.ApiException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class ContentRangeTests {

	@ParameterizedTest
	@CsvSource({ "bytes 0-999/3980,0,1000", "bytes 0-1000/3980,0,1000", "bytes 2048-4096/*,2048,2048",
			"bytes 4096-4111/4112,4096,16", "bytes 0-0/0,0,0", "bytes 0-0/1,0,1" })
	void acceptsBothFormsOfTheEnd(String header, long received, long length) {
		assertThatNoException().isThrownBy(() -> ContentRange.parse(header).check(received, length));
	}

	@ParameterizedTest
	@CsvSource({ "bytes 0-999/3980,1000,1000", "bytes 1000-1999/3980,0,1000", "bytes 0-1001/3980,0,1000",
			"bytes 0-998/3980,0,1000", "bytes 0-999/999,0,1000", "0-999/3980,0,1000", "bytes 0-999,0,1000",
			"bytes */3980,0,1000", "bytes=0-999/3980,0,1000" })
	void refusesWhatDoesNotFit(String header, long received, long length) {
		assertThatExceptionOfType(ApiException.class)
			.isThrownBy(() -> ContentRange.parse(header).check(received, length))
			.satisfies((ex) -> assertThat(ex.errorCode()).isEqualTo(-80021));
	}

}
