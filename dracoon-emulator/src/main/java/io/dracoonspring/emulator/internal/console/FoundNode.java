// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.DeletedNode;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.NodeTree;

/**
 * Represents a node, either in its container or in a recycle bin.
 *
 * @param deleted the entry in the recycle bin, {@code null} if the node is not deleted
 */
record FoundNode(Node node, @Nullable DeletedNode deleted) {

	static Optional<FoundNode> of(NodeTree nodes, long id) {
		return nodes.find(id)
			.map((node) -> new FoundNode(node, null))
			.or(() -> deleted(nodes).filter((found) -> found.node.id() == id).findFirst());
	}

	/** Returns all versions of a file, including deleted ones. */
	static Stream<FoundNode> versions(NodeTree nodes, long referenceId) {
		return Stream.concat(nodes.all().stream().map((node) -> new FoundNode(node, null)), deleted(nodes))
			.filter((found) -> found.node instanceof FileNode file && file.referenceId() == referenceId);
	}

	private static Stream<FoundNode> deleted(NodeTree nodes) {
		return nodes.deleted()
			.flatMap((deleted) -> Stream
				.concat(Stream.of(deleted.node()),
						(deleted.node() instanceof Container container) ? container.descendants() : Stream.empty())
				.map((node) -> new FoundNode(node, deleted)));
	}

	/** Returns whether the content of a current or deleted file is encrypted. */
	static boolean isCiphertext(FileNode file) {
		return file.isEncrypted() || !file.keys().isEmpty();
	}

}
