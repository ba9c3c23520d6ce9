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

package io.dracoonspring.batch.internal.plan;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A file that a job works on.
 *
 * @param id its number in the plan, from 1
 * @param path its path below the top, with slashes
 * @param size how many bytes it has
 * @param modified when it was last changed, {@code null} if the source does not tell
 * @param sourceNode the id of the node that it comes from, {@code null} for what is no
 * node
 * @param targetNode the id of the node that it has become or is to replace, {@code null}
 * for what is no node or does not exist yet
 * @param state how far it is
 * @param reason why it failed, {@code null} if it did not
 * @param resumeToken where an upload of it has come to that nobody has finished, as the
 * database says, {@code null} for none
 */
public record PlannedFile(long id, String path, long size, @Nullable Instant modified, @Nullable Long sourceNode,
		@Nullable Long targetNode, FileState state, @Nullable String reason, @Nullable String resumeToken) {

	/**
	 * Return the name at the end of the path.
	 * @return the name
	 */
	public String name() {
		return this.path.substring(this.path.lastIndexOf('/') + 1);
	}

	/**
	 * Return the path of the folder that it is in.
	 * @return the path below the top, empty for the top
	 */
	public String folder() {
		return this.path.substring(0, Math.max(this.path.lastIndexOf('/'), 0));
	}

}
