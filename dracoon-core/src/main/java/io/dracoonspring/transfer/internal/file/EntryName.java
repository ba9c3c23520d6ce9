// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.file;

import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.NodeNames;

/** Checks names of directory entries. */
final class EntryName {

	/** Replaces bytes that are not text in the encoding of this JVM. */
	private static final char REPLACEMENT = '\ufffd';

	private EntryName() {
	}

	/**
	 * Creates the path of an entry from an untrusted name. The path must not lead to
	 * another directory.
	 * @throws DracoonTransferException if the file system does not allow the name, or if
	 * the name is one of {@link OwnNames}
	 */
	static Path of(FileSystem system, String name) {
		try {
			Path path = system.getPath(name);
			if (OwnNames.isOwn(name)) {
				throw new DracoonTransferException(Reason.NAME_FORBIDDEN, "The name '" + name
						+ "' is reserved for files that downloads create for their own use: rename it in DRACOON",
						null);
			}
			if (isSingle(path) && path.toString().equals(name) && isKept(system.getSeparator(), name)) {
				return path;
			}
		}
		catch (InvalidPathException ex) {
			throw forbidden(name, ex);
		}
		throw forbidden(name, null);
	}

	/** Returns {@code false} if the path could lead to another directory. */
	static boolean isSingle(Path path) {
		String text = path.toString();
		return path.getRoot() == null && path.getNameCount() == 1 && !text.isEmpty() && !".".equals(text)
				&& !"..".equals(text);
	}

	/**
	 * Tells whether the file system keeps the name unchanged. Windows removes full stops
	 * and blanks at the end, and reserves the names of devices.
	 * @param separator the separator of the file system
	 */
	static boolean isKept(String separator, String name) {
		return !"\\".equals(separator) || (NodeNames.isValid(name) && !name.endsWith(" "));
	}

	/**
	 * Checks that a name is text in the encoding of this JVM. The conversion of any other
	 * name to text loses bytes, so that the text identifies a different file or no file.
	 * @throws DracoonTransferException if the name is not text
	 */
	static void requireText(Path name) {
		String text = name.toString();
		if (text.indexOf(REPLACEMENT) >= 0 && !isNamedBy(name, text)) {
			throw new DracoonTransferException(Reason.NAME_FORBIDDEN,
					"The name '" + text + "' on this machine has bytes that are not text in the encoding of this JVM: "
							+ "rename the file, or start the JVM with a locale such as C.UTF-8",
					null);
		}
	}

	private static boolean isNamedBy(Path name, String text) {
		try {
			return name.getFileSystem().getPath(text).equals(name);
		}
		catch (InvalidPathException ex) {
			return false;
		}
	}

	private static DracoonTransferException forbidden(String name, @Nullable Throwable cause) {
		return new DracoonTransferException(Reason.NAME_FORBIDDEN,
				"This file system does not allow the name '" + name.replace('\0', '?') + "': rename it in DRACOON",
				cause);
	}

}
