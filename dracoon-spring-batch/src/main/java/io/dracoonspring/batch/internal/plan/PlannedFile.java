// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.plan;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.batch.MirrorFile;

/**
 * Describes a file in a plan.
 *
 * @param id its number in the plan, from 1
 * @param path its path below the target, with slashes
 * @param renamedFrom its path below the source, {@code null} if it is the same
 * @param size its size in bytes
 * @param modified its modification time, {@code null} if the source does not provide it
 * @param sourceNode the id of the source node, {@code null} if the source is not a node
 * @param targetNode the id of the node of the file in the target, {@code null} if there
 * is none
 * @param existing whether the target had a file with this path when the plan was made
 * @param state its progress
 * @param reason the reason of the state or of the result of the verification,
 * {@code null} if there is none
 * @param resumeToken the resume token of an unfinished upload, as it is stored in the
 * database, {@code null} for none
 * @param forecast the expected result in a dry run, {@code null} in other runs, or if the
 * state shows the result
 */
public record PlannedFile(long id, String path, @Nullable String renamedFrom, long size, @Nullable Instant modified,
		@Nullable Long sourceNode, @Nullable Long targetNode, boolean existing, FileState state,
		@Nullable String reason, @Nullable String resumeToken, MirrorFile.@Nullable Status forecast) {

	private static final String DELETED_IN_SOURCE = "The file was deleted in the source";

	/** Returns the reason of the state as a sentence, {@code null} if it needs none. */
	public @Nullable String explanation() {
		return switch (this.state) {
			case DELETED -> "The file was deleted in the source, and then by this run";
			case SURPLUS -> DELETED_IN_SOURCE + ((this.reason != null) ? ": " + this.reason : "");
			case ONLY_IN_TARGET -> (this.reason != null) ? this.reason : DELETED_IN_SOURCE;
			default -> this.reason;
		};
	}

	/** Returns the last segment of the path. */
	public String name() {
		return this.path.substring(this.path.lastIndexOf('/') + 1);
	}

	/** Returns the path of the file below the source. */
	public String sourcePath() {
		return (this.renamedFrom != null) ? this.renamedFrom : this.path;
	}

	/**
	 * Returns the path of the file's folder below the target, empty for the target
	 * itself.
	 */
	public String folder() {
		return this.path.substring(0, Math.max(this.path.lastIndexOf('/'), 0));
	}

	/**
	 * Returns the file without its node in the target, so that the target is searched for
	 * the path of the file. The node in the plan may be out of date.
	 */
	public PlannedFile begun() {
		return new PlannedFile(this.id, this.path, this.renamedFrom, this.size, this.modified, this.sourceNode, null,
				this.existing, FileState.BEGUN, null, this.resumeToken, null);
	}

}
