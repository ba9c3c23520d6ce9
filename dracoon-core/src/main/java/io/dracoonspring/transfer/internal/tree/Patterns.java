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

package io.dracoonspring.transfer.internal.tree;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

/**
 * Decides which files of a tree belong to what is done with it.
 */
final class Patterns {

	private final List<PathMatcher> includes;

	private final List<PathMatcher> excludes;

	Patterns(List<String> includes, List<String> excludes) {
		this.includes = matchers(includes);
		this.excludes = matchers(excludes);
	}

	private static List<PathMatcher> matchers(List<String> patterns) {
		FileSystem system = FileSystems.getDefault();
		return patterns.stream().map((pattern) -> system.getPathMatcher("glob:" + pattern)).toList();
	}

	/**
	 * Tell whether a file or directory is left out.
	 * @param path its path below the top, with slashes
	 * @return whether a pattern excludes it
	 * @throws DracoonTransferException if this system does not allow such a name
	 */
	boolean isExcluded(String path) {
		Path relative = relative(path);
		return this.excludes.stream().anyMatch((matcher) -> matcher.matches(relative));
	}

	/**
	 * Tell whether a file belongs to it.
	 * @param path its path below the top, with slashes
	 * @return whether it is included and not excluded
	 * @throws DracoonTransferException if this system does not allow such a name
	 */
	boolean isWanted(String path) {
		Path relative = relative(path);
		return !isExcluded(path)
				&& (this.includes.isEmpty() || this.includes.stream().anyMatch((matcher) -> matcher.matches(relative)));
	}

	private static Path relative(String path) {
		try {
			return Path.of(path);
		}
		catch (InvalidPathException ex) {
			throw new DracoonTransferException(Reason.NAME_FORBIDDEN,
					"This system does not allow a name that the server has, so that no pattern can be compared with it: "
							+ "rename it in DRACOON",
					ex);
		}
	}

}
