// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.Iterator;

import reactor.core.publisher.Mono;

import io.dracoonspring.batch.internal.plan.FileOutcome;
import io.dracoonspring.batch.internal.plan.FileProof;
import io.dracoonspring.batch.internal.plan.PlannedFile;

/** Plans, transfers and verifies files in one direction. */
interface Mirror {

	/**
	 * Lists the files of the source, with their nodes in the target. Blocks.
	 * @return the files, without numbers; each item that cannot be mirrored is a failed
	 * file
	 */
	Iterator<PlannedFile> plan();

	/**
	 * Transfers a file, unless the target already has the same file.
	 * @param tokens keeps the resume token of the upload
	 * @return the outcome; an error of the publisher concerns more than this file
	 */
	Mono<FileOutcome> transfer(PlannedFile file, ResumeTokenStore tokens);

	/**
	 * Compares a file of the target with the file of the source.
	 * @param download whether to download the file for the comparison
	 * @return the result of the comparison; an error of the publisher concerns more than
	 * this file
	 */
	Mono<FileProof> prove(PlannedFile file, boolean download);

}
