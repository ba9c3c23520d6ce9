// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.file;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Restricts files to their owner. */
public final class OwnerOnly {

	private OwnerOnly() {
	}

	/**
	 * Returns the attributes for creating a file that only its owner can read and write.
	 * @param path any path in the file system of the file
	 * @return the attributes, empty if the file system has no POSIX permissions
	 */
	public static FileAttribute<?>[] attributes(Path path) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

}
