// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import reactor.core.publisher.Mono;

import io.dracoonspring.batch.internal.plan.FileOutcome;
import io.dracoonspring.batch.internal.plan.FileState;
import io.dracoonspring.batch.internal.plan.JobPlan;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.batch.internal.state.MirrorRun;
import io.dracoonspring.batch.internal.state.MirrorState;
import io.dracoonspring.batch.internal.state.MirroredFile;

/**
 * Transfers or deletes files. It records each outcome together with the versions that
 * source and target then have.
 */
final class FileWork implements PartWriter.Work<FileOutcome> {

	private final Job job;

	private final FileState failure;

	private final Action action;

	private volatile MirrorRun run = MirrorRun.WITHOUT_STATE;

	private volatile Map<String, MirroredFile> left = Map.of();

	private FileWork(Job job, FileState failure, Action action) {
		this.job = job;
		this.failure = failure;
		this.action = action;
	}

	/**
	 * Creates the work that transfers files.
	 * @param tokens keeps the resume tokens
	 */
	static FileWork transfer(Job job, ResumeTokenStore tokens) {
		return new FileWork(job, FileState.FAILED, (mirror, file, left) -> mirror.transfer(file, left, tokens));
	}

	/** Creates the work that deletes files that only the target has. */
	static FileWork deletion(Job job) {
		return new FileWork(job, FileState.SURPLUS, (mirror, file, left) -> mirror.delete(file, left, job.id()));
	}

	@Override
	public void prepare() {
		Assert.notNull(this.job.mirror().get(), "There must be a mirror");
	}

	@Override
	public void begin(Collection<PlannedFile> files) {
		this.run = this.job.state().run(this.job.id());
		this.left = this.job.state().files(this.run, files.stream().map(PlannedFile::path).toList());
		// a file to delete keeps its state, so that a restart does not transfer it
		if (this.failure != FileState.SURPLUS) {
			this.job.plan().begin(this.job.id(), files);
		}
	}

	@Override
	public Mono<FileOutcome> work(PlannedFile file) {
		MirroredFile known = this.left.get(file.path());
		return this.action.work(this.job.mirror().get(), file,
				(known != null && known.isOf(file.renamedFrom())) ? known : null);
	}

	// the plan has the resume token, and the state shows that the target may have the
	// file
	@Override
	public Mono<FileOutcome> again(PlannedFile file) {
		return this.job.check().current(file).flatMap(this::work);
	}

	@Override
	public FileCheck check() {
		return this.job.check();
	}

	@Override
	public FileOutcome failed(PlannedFile file, String reason) {
		return FileOutcome.of(file, this.failure, reason);
	}

	@Override
	public void end(Collection<FileOutcome> results) {
		this.job.plan().record(this.job.id(), results);
		this.job.state().remember(this.run, results.stream().map(FileOutcome::left).filter(Objects::nonNull).toList());
		List<Long> deleted = results.stream()
			.filter((result) -> result.state() == FileState.DELETED)
			.map(FileOutcome::id)
			.toList();
		this.job.state().forget(this.run, this.job.id(), deleted);
	}

	/**
	 * Holds the parts of a job that work on files needs.
	 *
	 * @param id the id of the job instance
	 * @param mirror transfers and deletes the files
	 * @param plan records the outcomes
	 * @param state records the versions
	 * @param check asks the server after failures
	 */
	record Job(long id, Supplier<Mirror<?, ?>> mirror, JobPlan plan, MirrorState state, FileCheck check) {

	}

	/** Works on a file. */
	@FunctionalInterface
	private interface Action {

		/**
		 * Works on a file.
		 * @param left the versions that the last run left, {@code null} if they are
		 * unknown
		 */
		Mono<FileOutcome> work(Mirror<?, ?> mirror, PlannedFile file, @Nullable MirroredFile left);

	}

}
