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
			assertThat(fixture.template().open("/Projects/Archive/report.txt")).hasContent("numbers");
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
