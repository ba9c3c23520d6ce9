// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Instant;
import java.util.stream.Stream;

/**
 * A file or folder in the recycle bin of its room.
 *
 * @param room the room whose recycle bin contains the node
 * @param parentPath the path of the parent of the node at the time of deletion
 * @param deletedBy the id of the user who deleted it
 */
public record DeletedNode(Node node, Room room, String parentPath, Instant deletedAt, long deletedBy) {

	public long id() {
		return this.node.id();
	}

	/** Returns the file itself, or all files below the folder. */
	public Stream<FileNode> files() {
		return (this.node instanceof Container container) ? container.files() : Stream.of((FileNode) this.node);
	}

}
