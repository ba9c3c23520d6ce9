// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

import java.util.function.Function;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * A step that is built anew for every execution, so that what it needs of the parameters
 * of the job is there when it is built.
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
