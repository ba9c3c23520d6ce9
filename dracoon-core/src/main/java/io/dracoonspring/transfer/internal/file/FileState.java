// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Records the attributes of a file that show whether its content may have changed.
 *
 * @param size the length of the file in bytes
 * @param identity the key of the file in its file system, {@code null} if the file system
 * has none
 * @param touched the time of the last change of content, times or access rights
 * ("ctime"), {@code null} if the file system does not report it. A program can set back
 * the time of modification, but not this time
 */
public record FileState(long size, Instant created, Instant modified, @Nullable Object identity,
		@Nullable Instant touched) {

	/**
	 * Adds the time of the last status change to known attributes.
	 * @param path the path of the file; ignored if it leads to another file
	 */
	static FileState of(BasicFileAttributes attributes, Path path, LinkOption... options) throws IOException {
		return new FileState(attributes.size(), attributes.creationTime().toInstant(),
				attributes.lastModifiedTime().toInstant(), attributes.fileKey(),
				touched(attributes.fileKey(), path, options));
	}

	private static @Nullable Instant touched(@Nullable Object identity, Path path, LinkOption... options)
			throws IOException {
		if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
			return null;
		}
		try {
			Map<String, Object> found = Files.readAttributes(path, "unix:ctime,fileKey", options);
			boolean same = Objects.equals(found.get("fileKey"), identity);
			return (same && found.get("ctime") instanceof FileTime time) ? time.toInstant() : null;
		}
		catch (NoSuchFileException ex) {
			// the directory of the file was moved
			return null;
		}
	}

	/** Tells whether size, modification time and identity are unchanged. */
	public boolean isSame(FileState other) {
		return this.size == other.size && this.modified.equals(other.modified)
				&& Objects.equals(this.identity, other.identity);
	}

	/**
	 * Tells whether anything about the file has changed since an earlier state. The
	 * change may concern the content even if the modification time was reset. The change
	 * may also concern only access rights or hard links.
	 * @param then the {@link #touched()} time of the earlier state; {@code null} if the
	 * file system did not report it, and the result is then {@code false}
	 */
	public boolean isTouchedSince(@Nullable Instant then) {
		return then != null && !then.equals(this.touched);
	}

}
