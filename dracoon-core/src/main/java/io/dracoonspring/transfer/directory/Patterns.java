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

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;

/**
 * Decides which files of a tree belong to a transfer.
 */
final class Patterns {

	private final List<PathMatcher> includes;

	private final List<PathMatcher> excludes;

	Patterns(DirectoryOptions options) {
		this.includes = matchers(options.includes());
		this.excludes = matchers(options.excludes());
	}

	private static List<PathMatcher> matchers(List<String> patterns) {
		FileSystem system = FileSystems.getDefault();
		return patterns.stream().map((pattern) -> system.getPathMatcher("glob:" + pattern)).toList();
	}

	boolean isExcluded(String path) {
		Path relative = Path.of(path);
		return this.excludes.stream().anyMatch((matcher) -> matcher.matches(relative));
	}

	boolean isWanted(String path) {
		Path relative = Path.of(path);
		return !isExcluded(path)
				&& (this.includes.isEmpty() || this.includes.stream().anyMatch((matcher) -> matcher.matches(relative)));
	}

}
