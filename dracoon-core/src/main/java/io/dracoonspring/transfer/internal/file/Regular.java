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

package io.dracoonspring.transfer.internal.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The rule that only regular files are opened.
 */
final class Regular {

	private Regular() {
	}

	/**
	 * Check that an entry is a regular file.
	 * @param folder the directory that has it
	 * @param name its name
	 * @return what it is
	 * @throws IOException if it is none
	 */
	static BasicFileAttributes require(LocalFolder folder, Path name) throws IOException {
		BasicFileAttributes attributes = folder.look(name);
		if (attributes == null) {
			throw new NoSuchFileException(folder.path().resolve(name).toString());
		}
		if (!attributes.isRegularFile()) {
			throw new FileSystemException(folder.path().resolve(name).toString(), null, "is not a regular file");
		}
		return attributes;
	}

}
