// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.bulk;

import java.util.Map;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import io.dracoonspring.batch.MirrorJob;

/** Logs at intervals how many files the workers have finished. */
@Component
@Profile("manager")
class ProgressLog {

	private static final Logger logger = LoggerFactory.getLogger(ProgressLog.class);

	private final JobRepository repository;

	ProgressLog(JobRepository repository) {
		this.repository = repository;
	}

	@Scheduled(initialDelayString = "${sample.progress:1m}", fixedDelayString = "${sample.progress:1m}")
	void log() {
		for (JobExecution execution : this.repository.findRunningJobExecutions(MirrorJob.NAME)) {
			Map<String, Long> done = done(execution);
			logger.info("Files so far: transferred {}, verified {}", done.getOrDefault("transfer", 0L),
					done.getOrDefault("verify", 0L));
		}
	}

	// the step of a part has a name like "transfer:part7"
	private static Map<String, Long> done(JobExecution execution) {
		return execution.getStepExecutions()
			.stream()
			.filter((step) -> step.getStepName().contains(":"))
			.collect(Collectors.groupingBy((step) -> step.getStepName().split(":")[0],
					Collectors.summingLong(StepExecution::getWriteCount)));
	}

}
