// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

import io.dracoonspring.batch.internal.state.FileVersion;
import io.dracoonspring.batch.internal.state.MirroredFile;
import io.dracoonspring.transfer.directory.VerificationItem;

import static org.assertj.core.api.Assertions.assertThat;

class JobPlanTests {

	private static final long JOB = 7;

	private static final long MB = 1_000_000;

	private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder().generateUniqueName(true)
		.setType(EmbeddedDatabaseType.H2)
		.addScript("io/dracoonspring/batch/schema-h2.sql")
		.build();

	private final JobPlan plan = new JobPlan(new JdbcTemplate(this.database));

	@AfterEach
	void close() {
		this.database.shutdown();
	}

	private void add(long... sizes) {
		List<PlannedFile> files = new ArrayList<>();
		for (int i = 0; i < sizes.length; i++) {
			files.add(new PlannedFile(i + 1, "file " + (i + 1), null, sizes[i], null, null, null, false,
					FileState.PLANNED, null, null, null));
		}
		this.plan.add(JOB, files);
	}

	private static MirroredFile left(long node) {
		return new MirroredFile("file", null, null, new FileVersion(MB, node, null, null), true);
	}

	private static PartSize parts(int least, Duration longest) {
		return new PartSize(least, longest, 10 * MB);
	}

	@Test
	void partsHaveAboutEqualWork() {
		add(LongStream.generate(() -> 10 * MB).limit(40).toArray());
		this.plan.divide(JOB, parts(4, Duration.ofMinutes(5)));
		assertThat(this.plan.openParts(JOB)).containsExactly(new PlanPart(1, 1, 10), new PlanPart(2, 11, 20),
				new PlanPart(3, 21, 30), new PlanPart(4, 31, 40));
	}

	@Test
	void noPartTakesLongerThanItMay() {
		add(LongStream.generate(() -> 10 * MB).limit(40).toArray());
		// a part can have up to 200 MB, because this amount takes twenty seconds. Each
		// file counts as slightly more than 10 MB
		this.plan.divide(JOB, parts(1, Duration.ofSeconds(20)));
		assertThat(this.plan.openParts(JOB)).containsExactly(new PlanPart(1, 1, 19), new PlanPart(2, 20, 38),
				new PlanPart(3, 39, 40));
	}

	@Test
	void fileThatIsTooLongIsAPartOfItsOwn() {
		add(MB, 1000 * MB, MB);
		this.plan.divide(JOB, parts(1, Duration.ofSeconds(10)));
		assertThat(this.plan.openParts(JOB)).containsExactly(new PlanPart(1, 1, 1), new PlanPart(2, 2, 2),
				new PlanPart(3, 3, 3));
	}

	@Test
	void thereAreNoMorePartsThanFiles() {
		add(MB, MB);
		this.plan.divide(JOB, parts(16, Duration.ofMinutes(5)));
		assertThat(this.plan.openParts(JOB)).hasSize(2);
		assertThat(this.plan.totals(JOB).openBytes()).isEqualTo(2 * MB);
		PlanTotals twice = this.plan.totals(JOB).plus(this.plan.totals(JOB));
		assertThat(twice.files()).isEqualTo(4);
		assertThat(twice.openBytes()).isEqualTo(4 * MB);
	}

	@Test
	void emptyPlanHasNoParts() {
		this.plan.divide(JOB, parts(16, Duration.ofMinutes(5)));
		assertThat(this.plan.openParts(JOB)).isEmpty();
		assertThat(this.plan.totals(JOB).files()).isZero();
	}

	@Test
	void whatIsDoneIsNotHandedOutAgain() {
		add(MB, MB, MB, MB);
		this.plan.divide(JOB, parts(2, Duration.ofMinutes(5)));
		PlanPart part = this.plan.openParts(JOB).get(0);
		List<PlannedFile> files = this.plan.open(JOB, part, 0, 10);
		this.plan.begin(JOB, files);
		this.plan.record(JOB, List.of(FileOutcome.sent(files.get(0), left(4711))));
		assertThat(this.plan.open(JOB, part, 0, 10)).singleElement()
			.extracting(PlannedFile::id, PlannedFile::state)
			.containsExactly(2L, FileState.BEGUN);
		this.plan.record(JOB, List.of(FileOutcome.unchanged(files.get(1), left(4712))));
		assertThat(this.plan.openParts(JOB)).extracting(PlanPart::number).containsExactly(2);
		assertThat(this.plan.unverifiedParts(JOB)).extracting(PlanPart::number).containsExactly(1);
	}

	@Test
	void whatFailedIsOpenedAgain() {
		add(MB, MB, MB);
		this.plan.divide(JOB, parts(1, Duration.ofMinutes(5)));
		PlanPart part = this.plan.openParts(JOB).get(0);
		List<PlannedFile> files = this.plan.open(JOB, part, 0, 10);
		this.plan.record(JOB, List.of(FileOutcome.failed(files.get(0), "x".repeat(5000)),
				FileOutcome.sent(files.get(1), left(1)), FileOutcome.sent(files.get(2), left(2))));
		this.plan.recordProofs(JOB,
				List.of(new FileProof(2, VerificationItem.Result.DIFFERENT, VerificationItem.Grade.CONTENT, "differs"),
						new FileProof(3, VerificationItem.Result.SAME, VerificationItem.Grade.CONTENT, null)));
		assertThat(this.plan.failures(JOB, 10)).extracting(PlannedFile::id).containsExactly(1L, 2L);
		PlanTotals totals = this.plan.totals(JOB);
		assertThat(totals.files()).isEqualTo(3);
		assertThat(totals.open()).isZero();
		assertThat(totals.sentBytes()).isEqualTo(2 * MB);
		assertThat(totals.failed()).isEqualTo(1);
		assertThat(totals.content()).isEqualTo(1);
		assertThat(totals.different()).isEqualTo(1);
		this.plan.reopen(JOB);
		assertThat(this.plan.failures(JOB, 10)).isEmpty();
		assertThat(this.plan.open(JOB, part, 0, 10)).extracting(PlannedFile::id).containsExactly(1L, 2L);
	}

	@Test
	void plansOfOtherJobsAreLeftAlone() {
		add(MB);
		this.plan.delete(8);
		assertThat(this.plan.totals(JOB).files()).isEqualTo(1);
		this.plan.delete(JOB);
		assertThat(this.plan.totals(JOB).files()).isZero();
	}

}
