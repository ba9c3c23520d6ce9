// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.VisibleText;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.batch.internal.state.FileVersion;

/**
 * Describes a file in the listing of the source or the target.
 *
 * @param path its path below the top
 * @param size its size in bytes
 * @param modified its modification time, {@code null} if it is unknown
 * @param version its version, {@code null} if it cannot be mirrored
 * @param problem the reason why it cannot be mirrored, {@code null} if it can
 */
record Listed(String path, long size, @Nullable Instant modified, @Nullable FileVersion version,
		@Nullable Problem problem) {

	static Listed of(String path, Node node) {
		FileVersion version = NodeVersion.of(node);
		return new Listed(path, version.size(), node.timestampModification(), version, null);
	}

	static Listed of(String path, LocalAttributes file) {
		return new Listed(path, file.size(), file.modified(), file.version(), null);
	}

	static Listed problem(String path, Problem.Kind kind, String reason) {
		return new Listed(path, 0, null, null, new Problem(kind, reason));
	}

	static Listed unreadable(String path, String what, Exception failure) {
		return problem(path, Problem.Kind.UNREADABLE, what + " cannot be read: " + VisibleText.ofFailure(failure));
	}

	/** Returns the id of its node, {@code null} if it is not a node. */
	@Nullable Long node() {
		return (this.version != null) ? this.version.node() : null;
	}

}
