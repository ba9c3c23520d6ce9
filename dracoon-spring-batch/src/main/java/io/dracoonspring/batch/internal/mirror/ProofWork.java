// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.Collection;
import java.util.List;

import org.springframework.util.Assert;
import reactor.core.publisher.Mono;

import io.dracoonspring.batch.internal.plan.FileProof;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.transfer.directory.VerificationItem.Result;

/**
 * Verifies files.
 *
 * @param job the job
 * @param download whether to download the files for the comparison
 */
record ProofWork(FileWork.RunningJob job, boolean download) implements PartWriter.Work<FileProof> {

	@Override
	public void prepare() {
		Assert.notNull(this.job.mirror().get(), "There must be a mirror");
	}

	@Override
	public void begin(Collection<PlannedFile> files) {
		// record nothing, because verification changes nothing and can start again
	}

	@Override
	public Mono<FileProof> work(PlannedFile file) {
		return this.job.mirror().get().prove(file, this.download);
	}

	@Override
	public Mono<FileProof> retry(PlannedFile file) {
		return work(file);
	}

	@Override
	public FileCheck check() {
		return this.job.check();
	}

	@Override
	public FileProof failed(PlannedFile file, String reason) {
		return FileProof.unproven(file, reason);
	}

	@Override
	public void end(Collection<FileProof> results) {
		this.job.plan().recordProofs(this.job.id(), results);
		List<Long> unproven = results.stream()
			.filter((proof) -> proof.result() != Result.SAME)
			.map(FileProof::id)
			.toList();
		this.job.state().requireComparison(this.job.state().run(this.job.id()), this.job.id(), unproven);
	}

}
