// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.batch.internal.plan.FileState;
import io.dracoonspring.batch.internal.plan.PlannedFile;

/** Creates planned files that have no number yet. */
final class Planned {

	private Planned() {
	}

	static PlannedFile file(String path, long size, @Nullable Instant modified) {
		return new PlannedFile(0, path, size, modified, null, null, FileState.PLANNED, null, null);
	}

	static PlannedFile file(String path, Node node) {
		return new PlannedFile(0, path, (node.size() != null) ? node.size() : 0, node.timestampModification(),
				node.id(), null, FileState.PLANNED, null, null);
	}

	static PlannedFile failed(String path, String reason) {
		return new PlannedFile(0, path, 0, null, null, null, FileState.FAILED, reason, null);
	}

	static PlannedFile withTarget(PlannedFile file, @Nullable Long targetNode) {
		return new PlannedFile(file.id(), file.path(), file.size(), file.modified(), file.sourceNode(), targetNode,
				file.state(), file.reason(), file.resumeToken());
	}

	static PlannedFile withId(PlannedFile file, long id) {
		return new PlannedFile(id, file.path(), file.size(), file.modified(), file.sourceNode(), file.targetNode(),
				file.state(), file.reason(), file.resumeToken());
	}

}
