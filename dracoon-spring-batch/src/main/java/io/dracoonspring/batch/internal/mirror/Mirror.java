// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.Iterator;

import reactor.core.publisher.Mono;

import io.dracoonspring.batch.internal.plan.FileOutcome;
import io.dracoonspring.batch.internal.plan.FileProof;
import io.dracoonspring.batch.internal.plan.PlannedFile;

/**
 * One direction of mirroring.
 */
interface Mirror {

	/**
	 * Lists the files of the source, with what the target has of them. Blocks.
	 * @return the files, not numbered yet; what cannot be mirrored is a file that failed
	 */
	Iterator<PlannedFile> plan();

	/** Transfers a file, unless the target has it already. */
	Mono<FileOutcome> transfer(PlannedFile file, ResumeTokenStore tokens);

	/** Compares a file of the target with that of the source. */
	Mono<FileProof> prove(PlannedFile file, boolean download);

}
