// SPDX-License-Identifier: Apache-2.0

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

/** Creates the job that distributes file keys. */
public record KeysJobFactory(JobRepository repository, Dracoon client, ResourceLoader resources) {

	/**
	 * Creates the job.
	 * @param guard the guard that prevents other processes from managing the job
	 */
	public Job job(JobGuard guard) {
		return new JobBuilder(DistributeKeysJob.NAME, this.repository).listener(guard)
			.start(new StepBuilder("distribute", this.repository)
				// use no transaction of a database, because a transaction must not last
				// as long as this step
				.tasklet(new KeysTasklet(this.client, this.resources), new ResourcelessTransactionManager())
				.build())
			.build();
	}

}
