// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;

import io.dracoonspring.batch.BulkFixture;
import io.dracoonspring.batch.MirrorJob;

import static org.assertj.core.api.Assertions.assertThat;

class BulkSnippetTests {

	@Test
	void mirrorIsStarted(@TempDir Path archive) throws Exception {
		Files.writeString(archive.resolve("report.txt"), "numbers");
		try (BulkFixture fixture = new BulkFixture()) {
			fixture.template().createFolders("/Projects/Archive");
			assertThat(mirror(fixture.bean(JobOperator.class), fixture.bean(Job.class), archive).getStatus())
				.isEqualTo(BatchStatus.COMPLETED);
			assertThat(fixture.template().openInputStream("/Projects/Archive/report.txt")).hasContent("numbers");
		}
	}

	// tag::start[]
	JobExecution mirror(JobOperator operator, Job dracoonMirrorJob, Path archive) throws JobExecutionException {
		JobParameters parameters = new JobParametersBuilder().addString(MirrorJob.SOURCE, archive.toUri().toString())
			.addString(MirrorJob.TARGET, "dracoon:/Projects/Archive")
			.addString(MirrorJob.VERIFY, "content")
			.addString(MirrorJob.RUN, LocalDate.now(ZoneOffset.UTC).toString())
			.toJobParameters();
		return operator.start(dracoonMirrorJob, parameters);
	}
	// end::start[]

}
