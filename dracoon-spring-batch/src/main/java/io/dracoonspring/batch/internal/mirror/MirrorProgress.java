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

package io.dracoonspring.batch.internal.mirror;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;

import io.dracoonspring.batch.MirrorJob;
import io.dracoonspring.batch.internal.plan.JobPlan;
import io.dracoonspring.batch.internal.plan.PlanTotals;

/**
 * How far mirrors are, over all workers: what they note in the plan is read, nobody is
 * asked.
 *
 * @param repository knows which run
 * @param plan knows how far they are
 */
public record MirrorProgress(JobRepository repository, JobPlan plan) {

	/**
	 * Find the mirrors that run.
	 * @return how far each is
	 */
	public List<Running> running() {
		return this.repository.findRunningJobExecutions(MirrorJob.NAME).stream().map(this::running).toList();
	}

	private Running running(JobExecution execution) {
		LocalDateTime started = execution.getStartTime();
		Duration elapsed = (started != null) ? Duration.between(started, LocalDateTime.now(ZoneId.systemDefault()))
				: Duration.ZERO;
		MirrorParameters parameters = MirrorParameters.of(execution.getJobParameters());
		return new Running(execution.getId(), parameters.source(), parameters.target(), elapsed,
				this.plan.totals(execution.getJobInstanceId()));
	}

	/**
	 * A mirror that runs.
	 *
	 * @param execution the id of its execution
	 * @param source where files come from
	 * @param target where they go
	 * @param elapsed how long this execution has been running
	 * @param totals how far it is, with what earlier executions have done
	 */
	public record Running(long execution, String source, String target, Duration elapsed, PlanTotals totals) {

	}

}
