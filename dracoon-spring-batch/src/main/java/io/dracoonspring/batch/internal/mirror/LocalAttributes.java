// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.batch.internal.state.FileVersion;

/**
 * Holds the attributes of a file on disk. Links are not followed.
 *
 * @param changed the time of the last change of content, times or access rights
 * ("ctime"), {@code null} if the file system does not report it. A program can set the
 * time of modification to an earlier value, but not this time
 */
record LocalAttributes(boolean isDirectory, boolean isRegularFile, boolean isLink, long size, Instant modified,
		@Nullable Instant changed) {

	/** The resolution of times in file systems whose times have fractions of a second. */
	private static final Duration FINE = Duration.ofMillis(50);

	/** The resolution of times in other file systems, such as FAT. */
	private static final Duration COARSE = Duration.ofSeconds(2);

	/**
	 * Reads the attributes. Blocks.
	 * @throws IOException if the file does not exist or cannot be read
	 */
	static LocalAttributes read(Path file) throws IOException {
		if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
			BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class,
					LinkOption.NOFOLLOW_LINKS);
			return new LocalAttributes(found.isDirectory(), found.isRegularFile(), found.isSymbolicLink(), found.size(),
					found.lastModifiedTime().toInstant(), null);
		}
		Map<String, Object> found = Files.readAttributes(file,
				"unix:isDirectory,isRegularFile,isSymbolicLink,size,lastModifiedTime,ctime", LinkOption.NOFOLLOW_LINKS);
		return new LocalAttributes(value(found, "isDirectory", Boolean.class),
				value(found, "isRegularFile", Boolean.class), value(found, "isSymbolicLink", Boolean.class),
				value(found, "size", Long.class), value(found, "lastModifiedTime", FileTime.class).toInstant(),
				value(found, "ctime", FileTime.class).toInstant());
	}

	private static <T> T value(Map<String, Object> attributes, String name, Class<T> type) {
		return Objects.requireNonNull(type.cast(attributes.get(name)));
	}

	/** Returns the version of the file. */
	FileVersion version() {
		return new FileVersion(this.size, null, this.modified + " " + this.changed, null);
	}

	/**
	 * Returns the version to store. Omits the times if the last change was very recent,
	 * because another change can result in the same times.
	 * @param now the current time
	 */
	FileVersion settledVersion(Instant now) {
		Instant latest = (this.changed != null) ? this.changed : this.modified;
		Duration resolution = (latest.getNano() != 0) ? FINE : COARSE;
		return latest.plus(resolution).isBefore(now) ? version() : unsettledVersion();
	}

	/** Returns a version without times, which is never the same as another version. */
	FileVersion unsettledVersion() {
		return new FileVersion(this.size, null, null, null);
	}

}
