// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.nodes;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.NodeNames;
import io.dracoonspring.emulator.internal.state.NodeTree;
import io.dracoonspring.emulator.internal.state.User;

/**
 * Changes the properties that all types of nodes share.
 *
 * @param name the new name, {@code null} to keep the old name
 * @param notes the new notes, empty to remove the old notes, {@code null} to keep them
 * @param timestampCreation the creation time that the client reports, {@code null} to
 * keep the old time
 * @param timestampModification the modification time that the client reports,
 * {@code null} to keep the old time
 */
record NodeChange(@Nullable String name, @Nullable String notes, @Nullable Instant timestampCreation,
		@Nullable Instant timestampModification) {

	void apply(Node node, NodeTree nodes, User author) {
		Fields.notes(this.notes);
		if (this.name != null && !this.name.equals(node.name())) {
			NodeNames.validate(this.name);
			NodeNames.validatePath(node.parent(), this.name);
			requireFree(nodes, node.parent(), this.name, node);
			nodes.rename(node, this.name);
		}
		if (this.notes != null) {
			node.notes(this.notes);
		}
		node.timestamps(this.timestampCreation, this.timestampModification);
		node.updated(author.id(), nodes.now());
		nodes.changed(node);
	}

	static void requireFree(NodeTree nodes, @Nullable Container parent, String name, @Nullable Node self) {
		if (nodes.child(parent, name).filter((taken) -> taken != self).isPresent()) {
			throw ApiException.of(409, "Conflict", "A node with that name already exists");
		}
	}

}
