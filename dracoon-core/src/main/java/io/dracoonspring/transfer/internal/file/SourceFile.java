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

/**
 * Where a file is, and how to get at it. All methods block.
 */
public sealed interface SourceFile {

	/**
	 * Reaches a file by its path. Links on the way are followed.
	 * @return the file, which need not exist
	 */
	static SourceFile at(Path path) {
		return new ByPath(path);
	}

	/**
	 * Reaches a file by way of its directory. No link is followed.
	 * @return the file, which need not exist
	 */
	static SourceFile in(LocalFolder folder, Path name) {
		return new ByFolder(folder, name);
	}

	/**
	 * Returns where the file was found, for messages.
	 */
	Path path();

	/**
	 * Returns the path that leads to the file and nowhere else.
	 * @return the path, {@code null} if it has to be reached by way of its directory
	 */
	default @Nullable Path directPath() {
		return null;
	}

	/**
	 * Looks at the file.
	 * @throws NoSuchFileException if there is none
	 */
	BasicFileAttributes attributes() throws IOException;

	/**
	 * Looks at the file and when it was touched.
	 * @throws NoSuchFileException if there is none
	 */
	FileState state() throws IOException;

	/**
	 * Opens the file.
	 * @return the file, for the caller to read and close
	 */
	SeekableByteChannel read() throws IOException;

	/**
	 * A file that is reached by its path.
	 */
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

	/**
	 * A file that is reached by way of its directory.
	 */
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
