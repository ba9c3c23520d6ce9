// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.transfer.internal.file.LocalFolder;
import io.dracoonspring.transfer.internal.part.Checksums;

/**
 * Describes the version of a file on the server, to recognise the same content in a local
 * file.
 *
 * @param size the number of bytes, {@code null} if it is unknown
 * @param modified the time of modification, {@code null} if it is unknown
 * @param md5 the checksum in hexadecimal digits, {@code null} or blank to compare the
 * times
 */
public record FileVersion(@Nullable Long size, @Nullable Instant modified, @Nullable String md5) {

	/**
	 * Tells whether a local file has this version.
	 * @param folder the directory of the file
	 * @param name the name of the file; a link never has this version, regardless of its
	 * target
	 * @throws IOException if the file cannot be read
	 */
	public boolean matches(LocalFolder folder, Path name) throws IOException {
		BasicFileAttributes attributes = folder.look(name);
		if (attributes == null || !attributes.isRegularFile() || this.size == null || this.size != attributes.size()) {
			return false;
		}
		if (this.md5 != null && !this.md5.isBlank()) {
			return this.md5.equalsIgnoreCase(md5(folder, name));
		}
		return isSameTime(this.modified, attributes.lastModifiedTime().toInstant());
	}

	/**
	 * Compares whole seconds, because not all file systems and servers keep fractions.
	 */
	public static boolean isSameTime(@Nullable Instant one, Instant other) {
		return one != null && one.truncatedTo(ChronoUnit.SECONDS).equals(other.truncatedTo(ChronoUnit.SECONDS));
	}

	private static String md5(LocalFolder folder, Path name) throws IOException {
		try (InputStream content = Channels.newInputStream(folder.read(name))) {
			return Checksums.md5(content);
		}
	}

}
