// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.batch.internal.patience.FailureKind;
import io.dracoonspring.batch.internal.plan.FileOutcome;
import io.dracoonspring.batch.internal.plan.FileProof;
import io.dracoonspring.batch.internal.plan.FileState;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.batch.internal.state.MirrorPair;
import io.dracoonspring.batch.internal.state.MirroredFile;
import io.dracoonspring.transfer.directory.VerificationItem.Result;

/**
 * Plans, transfers, deletes and verifies files in one direction. It replaces a file in
 * the target only if the file has its recorded version, or if the rule for conflicts
 * allows it. It deletes a file in the target only if the file has its recorded version.
 *
 * @param direction the access to the files
 * @param conflicts the rule for files that were changed in the target
 * @param <S> the type of a file in the source
 * @param <T> the type of a file in the target
 */
record Mirror<S, T>(Direction<S, T> direction, ConflictRule conflicts) {

	/** Identifies source and target. Blocks. */
	MirrorPair pair() {
		return this.direction.pair();
	}

	/**
	 * Creates the target if it is missing.
	 * @return whether the target was created; the result of {@link #pair()} has then
	 * changed
	 */
	Mono<Boolean> createTarget() {
		return this.direction.createTarget();
	}

	/**
	 * Checks source and target before the first file is sent.
	 * @param work the numbers of files to transfer and to delete
	 */
	Flux<Finding> preflight(Workload work) {
		return this.direction.preflight(work);
	}

	/**
	 * Lists the files of source and target. Blocks.
	 * @param calls the calls to the server, which wait while it is not available
	 * @param parameters the parameters, which select the files and the rule for names
	 * @param originals the original names of files and directories that a mirror in the
	 * opposite direction has renamed, by their paths in the source
	 */
	Iterator<FilePair> list(PatientCalls calls, MirrorParameters parameters, Map<String, String> originals) {
		TargetNames names = new TargetNames(this.direction.names(), parameters.names(), originals);
		return new FilePairs(this.direction.sources(calls, new TreeRules(parameters.filter(), names)),
				this.direction.targets(calls, new TreeRules(parameters.filter(), TargetNames.UNCHANGED)));
	}

	/**
	 * Transfers a file, unless the target already has the same file.
	 * @param recorded the recorded versions, {@code null} if there are none
	 * @param tokens the store for the resume token of the upload
	 * @return the outcome; an error of the publisher concerns this file or all files
	 */
	Mono<FileOutcome> transfer(PlannedFile file, @Nullable MirroredFile recorded, ResumeTokenStore tokens) {
		return this.direction.source(file)
			.flatMap((from) -> optional(this.direction.target(file))
				.flatMap((to) -> new Transfer(file, from, recorded, tokens).start(to.orElse(null))))
			.onErrorResume((ex) -> FailureKind.of(ex) == FailureKind.ITEM, (ex) -> this.direction.isInSource(file)
				.flatMap((exists) -> exists ? Mono.error(ex) : Mono.just(vanished(file))));
	}

	private static FileOutcome vanished(PlannedFile file) {
		return FileOutcome.of(file, FileState.LEFT_OUT, "The file was deleted in the source after the plan was made");
	}

	private Mono<Optional<Found<T>>> optional(Mono<Found<T>> target) {
		return target.map(Optional::of).defaultIfEmpty(Optional.empty());
	}

	/**
	 * Deletes a file in the target if the file has its recorded version there, and if the
	 * source still does not have the file.
	 * @param recorded the recorded versions, {@code null} if there are none
	 * @param job the id of the job instance
	 * @return the outcome; an error of the publisher concerns this file or all files
	 */
	Mono<FileOutcome> delete(PlannedFile file, @Nullable MirroredFile recorded, long job) {
		if (recorded == null || !recorded.sent()) {
			return Mono.just(stays(file, FilePlanner.NOT_SENT));
		}
		return this.direction.isInSource(file)
			.flatMap((exists) -> exists ? Mono.just(stays(file, "The source has the file again"))
					: this.direction.target(file)
						.flatMap((to) -> recorded.target().isSame(to.version())
								? this.direction.delete(file, to, job).thenReturn(deleted(file))
								: Mono.just(stays(file, FilePlanner.CHANGED)))
						// an earlier execution of the job, or a user, has deleted the
						// file
						.defaultIfEmpty(deleted(file)));
	}

	private static FileOutcome stays(PlannedFile file, String reason) {
		return FileOutcome.of(file, FileState.ONLY_IN_TARGET, reason);
	}

	private static FileOutcome deleted(PlannedFile file) {
		return FileOutcome.of(file, FileState.DELETED, null);
	}

