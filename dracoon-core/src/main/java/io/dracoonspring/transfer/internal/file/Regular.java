// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Ensures that transfers open only regular files. */
final class Regular {

	private Regular() {
	}

	/**
	 * Returns the attributes of the entry.
	 * @throws IOException if it is not a regular file
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
