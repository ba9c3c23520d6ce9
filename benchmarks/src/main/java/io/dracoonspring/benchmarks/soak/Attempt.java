// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.soak;

import java.util.Set;

/** One request on its way to the server, and what became of it. */
record Attempt(String operation, String path, int status) {

	static final int LOST = 0;

	/** What must not be sent twice, written down independently of the client's rules. */
	private static final Set<String> CREATING = Set.of("DracoonNodes.createFolder", "DracoonShares.createDownloadShare",
			"DracoonUploads.create", "DracoonUploads.completeS3");

	boolean failed() {
		return this.status == LOST || this.status >= 400;
	}

	/**
	 * Tells whether the client had to give the failure to the caller at once.
	 * @return whether something is created and the server has not refused it for its rate
	 */
	boolean isBeyondRepetition() {
		return failed() && this.status != 429 && isCreating();
	}

	/**
	 * Tells whether this finishes an upload, where the client can look whether it is
	 * finished before it asks again.
	 */
	boolean isCompletion() {
		return this.operation.equals("DracoonUploads.completeS3");
	}

	boolean isCreating() {
		return CREATING.contains(this.operation);
	}

}
