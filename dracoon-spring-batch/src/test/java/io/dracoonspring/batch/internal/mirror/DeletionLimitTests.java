// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.batch.internal.plan.FileState;
import io.dracoonspring.batch.internal.plan.PlanTotals;
import io.dracoonspring.batch.internal.state.MirrorRun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DeletionLimitTests {

	private static PlanTotals totals(long sent, long surplus, long deleted) {
		return new PlanTotals(List.of(group(FileState.SENT, sent), group(FileState.SURPLUS, surplus),
				group(FileState.DELETED, deleted)));
	}

	private static PlanTotals.Group group(FileState state, long files) {
		return new PlanTotals.Group(state, true, null, null, files, files);
	}

	@ParameterizedTest
	@CsvSource({ "2%, 20, 0, 1000, true", "2%, 21, 0, 1000, false", "2%, 5, 15, 985, true", "2%, 1, 0, 49, false",
			"0.5%, 5, 0, 1000, true", "0%, 1, 0, 1000, false", "0%, 0, 0, 1000, true", "100%, 1000, 0, 1000, true",
			"7, 7, 0, 10, true", "7, 8, 0, 1000, false", "7, 1, 7, 1000, false", "0, 1, 0, 1000, false" })
	void limitCountsAllFilesOfTheRunBeforeTheFirstDeletion(String limit, long surplus, long deleted, long remembered,
			boolean allowed) {
		String refusal = DeletionLimit.of(limit)
			.refusal(totals(1, surplus, deleted), new MirrorRun(1, false), remembered);
		assertThat(refusal == null).isEqualTo(allowed);
	}

	@ParameterizedTest
	@CsvSource({ "0, false", "1, true" })
	void neitherAnEmptySourceNorARestoredServerAllowsDeletions(long files, boolean restored) {
		assertThat(DeletionLimit.of("100%").refusal(totals(files, 1, 0), new MirrorRun(1, restored), 1)).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "%", "two", "-1", "2.5", "101%", "1e3", "2 %", "9999999999999", "NaN%" })
	void anythingElseIsNoLimit(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> DeletionLimit.of(text));
	}

}
