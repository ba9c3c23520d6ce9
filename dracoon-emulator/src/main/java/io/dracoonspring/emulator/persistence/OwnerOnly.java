// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.persistence;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Keeps files to their owner, where the file system knows owners: what is in them is
 * secret. Elsewhere they get what their directory has.
 */
public final class OwnerOnly {

	private OwnerOnly() {
	}

	/**
	 * Returns what a file is created with.
	 */
	public static FileAttribute<?>[] file(Path file) {
		return permissions(file, "rw-------");
	}

	/**
	 * Returns what a directory is created with.
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
