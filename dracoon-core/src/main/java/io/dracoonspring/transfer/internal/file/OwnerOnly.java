// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.file;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * What is for its owner's eyes only.
 */
public final class OwnerOnly {

	private OwnerOnly() {
	}

	/**
	 * Returns what to create a file with that only its owner can read and write.
	 * @param path names the file system
	 * @return the attributes, none where the file system knows no such thing
	 */
	public static FileAttribute<?>[] attributes(Path path) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

}
