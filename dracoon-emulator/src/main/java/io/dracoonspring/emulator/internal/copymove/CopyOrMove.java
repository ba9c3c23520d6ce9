// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.copymove;

import java.util.stream.Stream;

import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.Node;

/**
 * Describes a copy or move of one node with checked target and permissions.
 *
 * @param name the name of the node at the target
 * @param item the item of the request that asks for this copy or move
 */
record CopyOrMove(Node source, String name, CopyMoveRequest.Item item) {

	/**
	 * Returns the files to copy or move.
	 * @return the file itself, or all files below the folder if the source is a folder
	 */
	Stream<FileNode> files() {
		return (this.source instanceof Container container) ? container.files() : Stream.of((FileNode) this.source);
	}

}
