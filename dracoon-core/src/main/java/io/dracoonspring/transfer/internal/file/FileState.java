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
 * The state of a file, which tells whether its content may have changed.
 *
 * @param size its length in bytes
 * @param identity what the file system knows it by, if it tells
 * @param touched when its content, its times or its access were changed, if the file
 * system tells; unlike the time of its modification nobody can set it back
 */
public record FileState(long size, Instant created, Instant modified, @Nullable Object identity,
		@Nullable Instant touched) {

	/**
	 * Adds when the file was touched to what is known about it.
	 * @param path leads to the file, unless somebody has led it elsewhere
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
			// its directory was moved
			return null;
		}
	}

	/**
	 * Tells whether the content is the same, as far as size, time and identity say.
	 */
	public boolean isSame(FileState other) {
		return this.size == other.size && this.modified.equals(other.modified)
				&& Objects.equals(this.identity, other.identity);
	}

	/**
	 * Tells whether anything about the file was changed. What, cannot be told: it may
	 * have been written and its time set back, or only its access or its links were
	 * changed.
	 * @param then when it was changed last, if the file system told
	 */
	public boolean isTouchedSince(@Nullable Instant then) {
		return then != null && !then.equals(this.touched);
	}

}
