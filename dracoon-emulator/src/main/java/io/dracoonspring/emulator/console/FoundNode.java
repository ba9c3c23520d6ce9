/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.console;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.state.Container;
import io.dracoonspring.emulator.state.DeletedNode;
import io.dracoonspring.emulator.state.FileNode;
import io.dracoonspring.emulator.state.Node;
import io.dracoonspring.emulator.state.NodeTree;

/**
 * A node, be it in its place or in a recycle bin.
 *
 * @param node the node
 * @param deleted with what it was deleted, {@code null} if it is in its place
 */
record FoundNode(Node node, @Nullable DeletedNode deleted) {

	static Optional<FoundNode> of(NodeTree nodes, long id) {
		return nodes.find(id)
			.map((node) -> new FoundNode(node, null))
			.or(() -> deleted(nodes).filter((found) -> found.node.id() == id).findFirst());
	}

	/**
	 * Return all versions of a file.
	 */
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

	/**
	 * Return whether the bytes of a file are encrypted, or were when it was deleted.
	 */
	static boolean isCiphertext(FileNode file) {
		return file.isEncrypted() || !file.keys().isEmpty();
	}

}
