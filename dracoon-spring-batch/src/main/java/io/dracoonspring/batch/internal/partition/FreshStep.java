// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

import java.util.function.Function;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * Builds a new step for every execution, so that the step can depend on the job
 * parameters.
 *
 * @param rerun whether a restart of the job also runs the step if an earlier execution
 * has completed it
 */
public record FreshStep(String name, boolean rerun, Function<StepExecution, Step> builder) implements Step {

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public boolean isAllowStartIfComplete() {
		return this.rerun;
	}

	@Override
	public void execute(StepExecution stepExecution) throws JobInterruptedException {
		this.builder.apply(stepExecution).execute(stepExecution);
	}

}
