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

package io.dracoonspring.emulator.keypairs;

import java.util.List;

import io.dracoonspring.emulator.state.FileNode;
import io.dracoonspring.emulator.state.NodeTree;
import io.dracoonspring.emulator.state.Room;
import io.dracoonspring.emulator.state.User;

/**
 * Removes the file keys that nobody can open any more, and the files that only they could
 * have opened.
 */
final class FileKeyRemoval {

	private final NodeTree nodes;

	FileKeyRemoval(NodeTree nodes) {
		this.nodes = nodes;
	}

	void remove(User user, String keyPairVersion) {
		String version = "A".equals(keyPairVersion) ? "A" : keyPairVersion + "/AES-256-GCM";
		List<FileNode> keyed = this.nodes.roots()
			.stream()
			.flatMap(Room::files)
			.filter((file) -> file.keys().find(user.id(), version).isPresent())
			.toList();
		for (FileNode file : keyed) {
			file.keys().remove(user.id(), version);
			if (file.keys().isEmpty()) {
				destroy(file, user);
			}
		}
	}

	private void destroy(FileNode file, User user) {
		Room room = file.room();
		this.nodes.delete(file, user.id());
		room.recycleBin().stream().filter((deleted) -> deleted.node() == file).forEach(this.nodes::purge);
	}

}
