// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.VisibleText;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.batch.internal.mirror.TargetNames.TargetName;
import io.dracoonspring.batch.internal.state.FileVersion;
import io.dracoonspring.transfer.directory.DirectoryEntry;

/**
 * Describes a file in the listing of the source or the target.
 *
 * @param path its path below the top of the target
 * @param sourcePath its path below the top of the source, {@code null} if it is the same
 * @param size its size in bytes, 0 if it has no version
 * @param modified its modification time, {@code null} if it is unknown
 * @param version its version, {@code null} if it is no regular file or cannot be read
 * @param problem the reason why it cannot be mirrored, {@code null} if it can
 */
record Listed(String path, @Nullable String sourcePath, long size, @Nullable Instant modified,
		@Nullable FileVersion version, @Nullable Problem problem) {

	static Listed of(String path, Node node) {
		FileVersion version = NodeVersion.of(node);
		return new Listed(path, null, version.size(), node.timestampModification(), version, null);
	}

	static Listed of(String path, LocalAttributes file) {
		return new Listed(path, null, file.size(), file.modified(), file.version(), null);
	}

	static Listed problem(String path, Problem.Kind kind, String reason) {
		return new Listed(path, null, 0, null, null, new Problem(kind, reason));
	}

	static Listed unreadable(String path, String what, Exception failure) {
		return problem(path, Problem.Kind.UNREADABLE, what + " cannot be read: " + VisibleText.ofFailure(failure));
	}

	/**
	 * Returns the file with its path in the source, and with a problem if the target
	 * refuses its name.
	 * @param source its path below the top of the source
	 * @param name its name in the target
	 */
	Listed named(String source, TargetName name) {
		Problem problem = (this.problem == null && name.refusal() != null)
				? new Problem(Problem.Kind.UNSUPPORTED, name.refusal()) : this.problem;
		return new Listed(this.path, source.equals(this.path) ? null : source, this.size, this.modified, this.version,
				problem);
	}

	/**
	 * Tells whether this is a file, a link, a device, a socket or a pipe. All other items
	 * may be directories.
	 */
	boolean isFile() {
		return this.version != null || (this.problem != null && this.problem.kind() == Problem.Kind.LINK);
	}

	/** Describes the file for a filter. A link has no size and no time. */
	DirectoryEntry entry() {
		return new DirectoryEntry(this.path, (this.version != null) ? this.size : null, this.modified);
	}

	/** Returns the id of the node, {@code null} if the file is not a node. */
	@Nullable Long node() {
		return (this.version != null) ? this.version.node() : null;
	}

}
