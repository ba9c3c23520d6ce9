// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.Instant;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.batch.internal.state.FileVersion;

/** Identifies the versions of files in DRACOON. */
final class NodeVersion {

	private NodeVersion() {
	}

	// the time of creation detects ids that a server assigns again after the restore of a
	// backup
	static FileVersion of(Node node) {
		Instant created = node.createdAt();
		return new FileVersion((node.size() != null) ? node.size() : 0, node.id(),
				(created != null) ? created.toString() : null, node.hash());
	}

}
