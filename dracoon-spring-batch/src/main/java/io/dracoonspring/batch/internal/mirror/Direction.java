// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.Iterator;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.batch.internal.plan.FileProof;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.batch.internal.state.MirrorPair;

/**
 * Accesses the files of a source and a target.
 *
 * @param <S> the type of a file in the source
 * @param <T> the type of a file in the target
 */
interface Direction<S, T> {

	/** Identifies source and target. Blocks. */
	MirrorPair pair();

	/** Returns the rules for names in the target. */
	AllowedNames names();

	/**
	 * Checks source and target before the first file is sent.
	 * @param work the numbers of files to transfer and to delete
	 */
	Flux<Finding> preflight(Workload work);

	/**
	 * Lists the source in the order {@link FilePairs#ORDER}. Blocks.
	 * @param calls the calls to the server, which wait while it is not available
	 * @param rules the rules that exclude folders; the list need not contain the content
	 * of these folders
	 */
	Iterator<Listed> sources(PatientCalls calls, TreeRules rules);

	/**
	 * Lists the target in the order {@link FilePairs#ORDER}. Blocks.
	 * @param calls the calls to the server, which wait while it is not available
	 * @param rules the rules that exclude folders; the list need not contain the content
	 * of these folders
	 */
	Iterator<Listed> targets(PatientCalls calls, TreeRules rules);

	/**
	 * Creates a missing target in DRACOON, because the id that the server assigns
	 * identifies the target. A directory is not created here, because its path identifies
	 * it.
	 * @return whether the target was created
	 */
	Mono<Boolean> createTarget();

	/**
	 * Finds a file in the source.
	 * @return the file, or an error if there is none
	 */
	Mono<Found<S>> source(PlannedFile file);

	/**
	 * Tells whether the source has a file or folder with the path of a file.
	 * @return {@code false} only if the source has neither; the publisher fails if the
	 * source as a whole is not available
	 */
	Mono<Boolean> isInSource(PlannedFile file);

	/**
	 * Finds a file in the target. The node of the file in the plan may be out of date if
	 * an earlier attempt has begun with the file.
	 * @return the file, or empty
	 */
	Mono<Found<T>> target(PlannedFile file);

	/** Compares the content of a file in source and target. */
	Mono<Comparison> compare(Found<S> from, Found<T> to);

	/**
	 * Sends a file, and replaces only the given version of the file in the target.
	 * @param replaced the file in the target, {@code null} if the target must not have
	 * the file
	 * @param tokens the store for the resume token of the upload
	 * @return the new file in the target
	 */
	Mono<Found<T>> send(PlannedFile file, Found<S> from, @Nullable Found<T> replaced, ResumeTokenStore tokens);

	/**
	 * Finds a version that {@link #send} has replaced in the target, although it is not
	 * the given version. A user may create such a version at the moment of the
	 * replacement.
	 * @param replaced the file in the target before it was replaced
	 * @param sent the file in the target after it was replaced
	 * @return the description of the version, or empty if {@code send} has replaced only
	 * the given version
	 */
	Mono<String> lost(Found<T> replaced, Found<T> sent);

	/**
	 * Moves a file in the target to the recycle bin or to a directory for deleted files,
	 * so that people can restore it.
	 * @param job the id of the job instance
	 */
	Mono<Void> delete(PlannedFile file, Found<T> target, long job);

	/**
	 * Checks whether files can get through: source and target answer, their storage
	 * delivers content, and the disk has space for the file.
	 * @param file a file that has failed
	 * @param arrived a file that got through before, empty if there is none
	 * @return an empty publisher, which fails if files cannot get through
	 */
	Mono<Void> check(PlannedFile file, Optional<PlannedFile> arrived);

	/**
	 * Compares a file of the target with the file of the source.
	 * @param download whether to download the file for the comparison
	 * @return the result of the comparison; an error of the publisher concerns this file
	 * or all files
	 */
	Mono<FileProof> prove(PlannedFile file, boolean download);

}
