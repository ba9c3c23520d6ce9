// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

import java.util.function.Function;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * Builds its step again for every execution, so that the step can be built from the job
 * parameters.
 *
 * @param again whether a complete step runs again when the job is restarted
 */
public record FreshStep(String name, boolean again, Function<StepExecution, Step> builder) implements Step {

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public boolean isAllowStartIfComplete() {
		return this.again;
	}

	@Override
	public void execute(StepExecution stepExecution) throws JobInterruptedException {
		this.builder.apply(stepExecution).execute(stepExecution);
	}

}
