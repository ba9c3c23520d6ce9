// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.Collection;
import java.util.function.Supplier;

import org.springframework.util.Assert;
import reactor.core.publisher.Mono;

import io.dracoonspring.batch.internal.plan.FileOutcome;
import io.dracoonspring.batch.internal.plan.JobPlan;
import io.dracoonspring.batch.internal.plan.PlannedFile;

/**
 * Transfers files.
 *
 * @param mirror transfers the files
 * @param plan records the outcomes
 * @param tokens keeps the resume tokens
 * @param job the id of the instance of the job
 */
record TransferWork(Supplier<Mirror> mirror, JobPlan plan, ResumeTokenStore tokens,
		long job) implements PartWriter.Work<FileOutcome> {

	@Override
	public void prepare() {
		Assert.notNull(this.mirror.get(), "There must be a mirror");
	}

	@Override
	public void begin(Collection<PlannedFile> files) {
		this.plan.begin(this.job, files);
	}

	@Override
	public Mono<FileOutcome> work(PlannedFile file) {
		return this.mirror.get().transfer(file, this.tokens);
	}

	@Override
	public FileOutcome failed(PlannedFile file, String reason) {
		return FileOutcome.failed(file, reason);
	}

	@Override
	public void end(Collection<FileOutcome> results) {
		this.plan.record(this.job, results);
	}

}
