// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.storage;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ByteRangeTests {

	@ParameterizedTest
	@CsvSource({ "bytes=0-0,0,1,bytes 0-0/10", "bytes=2-5,2,4,bytes 2-5/10", "bytes=9-,9,1,bytes 9-9/10",
			"bytes=5-999999999999999999,5,5,bytes 5-9/10", "bytes=-3,7,3,bytes 7-9/10", "bytes=-30,0,10,bytes 0-9/10" })
	void readsOneRange(String header, long offset, long length, String contentRange) {
		ByteRange range = ByteRange.parse(header, 10).orElseThrow();
		assertThat(range).isEqualTo(new ByteRange(offset, length));
		assertThat(range.contentRange(10)).isEqualTo(contentRange);
	}

	@ParameterizedTest
	@CsvSource(value = { "null", "''", "bytes=-", "bytes=5-2", "items=0-1", "'bytes=0-1,3-4'", "bytes=0--1" },
			nullValues = "null")
	void ignoresWhatIsNoSingleRange(@Nullable String header) {
		assertThat(ByteRange.parse(header, 10)).isEqualTo(Optional.empty());
	}

	@ParameterizedTest
	@CsvSource({ "bytes=10-,10", "bytes=10-12,10", "bytes=-0,10", "bytes=0-,0", "bytes=-1,0" })
	void refusesRangesBehindTheEnd(String header, long total) {
		assertThatExceptionOfType(UnsatisfiableRangeException.class).isThrownBy(() -> ByteRange.parse(header, total))
			.satisfies((ex) -> assertThat(ex.getTotal()).isEqualTo(total));
	}

}
