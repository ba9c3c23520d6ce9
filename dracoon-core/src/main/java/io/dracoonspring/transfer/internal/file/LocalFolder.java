// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonTransferException;

/**
 * One directory, and what is directly in it. Whatever is done here is done in this
 * directory, also if somebody puts a link into its place meanwhile, and no link in it is
 * ever followed. All names are single ones of entries, see {@link #name(String)}. All
 * methods block.
 * <p>
 * Where Java can hold directories open, as on Linux, the entries are reached relative to
 * the open directory, so that nothing can come between. Elsewhere it is looked up before
 * and after each step: links that are there are not followed, one that comes into being
 * during a step is noticed after it.
 */
public interface LocalFolder extends Closeable {

	/**
	 * Opens a directory in the best way that the platform has.
	 * @param directory the directory; may be a link to one
	 * @return the directory, for the caller to close
	 */
	static LocalFolder open(Path directory) throws IOException {
		DirectoryStream<Path> stream = Files.newDirectoryStream(directory);
		if (stream instanceof SecureDirectoryStream<Path> secure) {
			return HandleFolder.top(directory, secure);
		}
		stream.close();
		return at(directory);
	}

	/**
	 * Reaches a directory by its path. It need not be readable and is not held open.
	 * @param directory the directory; may be a link to one
	 * @return the directory, for the caller to close
	 */
	static LocalFolder at(Path directory) throws IOException {
		return PathFolder.top(directory);
	}

	/**
	 * Returns where the directory was found, for messages and results.
	 */
	Path path();

	/**
	 * Makes the name of an entry of what somebody else has chosen.
	 * @return the name, which leads to an entry of this directory and nowhere else
	 * @throws DracoonTransferException if the file system does not allow the name, or if
	 * it is one of {@link OwnNames}
	 */
	default Path name(String name) {
		return EntryName.of(path().getFileSystem(), name);
	}

	/**
	 * Lists what is in the directory.
	 * @return the entries, by name, also those that cannot be looked at
	 */
	List<Entry> list() throws IOException;

	/**
	 * Lists what belongs to a tree: what is in the directory, except for files that
	 * transfers make for themselves.
	 * @return the entries, by name
	 */
	default List<Entry> listTree() throws IOException {
		return list().stream().filter((entry) -> !entry.isOwn()).toList();
	}

	/**
	 * Looks at an entry itself, not at what it may lead to.
	 * @return what it is, {@code null} if there is none
	 */
	@Nullable BasicFileAttributes look(Path name) throws IOException;

	/**
	 * Opens a directory in this one.
	 * @return the directory, for the caller to close
	 * @throws LinkedFolderException if it is a link
	 * @throws java.nio.file.NoSuchFileException if there is no such entry
	 * @throws java.nio.file.NotDirectoryException if it is something else
	 */
	LocalFolder child(Path name) throws IOException;

	/**
	 * Opens a directory in this one and create it if need be.
	 * @return the directory, for the caller to close
	 * @throws IOException as with {@link #child(Path)}
	 */
	LocalFolder createChild(Path name) throws IOException;

	/**
	 * Opens this directory once more, to be used when this object is closed already.
	 * @return the directory, for the caller to close
	 */
	LocalFolder again() throws IOException;

	/**
	 * Creates a file.
	 * @param attributes what it is to be created with, as far as the file system knows it
	 * @return the file, for the caller to write to and close
	 */
	FileChannel create(Path name, FileAttribute<?>... attributes) throws IOException;

	/**
	 * Opens a regular file.
	 * @return the file, for the caller to read and close
	 * @throws IOException if it is none or cannot be opened
	 */
	FileChannel read(Path name) throws IOException;

	/**
	 * Gives a file another name, and replace what has that. A link is replaced itself.
	 */
	void replace(Path from, Path to) throws IOException;

	/**
	 * Gives a file another name unless it is taken.
	 * @throws java.nio.file.FileAlreadyExistsException if the name is taken
	 */
	void moveIfFree(Path from, Path to) throws IOException;

	/**
	 * Looks at attributes of an entry itself and change them, not those of what it may
	 * lead to.
	 * @return the attributes, {@code null} if the file system does not have them
	 */
	<V extends FileAttributeView> @Nullable V view(Path name, Class<V> type);

	/**
	 * Deletes an entry that is no directory. A link is deleted itself.
	 * @return whether there was one
	 */
	boolean delete(Path name) throws IOException;

	/**
	 * An entry of a directory.
	 *
	 * @param known what it is, not what it may lead to; {@code null} if it cannot be
	 * looked at
	 * @param failure why it cannot be looked at, {@code null} if it can
	 */
	record Entry(Path name, @Nullable BasicFileAttributes known, @Nullable IOException failure) {

		/**
		 * Looks at an entry of a directory that is being listed.
		 * @return the entry, {@code null} if it has disappeared
		 * @throws LinkedFolderException if the directory itself was replaced
		 */
		static @Nullable Entry of(Path name, Look look) throws LinkedFolderException {
			try {
				BasicFileAttributes attributes = look.at(name);
				return (attributes != null) ? new Entry(name, attributes, null) : null;
			}
			catch (LinkedFolderException ex) {
				throw ex;
			}
			catch (IOException ex) {
				// concerns this entry only
				return new Entry(name, null, ex);
			}
		}

		/**
		 * Returns what the entry is.
		 * @throws IOException if it cannot be looked at
		 */
		public BasicFileAttributes attributes() throws IOException {
			if (this.failure != null) {
				throw this.failure;
			}
			return Objects.requireNonNull(this.known);
		}

		/**
		 * Tells whether a transfer has made the file for itself, so that it does not
		 * belong to a tree.
		 */
		public boolean isOwn() {
			return !isFolder() && OwnNames.isOwn(text());
		}

		/**
		 * Returns the name as text, for the other side and for messages.
		 * @return the name; bytes that are no text in the encoding of this JVM are
		 * replaced, see {@link #requireText()}
		 */
		public String text() {
			return this.name.toString();
		}

		/**
		 * Checks that the name is text in the encoding of this JVM. Names that are not
		 * look alike, so that files would get mixed up on the other side.
		 * @throws DracoonTransferException if it is not
		 */
		public void requireText() {
			EntryName.requireText(this.name);
		}

		/**
		 * Tells whether it is known to be a regular file.
		 * @return {@code false} for links too
		 */
		public boolean isFile() {
			return this.known != null && this.known.isRegularFile();
		}

		/**
		 * Tells whether it is a directory that may be opened.
		 * @return {@code false} for links of any kind too
		 */
		public boolean isFolder() {
			return this.known != null && isFolder(this.known);
		}

		static boolean isFolder(BasicFileAttributes attributes) {
			// junctions of Windows are directories and something else at once
			return attributes.isDirectory() && !attributes.isOther() && !attributes.isSymbolicLink();
		}

		static boolean isLink(BasicFileAttributes attributes) {
			return attributes.isSymbolicLink() || (attributes.isDirectory() && attributes.isOther());
		}

		@FunctionalInterface
		interface Look {

			@Nullable BasicFileAttributes at(Path name) throws IOException;

		}

	}

}
