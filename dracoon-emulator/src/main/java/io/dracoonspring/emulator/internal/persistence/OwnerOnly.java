// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.persistence;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Restricts files to their owner, because their content is secret. This needs a file
 * system with POSIX permissions. On other file systems, files inherit the rights of their
 * directory.
 */
public final class OwnerOnly {

	private OwnerOnly() {
	}

	/**
	 * Returns the attributes with which to create a file that only its owner can read.
	 */
	public static FileAttribute<?>[] file(Path file) {
		return permissions(file, "rw-------");
	}

	/**
	 * Returns the attributes with which to create a directory that only its owner can
	 * read.
	 */
	public static FileAttribute<?>[] directory(Path directory) {
		return permissions(directory, "rwx------");
	}

	private static FileAttribute<?>[] permissions(Path path, String permissions) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

}
