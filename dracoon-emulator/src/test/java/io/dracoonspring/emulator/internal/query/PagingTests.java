// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.query;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PagingTests {

	@Test
	void startsAtZeroWithFiveHundred() {
		assertThat(Paging.parse(null, null)).isEqualTo(new Paging(0, 500));
	}

	@Test
	void cutsAPage() {
		ResultPage<Integer> page = Paging.parse("2", "2").slice(List.of(1, 2, 3, 4, 5));
		assertThat(page.items()).containsExactly(3, 4);
		assertThat(page.range()).isEqualTo(new ResultRange(2, 2, 5));
	}

	@Test
	void isEmptyBehindTheEnd() {
		ResultPage<Integer> page = Paging.parse("2147483647", "500").slice(List.of(1));
		assertThat(page.items()).isEmpty();
		assertThat(page.range().total()).isOne();
	}

	@ParameterizedTest
	@CsvSource({ "-1,", ",0", ",501", "x,", ",x", "99999999999," })
	void refusesOthers(@Nullable String offset, @Nullable String limit) {
		assertThatExceptionOfType(QueryException.class).isThrownBy(() -> Paging.parse(offset, limit))
			.satisfies((ex) -> assertThat(ex.getErrorCode()).isEqualTo(-80024));
	}

}
