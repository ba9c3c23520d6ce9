// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.part;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.transfer.internal.part.PartPlan.Part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PartPlanTests {

	private static final int MIB = 1024 * 1024;

	@Test
	void emptyContentHasOneEmptyPart() {
		assertThat(PartPlan.ofUpload(0, 5 * MIB).parts()).containsExactly(new Part(1, 0, 0));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 5 * MIB - 1, 5 * MIB, 5 * MIB + 1, 10 * MIB - 1, 10 * MIB, 10 * MIB + 1, 15 * MIB + 7 })
	void partsCoverTheContentWithoutGapAndOnlyTheLastIsShorter(long size) {
		List<Part> parts = PartPlan.ofUpload(size, 5 * MIB).parts().toList();
		long offset = 0;
		for (int i = 0; i < parts.size(); i++) {
			Part part = parts.get(i);
			assertThat(part.number()).isEqualTo(i + 1);
			assertThat(part.offset()).isEqualTo(offset);
			assertThat(part.length()).isPositive();
			if (i < parts.size() - 1) {
				assertThat(part.length()).isEqualTo(5 * MIB);
			}
			offset += part.length();
		}
		assertThat(offset).isEqualTo(size);
	}

	@Test
	void partsGrowWhenThereWouldBeTooMany() {
		long size = 5L * MIB * PartPlan.MAX_PARTS + 1;
		PartPlan plan = PartPlan.ofUpload(size, 5 * MIB);
		assertThat(plan.count()).isLessThanOrEqualTo(PartPlan.MAX_PARTS);
		assertThat(plan.partSize()).isGreaterThan(5 * MIB);
		assertThat(plan.parts().mapToLong(Part::length).sum()).isEqualTo(size);
	}

	@Test
	void theMostThatFitsIsAcceptedAndOneByteMoreIsNot() {
		long most = PartPlan.MAX_PART_SIZE * PartPlan.MAX_PARTS;
		assertThat(PartPlan.ofUpload(most, 5 * MIB).count()).isEqualTo(PartPlan.MAX_PARTS);
		assertThatExceptionOfType(DracoonTransferException.class).isThrownBy(() -> PartPlan.ofUpload(most + 1, 5 * MIB))
			.withMessageContaining("split it");
	}

}
