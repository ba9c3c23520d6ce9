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
 * Transfers or deletes files. It records each outcome together with the resulting
 * versions in source and target.
 */
final class FileWork implements PartWriter.Work<FileOutcome> {

	private final RunningJob job;

	private final FileState failure;

	private final Action action;

	private volatile MirrorRun run = MirrorRun.WITHOUT_STATE;

	private volatile Map<String, MirroredFile> recorded = Map.of();

	private FileWork(RunningJob job, FileState failure, Action action) {
		this.job = job;
		this.failure = failure;
		this.action = action;
	}

	/**
	 * Creates an object that transfers files.
	 * @param tokens the store for the resume tokens
	 */
	static FileWork transfer(RunningJob job, ResumeTokenStore tokens) {
		return new FileWork(job, FileState.FAILED, (mirror, file, recorded) -> mirror.transfer(file, recorded, tokens));
	}

	/** Creates an object that deletes files that only the target has. */
	static FileWork deletion(RunningJob job) {
		return new FileWork(job, FileState.SURPLUS,
				(mirror, file, recorded) -> mirror.delete(file, recorded, job.id()));
	}

	@Override
	public void prepare() {
		Assert.notNull(this.job.mirror().get(), "There must be a mirror");
	}

	@Override
	public void begin(Collection<PlannedFile> files) {
		this.run = this.job.state().run(this.job.id());
		this.recorded = this.job.state().files(this.run, files.stream().map(PlannedFile::path).toList());
		// a file to delete keeps its state, so that a restart does not transfer it
		if (this.failure != FileState.SURPLUS) {
			this.job.plan().begin(this.job.id(), files);
		}
	}

	@Override
	public Mono<FileOutcome> work(PlannedFile file) {
		MirroredFile versions = this.recorded.get(file.path());
		return this.action.work(this.job.mirror().get(), file,
				(versions != null && versions.isOf(file.renamedFrom())) ? versions : null);
	}

	// read the file from the plan again, because the plan now has the resume token, and
	// shows that the target may have the file
	@Override
	public Mono<FileOutcome> retry(PlannedFile file) {
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
		List<MirroredFile> versions = results.stream().map(FileOutcome::versions).filter(Objects::nonNull).toList();
		this.job.state().record(this.run, versions);
		List<Long> deleted = results.stream()
			.filter((result) -> result.state() == FileState.DELETED)
			.map(FileOutcome::id)
			.toList();
		this.job.state().forget(this.run, this.job.id(), deleted);
	}

	/**
	 * Describes the running job.
	 *
	 * @param id the id of the job instance
	 * @param mirror the mirror that transfers and deletes the files
	 * @param plan the plan that records the outcomes
	 * @param state the state that records the versions
	 * @param check the check after failures
	 */
	record RunningJob(long id, Supplier<Mirror<?, ?>> mirror, JobPlan plan, MirrorState state, FileCheck check) {

	}

	/** Processes a file. */
	@FunctionalInterface
	private interface Action {

		/**
		 * Processes a file.
		 * @param recorded the recorded versions, {@code null} if there are none
		 */
		Mono<FileOutcome> work(Mirror<?, ?> mirror, PlannedFile file, @Nullable MirroredFile recorded);

	}

}
