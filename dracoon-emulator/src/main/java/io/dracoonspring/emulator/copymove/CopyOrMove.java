// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.copymove;

import java.util.stream.Stream;

import io.dracoonspring.emulator.state.Container;
import io.dracoonspring.emulator.state.FileNode;
import io.dracoonspring.emulator.state.Node;

/**
 * A copy or move of one node whose target and permissions have been checked.
 *
 * @param name the name that is wanted
 * @param item what was asked for
 */
record CopyOrMove(Node source, String name, CopyMoveRequest.Item item) {

	/**
	 * Returns the files that are copied or moved.
	 * @return the file itself, or all files below the folder
	 */
	Stream<FileNode> files() {
		return (this.source instanceof Container container) ? container.files() : Stream.of((FileNode) this.source);
	}

}
