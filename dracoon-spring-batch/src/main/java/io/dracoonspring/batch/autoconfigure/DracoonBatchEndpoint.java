// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

import io.dracoonspring.batch.MirrorProgress;
import io.dracoonspring.batch.MirrorStatus;

/** Shows the progress of the mirrors, over all workers, and their last results. */
@Endpoint(id = "dracoonbatch")
class DracoonBatchEndpoint {

	private final MirrorProgress progress;

	DracoonBatchEndpoint(MirrorProgress progress) {
		this.progress = progress;
	}

	/**
	 * Returns the progress and the results.
	 * @return the running mirrors, and the last results
	 */
	@ReadOperation
	MirrorStatus status() {
		return this.progress.status();
	}

}
