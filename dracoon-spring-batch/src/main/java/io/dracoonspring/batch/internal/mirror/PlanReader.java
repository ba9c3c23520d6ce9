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

import java.util.Iterator;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

import io.dracoonspring.batch.internal.plan.JobPlan;
import io.dracoonspring.batch.internal.plan.PlannedFile;

/**
 * Reads the files that a plan is made of. A plan that was not finished is made anew:
 * nothing has begun by it.
 */
final class PlanReader implements ItemStreamReader<PlannedFile> {

	private final Supplier<Mirror> mirror;

	private final JobPlan plan;

	private final long job;

	private @Nullable Iterator<PlannedFile> files;

	private long last;

	PlanReader(Supplier<Mirror> mirror, JobPlan plan, long job) {
		this.mirror = mirror;
		this.plan = plan;
		this.job = job;
	}

	@Override
	public void open(ExecutionContext context) {
		this.plan.delete(this.job);
		this.files = this.mirror.get().plan();
	}

	@Override
	public @Nullable PlannedFile read() {
		return (this.files != null && this.files.hasNext()) ? Planned.withId(this.files.next(), ++this.last) : null;
	}

}
