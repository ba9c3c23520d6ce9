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

package io.dracoonspring.emulator.copymove;

import java.util.stream.Stream;

import io.dracoonspring.emulator.state.Container;
import io.dracoonspring.emulator.state.FileNode;
import io.dracoonspring.emulator.state.Node;

/**
 * A copy or move of one node whose target and permissions have been checked.
 *
 * @param source the node
 * @param name the name that is wanted
 * @param item what was asked for
 */
record CopyOrMove(Node source, String name, CopyMoveRequest.Item item) {

	/**
	 * Return the files that are copied or moved.
	 * @return the file itself, or all files below the folder
	 */
	Stream<FileNode> files() {
		return (this.source instanceof Container container) ? container.files() : Stream.of((FileNode) this.source);
	}

}
