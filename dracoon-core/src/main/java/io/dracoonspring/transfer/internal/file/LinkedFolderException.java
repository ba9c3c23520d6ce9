// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.file;

import java.io.Serial;
import java.nio.file.FileSystemException;

import org.jspecify.annotations.Nullable;

/**
 * Reports that an entry is a link instead of a directory, or that the directory was moved
 * or replaced.
 */
public final class LinkedFolderException extends FileSystemException {

	@Serial
	private static final long serialVersionUID = 1L;

	LinkedFolderException(String path, @Nullable Throwable cause) {
		super(path, null, "is a link or was replaced by one");
		initCause(cause);
	}

}
