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

package io.dracoonspring.emulator.state;

import java.time.Instant;
import java.util.stream.Stream;

/**
 * A file or folder in the recycle bin of its room.
 *
 * @param node the node as it was
 * @param room the room in whose recycle bin it is
 * @param parentPath the path of its parent at that time
 * @param deletedAt when it was deleted
 * @param deletedBy the id of the user who deleted it
 */
public record DeletedNode(Node node, Room room, String parentPath, Instant deletedAt, long deletedBy) {

	public long id() {
		return this.node.id();
	}

	/**
	 * Return the files that the entry holds.
	 * @return the file itself, or all files below the folder
	 */
	public Stream<FileNode> files() {
		return (this.node instanceof Container container) ? container.files() : Stream.of((FileNode) this.node);
	}

}
