// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.soak;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the benchmark {@code soak} with few calls. */
class SoakIT {

	@Test
	void noChangeIsLostOrDuplicatedUnderFaults(@TempDir Path directory) throws IOException {
		SoakReport report = new Soak(new SoakSettings(1500, 60, 64, 20261125), directory).run();
		report.print();
		assertThat(report.faults()).allSatisfy((kind, hits) -> assertThat(hits).as(kind).isPositive());
		assertThat(report.wrong()).as("failures and wrong results that the client should have prevented").isEmpty();
		assertThat(report.differences()).as("lost or doubled objects").isEmpty();
		assertThat(report.creatingFailures()).as("failures that the client cannot prevent")
			.isPositive()
			.isEqualTo(report.creatingFaults());
		assertThat(report.mostCalls()).as("calls at the same time").isBetween(2, Soak.MAX_CALLS);
		assertThat(report.mostChanges()).as("changes of rooms at the same time").isBetween(1, Soak.MAX_CHANGES);
		assertThat(report.connections()).as("connections").isLessThanOrEqualTo(64);
		assertThat(report.leaks()).as("buffers that were not released").isEmpty();
		assertThat(report.heapAfter() - report.heapBefore()).as("growth of the heap").isLessThan(32 << 20);
	}

}
