// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.soak;

import java.util.Set;

/**
 * Describes one request and its result.
 *
 * @param operation the operation, such as {@code DracoonNodes.get}
 * @param path the path of the request
 * @param status the status of the response, {@link #LOST} if there was no complete
 * response
 */
record Attempt(String operation, String path, int status) {

	static final int LOST = 0;

	/**
	 * The operations that must not be sent twice. The list is independent of the client's
	 * own rules, so that it can reveal their errors. The client can request an upload
	 * channel twice, because a channel is not a node.
	 */
	private static final Set<String> CREATING = Set.of("DracoonNodes.createFolder", "DracoonShares.createDownloadShare",
			"DracoonUploadChannels.completeS3");

	boolean failed() {
		return this.status == LOST || this.status >= 400;
	}

	/**
	 * Tells whether the client had to report the failure to the caller without another
	 * attempt.
	 * @return {@code true} if the operation creates an object, and failed for another
	 * reason than the rate limit
	 */
	boolean isBeyondRepetition() {
		return failed() && this.status != 429 && isCreating();
	}

	/**
	 * Tells whether this operation completes an upload. Before the client repeats such a
	 * request, it can check whether the upload is already complete.
	 * @return whether this operation completes an upload
	 */
	boolean isCompletion() {
		return this.operation.equals("DracoonUploadChannels.completeS3");
	}

	boolean isCreating() {
		return CREATING.contains(this.operation);
	}

}