	/**
	 * Checks whether files can get through: source and target answer, their storage
	 * delivers content, and the disk has space for the file.
	 * @param file a file that has failed
	 * @param arrived a file that got through before, empty if there is none
	 * @return an empty publisher, which fails if files cannot get through
	 */
	Mono<Void> check(PlannedFile file, Optional<PlannedFile> arrived) {
		return this.direction.check(file, arrived);
	}

	/**
	 * Compares a file of the target with the file of the source.
	 * @param download whether to download the file for the comparison
	 * @return the result of the comparison; an error of the publisher concerns this file
	 * or all files
	 */
	Mono<FileProof> prove(PlannedFile file, boolean download) {
		return this.direction.prove(file, download);
	}

	private static boolean isChanged(Throwable failure) {
		return failure instanceof DracoonApiException.Conflict || (failure instanceof DracoonTransferException transfer
				&& transfer.getReason() == DracoonTransferException.Reason.TARGET_EXISTS);
	}

	/** Transfers one file. */
	private final class Transfer {

		private final PlannedFile file;

		private final Found<S> from;

		private final @Nullable MirroredFile recorded;

		private final ResumeTokenStore tokens;

		private Transfer(PlannedFile file, Found<S> from, @Nullable MirroredFile recorded, ResumeTokenStore tokens) {
			this.file = file;
			this.from = from;
			this.recorded = recorded;
			this.tokens = tokens;
		}

		private Mono<FileOutcome> start(@Nullable Found<T> to) {
			MirroredFile versions = this.recorded;
			if (to == null) {
				return (versions == null || Mirror.this.conflicts == ConflictRule.SOURCE) ? send(null)
						: conflict(FilePlanner.MISSING);
			}
			if (versions == null || !versions.target().isSame(to.version())) {
				return compare(to, () -> resolve(to));
			}
			return this.from.version().isSame(versions.source()) ? Mono.just(FileOutcome.recorded(this.file, versions))
					: compare(to, () -> send(to));
		}

		private Mono<FileOutcome> compare(Found<T> to, Supplier<Mono<FileOutcome>> different) {
			return Mirror.this.direction.compare(this.from, to).flatMap((comparison) -> switch (comparison.result()) {
				case SAME -> Mono.just(FileOutcome.unchanged(this.file, same(to)));
				case DIFFERENT -> different.get();
				default -> Mono.just(FileOutcome.failed(this.file,
						"The target has a file with this name, but its content could not be compared: "
								+ comparison.reason()));
			});
		}

		// if the target did not have the file when the plan was made, an earlier
		// execution of this job has sent the file
		private MirroredFile same(Found<T> to) {
			boolean sent = !this.file.existing() || (this.recorded != null && this.recorded.sent());
			return new MirroredFile(this.file.path(), this.file.renamedFrom(), this.from.settled(), to.settled(), sent);
		}

		private Mono<FileOutcome> resolve(Found<T> to) {
			return switch (Mirror.this.conflicts.decide(this.from.modified(), to.modified())) {
				case SEND -> send(to);
				case KEEP -> Mono.just(FileOutcome.of(this.file, FileState.KEPT, null));
				case REPORT -> conflict(FilePlanner.conflict(to.version(), this.recorded));
			};
		}

		private Mono<FileOutcome> conflict(String reason) {
			return Mono.just(FileOutcome.of(this.file, FileState.CONFLICT, reason));
		}

		private Mono<FileOutcome> send(@Nullable Found<T> replaced) {
			return Mirror.this.direction.send(this.file, this.from, replaced, this.tokens)
				.flatMap((sent) -> sent(replaced, sent))
				.onErrorResume(Mirror::isChanged, (change) -> afterChange(replaced, change));
		}

		private Mono<FileOutcome> sent(@Nullable Found<T> replaced, Found<T> sent) {
			MirroredFile now = new MirroredFile(this.file.path(), this.file.renamedFrom(), this.from.settled(),
					sent.version(), true);
			Mono<String> lost = (replaced != null) ? Mirror.this.direction.lost(replaced, sent) : Mono.empty();
			return lost
				.map((version) -> new FileOutcome(this.file.id(), FileState.CONFLICT, sent.version().node(), now,
						"The file was changed in the target at the moment at which it was replaced: " + version))
				.defaultIfEmpty(FileOutcome.sent(this.file, now));
		}

		// compares the file that the target has now, because a worker that has lost its
		// lease may have sent this file
		private Mono<FileOutcome> afterChange(@Nullable Found<T> replaced, Throwable change) {
			return Mirror.this.direction.target(this.file.begun())
				.flatMap((to) -> Mirror.this.direction.compare(this.from, to)
					.flatMap((comparison) -> (comparison.result() == Result.SAME)
							? Mono.just(FileOutcome.sent(this.file, same(to)))
							: conflict("The file was changed in the target while it was sent")))
				.switchIfEmpty((replaced != null) ? conflict("The file was deleted in the target while it was sent")
						: Mono.error(change));
		}

	}

}
