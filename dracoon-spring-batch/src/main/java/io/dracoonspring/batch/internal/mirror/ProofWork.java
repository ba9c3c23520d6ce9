// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.Collection;
import java.util.function.Supplier;

import org.springframework.util.Assert;
import reactor.core.publisher.Mono;

import io.dracoonspring.batch.internal.plan.FileProof;
import io.dracoonspring.batch.internal.plan.JobPlan;
import io.dracoonspring.batch.internal.plan.PlannedFile;

/**
 * Verifies files.
 *
 * @param mirror compares the files
 * @param plan records the results
 * @param job the id of the instance of the job
 * @param download whether to download the files for the comparison
 */
record ProofWork(Supplier<Mirror> mirror, JobPlan plan, long job,
		boolean download) implements PartWriter.Work<FileProof> {

	@Override
	public void prepare() {
		Assert.notNull(this.mirror.get(), "There must be a mirror");
	}

	@Override
	public void begin(Collection<PlannedFile> files) {
		// record nothing, because verification changes nothing and can start again
	}

	@Override
	public Mono<FileProof> work(PlannedFile file) {
		return this.mirror.get().prove(file, this.download);
	}

	@Override
	public FileProof failed(PlannedFile file, String reason) {
		return FileProof.unproven(file, reason);
	}

	@Override
	public void end(Collection<FileProof> results) {
		this.plan.prove(this.job, results);
	}

}
