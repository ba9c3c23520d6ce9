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

package io.dracoonspring.transfer.directory;

import java.nio.file.Path;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;

/**
 * Moves single files for those who walk trees. Not meant for applications.
 */
public interface FileMover {

	/**
	 * Upload a file.
	 * @param file the file
	 * @param parent the room or folder that takes it
	 * @param strategy what to do when the name is taken
	 * @param keepTimestamps whether it keeps its times
	 * @return whether its content is proven, when it is there
	 */
	Mono<Boolean> upload(Path file, Node parent, ResolutionStrategy strategy, boolean keepTimestamps);

	/**
	 * Download a file.
	 * @param file the file
	 * @param target the name under which it appears
	 * @param replace whether to replace what exists
	 * @param keepBoth whether to choose another name if it is taken
	 * @param keepTimestamps whether it keeps its times
	 * @return whether its content is proven, when it is there
	 */
	Mono<Boolean> download(Node file, Path target, boolean replace, boolean keepBoth, boolean keepTimestamps);

}
