// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.file;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

import org.jspecify.annotations.Nullable;

/** Locates and opens a local file. All methods block. */
public sealed interface SourceFile {

	/**
	 * Locates a file by its path. Links on the path are followed.
	 * @return the file, which need not exist
	 */
	static SourceFile at(Path path) {
		return new ByPath(path);
	}

	/**
	 * Locates a file relative to its directory. Links are not followed.
	 * @return the file, which need not exist
	 */
	static SourceFile in(LocalFolder folder, Path name) {
		return new ByFolder(folder, name);
	}

	/** Returns the path by which the caller addresses the file, for messages. */
	Path path();

	/**
	 * Returns the path of the file if it may be opened by path.
	 * @return the path, {@code null} if the file has to be opened relative to its
	 * directory
	 */
	default @Nullable Path directPath() {
		return null;
	}

	/**
	 * Reads the attributes of the file.
	 * @throws NoSuchFileException if the file does not exist
	 */
	BasicFileAttributes attributes() throws IOException;

	/**
	 * Reads the attributes that show whether the file changes.
	 * @throws NoSuchFileException if the file does not exist
	 */
	FileState state() throws IOException;

	/**
	 * Opens the file for reading.
	 * @return the file, for the caller to close
	 */
	SeekableByteChannel read() throws IOException;

	/** Locates a file by its path. */
	record ByPath(Path path) implements SourceFile {

		@Override
		public Path directPath() {
			return this.path;
		}

		@Override
		public BasicFileAttributes attributes() throws IOException {
			return Files.readAttributes(this.path, BasicFileAttributes.class);
		}

		@Override
		public FileState state() throws IOException {
			return FileState.of(attributes(), this.path);
		}

		@Override
		public SeekableByteChannel read() throws IOException {
			return Files.newByteChannel(this.path);
		}

	}

	/** Locates a file relative to its directory. */
	record ByFolder(LocalFolder folder, Path name) implements SourceFile {

		@Override
		public Path path() {
			return this.folder.path().resolve(this.name);
		}

		@Override
		public BasicFileAttributes attributes() throws IOException {
			BasicFileAttributes attributes = this.folder.look(this.name);
			if (attributes == null) {
				throw new NoSuchFileException(path().toString());
			}
			return attributes;
		}

		@Override
		public FileState state() throws IOException {
			return FileState.of(attributes(), path(), LinkOption.NOFOLLOW_LINKS);
		}

		@Override
		public SeekableByteChannel read() throws IOException {
			return this.folder.read(this.name);
		}

	}

}
