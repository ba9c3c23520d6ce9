// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.resume;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.transfer.internal.file.OwnNames;

/**
 * Identifies the resource that a transfer owns while the transfer runs, and creates the
 * exceptions for transfers that do not own the resource.
 *
 * @param path the token file or directory
 * @param directory the directory of the lock file
 * @param lockName the name of the lock file
 * @param what the term for the resource in messages, such as "directory"
 * @param advice the action to take while another transfer owns the resource
 */
record Owned(Path path, Path directory, String lockName, String what, String advice) {

	static Owned tokenFile(Path file) {
		Path absolute = file.toAbsolutePath().normalize();
		Path parent = absolute.getParent();
		return new Owned(file, (parent != null) ? parent : absolute, "." + absolute.getFileName() + ".lock",
				"token file", "resume with the token file");
	}

	/**
	 * Identifies a directory. The lock file is inside the directory, because the parent
	 * directory may not be writable.
	 */
	static Owned directory(Path directory) {
		return new Owned(directory, directory, OwnNames.DIRECTORY_LOCK, "directory", "synchronise it again");
	}

	/**
	 * Returns the path of the lock file without links, so that all paths of one directory
	 * give the same result.
	 * @throws IOException if the directory of the lock file does not exist
	 */
	Path lockFile() throws IOException {
		return this.directory.toRealPath().resolve(this.lockName);
	}

	DracoonTransferException inUse(@Nullable LockOwner owner) {
		return inUse((owner != null) ? owner.describe() : "another process");
	}

	DracoonTransferException inUse(String owner) {
		return new DracoonTransferException(Reason.IN_USE, "The " + this.what + " '" + this.path + "' is in use by "
				+ owner + ": wait until that transfer has ended, or stop it, and " + this.advice, null);
	}

	/**
	 * Creates the exception for a transfer that has lost its ownership.
	 * @param cause the failure that resulted from the loss, or {@code null}
	 * @return the exception
	 */
	DracoonTransferException lost(@Nullable Throwable cause) {
		return new DracoonTransferException(Reason.IN_USE,
				"The transfer no longer owns the " + this.what + " '" + this.path
						+ "' because another transfer took over or the lock file was deleted: "
						+ "let the other transfer finish, or " + this.advice,
				cause);
	}

	DracoonTransferException unwritable(IOException ex) {
		return new DracoonTransferException(Reason.TARGET_UNWRITABLE, "Could not write the lock file of the "
				+ this.what + " '" + this.path + "': check the permissions of its directory and the space on the disk",
				ex);
	}

}
