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

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A file of a tree, as a filter sees it.
 *
 * @param path its path below the top, with slashes
 * @param size how many bytes it has; {@code null} if that is not known, and of what is no
 * file, such as a link
 * @param modified when its content was last changed, as the side says that has it;
 * {@code null} if that is not known, and of what is no file
 */
public record DirectoryEntry(String path, @Nullable Long size, @Nullable Instant modified) {

}
