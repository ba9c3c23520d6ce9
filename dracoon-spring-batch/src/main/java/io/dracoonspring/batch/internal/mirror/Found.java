// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.batch.internal.state.FileVersion;

/**
 * Holds a file that was found in the source or the target.
 *
 * @param file the file
 * @param version its current version
 * @param settled the version to store. It has no times if another change of the file can
 * result in the same times
 * @param modified its modification time, {@code null} if it is unknown
 * @param <F> the type of the file
 */
record Found<F>(F file, FileVersion version, FileVersion settled, @Nullable Instant modified) {

	/**
	 * Returns a file of a server. If it has no time of modification of its own, it has
	 * the time of its last change on the server.
	 */
	static Found<Node> of(Node node) {
		FileVersion version = NodeVersion.of(node);
		return new Found<>(node, version, version,
				(node.timestampModification() != null) ? node.timestampModification() : node.updatedAt());
	}

	/** Returns a file on disk. */
	static <F> Found<F> of(F file, LocalAttributes attributes) {
		return new Found<>(file, attributes.version(), attributes.settledVersion(Instant.now()), attributes.modified());
	}

}
