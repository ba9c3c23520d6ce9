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

package io.dracoonspring.batch.internal.keys;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.io.ResourceLoader;

import io.dracoonspring.Dracoon;
import io.dracoonspring.batch.DistributeKeysJob;
import io.dracoonspring.batch.internal.partition.JobGuard;

/**
 * Makes the job that distributes file keys.
 *
 * @param repository the repository of jobs
 * @param client the client of the application
 * @param resources finds rooms
 */
public record KeysJobFactory(JobRepository repository, Dracoon client, ResourceLoader resources) {

	/**
	 * Make the job.
	 * @param guard keeps others from managing it
	 * @return the job
	 */
	public Job job(JobGuard guard) {
		return new JobBuilder(DistributeKeysJob.NAME, this.repository).listener(guard)
			.start(new StepBuilder("distribute", this.repository)
				// no transaction of the database may last as long as this
				.tasklet(new KeysTasklet(this.client, this.resources), new ResourcelessTransactionManager())
				.build())
			.build();
	}

}
