// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.VisibleText;
import io.dracoonspring.transfer.internal.file.LinkedFolderException;

/** Explains failures of local directories. */
final class LocalErrors {

	/**
	 * The longest name that file systems of Linux allow, in bytes. DRACOON allows names
	 * of 150 characters, which can be more than 255 bytes.
	 */
	private static final int MAX_BYTES = 255;

	private LocalErrors() {
	}

	/**
	 * Explains a failure of the directory that receives a tree.
	 * @return the explained failure if the file system caused it, otherwise the failure
	 * itself
	 */
	static Throwable ofTarget(Throwable ex) {
		if (ex instanceof LinkedFolderException) {
			return new DracoonTransferException(Reason.TARGET_EXISTS,
					"A directory of the target is a link, which is "
							+ "not followed: replace it by a directory, exclude it, or download into its target ("
							+ VisibleText.ofFailure(ex) + ")",
					ex);
		}
		if (ex instanceof NotDirectoryException) {
			return new DracoonTransferException(Reason.TARGET_EXISTS,
					"A file and a directory have the same name: rename one of them (" + VisibleText.ofFailure(ex) + ")",
					ex);
		}
		if (hasLongName(ex)) {
			return new DracoonTransferException(Reason.NAME_FORBIDDEN,
					"This file system does not allow a name because it is too long: rename it in DRACOON ("
							+ VisibleText.ofFailure(ex) + ")",
					ex);
		}
		return isLocal(ex) ? new DracoonTransferException(Reason.TARGET_UNWRITABLE,
				"The target cannot be read and written: check its permissions and the space on the disk ("
						+ VisibleText.ofFailure(ex) + ")",
				ex) : ex;
	}

	/**
	 * Explains a failure of the directory that is uploaded.
	 * @return the explained failure if the file system caused it, otherwise the failure
	 * itself
	 */
	static Throwable ofSource(Throwable ex) {
		if (ex instanceof LinkedFolderException || ex instanceof NotDirectoryException) {
			return new DracoonTransferException(Reason.SOURCE_CHANGED,
					"A directory was replaced during the upload of its tree, and is not followed: upload it again when "
							+ "nothing changes it (" + VisibleText.ofFailure(ex) + ")",
					ex);
		}
		if (ex instanceof NoSuchFileException) {
			return new DracoonTransferException(Reason.SOURCE_MISSING,
					"The source has disappeared: upload it again if it is still needed (" + VisibleText.ofFailure(ex)
							+ ")",
					ex);
		}
		return isLocal(ex)
				? new DracoonTransferException(Reason.SOURCE_UNREADABLE,
						"The source cannot be read: check its permissions (" + VisibleText.ofFailure(ex) + ")", ex)
				: ex;
	}

	// checks the length of the name, because the message of the error depends on the
	// language of the system
	private static boolean hasLongName(Throwable ex) {
		if (!(ex instanceof FileSystemException failure) || failure.getFile() == null) {
			return false;
		}
		Path name = Path.of(failure.getFile()).getFileName();
		return name != null && name.toString().getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
	}

	private static boolean isLocal(Throwable ex) {
		return ex instanceof IOException || ex instanceof UncheckedIOException;
	}

}
