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
 * Accesses one directory and its direct entries. Operations never follow links inside the
 * directory. They also guard against another process that replaces the directory by a
 * link. All names are names of single entries, see {@link #name(String)}. All methods
 * block.
 * <p>
 * On platforms where Java can keep directories open, such as Linux, {@link #open(Path)}
 * keeps the directory open, and operations access entries relative to the open directory.
 * Therefore another process cannot redirect these operations. On other platforms and
 * after {@link #at(Path)}, operations check the directory before and after each step. If
 * a link replaces the directory during a step, this step may follow the link, and the
 * operation fails afterwards.
 */
public interface LocalFolder extends Closeable {

	/**
	 * Opens a directory, with a handle if the platform supports handles.
	 * @param directory the directory, or a link to a directory
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
	 * Accesses a directory by its path. The directory need not be readable, and is not
	 * kept open.
	 * @param directory the directory, or a link to a directory
	 * @return the directory, for the caller to close
	 */
	static LocalFolder at(Path directory) throws IOException {
		return PathFolder.top(directory);
	}

	/**
	 * Returns the path by which the caller addresses the directory, for messages and
	 * results.
	 */
	Path path();

	/**
	 * Creates the name of an entry from an untrusted name.
	 * @return the name, which identifies an entry of this directory and of no other
	 * @throws DracoonTransferException if the file system does not allow the name, or if
	 * the name is one of {@link OwnNames}
	 */
	default Path name(String name) {
		return EntryName.of(path().getFileSystem(), name);
	}

	/**
	 * Lists all entries of the directory.
	 * @return the entries, sorted by name, including entries whose attributes cannot be
	 * read
	 */
	List<Entry> list() throws IOException;

	/**
	 * Lists the entries without the files that transfers create for their own use.
	 * @return the entries, sorted by name
	 */
	default List<Entry> listTree() throws IOException {
		return list().stream().filter((entry) -> !entry.isOwn()).toList();
	}

	/**
	 * Returns the attributes of the entry itself, without following links.
	 * @return the attributes, {@code null} if the entry does not exist
	 */
	@Nullable BasicFileAttributes look(Path name) throws IOException;

	/**
	 * Opens a subdirectory.
	 * @return the directory, for the caller to close
	 * @throws LinkedFolderException if the entry is a link
	 * @throws java.nio.file.NoSuchFileException if there is no such entry
	 * @throws java.nio.file.NotDirectoryException if the entry is neither a directory nor
	 * a link
	 */
	LocalFolder child(Path name) throws IOException;

	/**
	 * Opens a subdirectory and creates it if it does not exist.
	 * @return the directory, for the caller to close
	 * @throws IOException if the directory cannot be created, or for the same reasons as
	 * {@link #child(Path)}
	 */
	LocalFolder createChild(Path name) throws IOException;

	/**
	 * Opens this directory again. The result remains usable after this object is closed.
	 * @return the directory, for the caller to close
	 */
	LocalFolder again() throws IOException;

	/**
	 * Creates a file. Fails if the name exists.
	 * @param attributes the initial attributes, which the file system must support
	 * @return the file, for the caller to write to and close
	 */
	FileChannel create(Path name, FileAttribute<?>... attributes) throws IOException;

	/**
	 * Opens a regular file for reading.
	 * @return the file, for the caller to close
	 * @throws IOException if the entry is not a regular file, or cannot be opened
	 */
	FileChannel read(Path name) throws IOException;

	/**
	 * Renames a file. If an entry with the new name exists, the file replaces this entry.
	 * If this entry is a link, the file replaces the link and not its target.
	 */
	void replace(Path from, Path to) throws IOException;

	/**
	 * Renames a file unless an entry with the new name exists.
	 * @throws java.nio.file.FileAlreadyExistsException if the new name exists
	 */
	void moveIfFree(Path from, Path to) throws IOException;

	/**
	 * Returns a view to read and change the attributes of the entry itself, without
	 * following links.
	 * @return the view, {@code null} if the file system does not support it
	 */
	<V extends FileAttributeView> @Nullable V view(Path name, Class<V> type);

	/**
	 * Deletes an entry that is not a directory. If the entry is a link, the link is
	 * deleted and not its target.
	 * @return whether the entry existed
	 */
	boolean delete(Path name) throws IOException;

	/**
	 * Describes an entry of a directory.
	 *
	 * @param known the attributes of the entry, without following links; {@code null} if
	 * they cannot be read
	 * @param failure the reason why the attributes cannot be read, {@code null} if they
	 * are known
	 */
	record Entry(Path name, @Nullable BasicFileAttributes known, @Nullable IOException failure) {

		/**
		 * Reads the attributes of an entry during a listing.
		 * @return the entry, {@code null} if it no longer exists
		 * @throws LinkedFolderException if another process has replaced the directory
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
				// keep the failure in the entry, because it concerns no other entry
				return new Entry(name, null, ex);
			}
		}

		/**
		 * Returns the attributes of the entry itself, without following links.
		 * @throws IOException if they cannot be read
		 */
		public BasicFileAttributes attributes() throws IOException {
			if (this.failure != null) {
				throw this.failure;
			}
			return Objects.requireNonNull(this.known);
		}

		/**
		 * Tells whether a transfer created the file for its own use. Transfers of
		 * directory trees ignore such a file.
		 */
		public boolean isOwn() {
			return !isFolder() && OwnNames.isOwn(text());
		}

		/**
		 * Returns the name as text, for the server and for messages.
		 * @return the name, in which replacement characters stand for bytes that are not
		 * text in the encoding of this JVM, see {@link #requireText()}
		 */
		public String text() {
			return this.name.toString();
		}

		/**
		 * Checks that the name is text in the encoding of this JVM. Otherwise several
		 * names could have the same text, and their files would get the same name on the
		 * server.
		 * @throws DracoonTransferException if the name is not text
		 */
		public void requireText() {
			EntryName.requireText(this.name);
		}

		/**
		 * Tells whether the entry is known to be a regular file.
		 * @return {@code false} also for links
		 */
		public boolean isFile() {
			return this.known != null && this.known.isRegularFile();
		}

		/**
		 * Tells whether the entry is a directory that may be opened.
		 * @return {@code false} also for links of any kind
		 */
		public boolean isFolder() {
			return this.known != null && isFolder(this.known);
		}

		static boolean isFolder(BasicFileAttributes attributes) {
			// exclude junctions of Windows, for which both isDirectory() and isOther()
			// return true
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
