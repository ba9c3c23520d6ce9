// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.plan;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A file that a job works on.
 *
 * @param id its number in the plan, from 1
 * @param path its path below the top, with slashes
 * @param size how many bytes it has
 * @param modified when it was last changed, {@code null} if the source does not tell
 * @param sourceNode the id of the node that it comes from, {@code null} for what is no
 * node
 * @param targetNode the id of the node that it has become or is to replace, {@code null}
 * for what is no node or does not exist yet
 * @param state how far it is
 * @param reason why it failed, {@code null} if it did not
 * @param resumeToken where an upload of it has come to that nobody has finished, as the
 * database says, {@code null} for none
 */
public record PlannedFile(long id, String path, long size, @Nullable Instant modified, @Nullable Long sourceNode,
		@Nullable Long targetNode, FileState state, @Nullable String reason, @Nullable String resumeToken) {

	/** Returns the name at the end of the path. */
	public String name() {
		return this.path.substring(this.path.lastIndexOf('/') + 1);
	}

	/** Returns the path of the folder that it is in. */
	public String folder() {
		return this.path.substring(0, Math.max(this.path.lastIndexOf('/'), 0));
	}

}
