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

package io.dracoonspring.batch.internal.partition;

import java.util.function.Function;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * A step that is built anew for every execution, so that what it needs of the parameters
 * of the job is there when it is built.
 *
 * @param name its name
 * @param again whether it runs again when the job is started again after it was complete
 * @param builder builds the step for an execution
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
