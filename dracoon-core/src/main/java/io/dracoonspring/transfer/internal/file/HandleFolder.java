// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.ClosedDirectoryStreamException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Keeps a handle of a directory open and accesses the entries relative to this handle.
 * Therefore no operation reaches a different directory, even if the path of this
 * directory changes. Only the creation of a directory needs a path, see {@link Top}.
 */
final class HandleFolder implements LocalFolder {

	private final Path path;

	private final SecureDirectoryStream<Path> stream;

	private final Top top;

	private HandleFolder(Path path, SecureDirectoryStream<Path> stream, @Nullable Top top) throws IOException {
		this.path = path;
		this.stream = stream;
		this.top = (top != null) ? top : new Top(path.toRealPath(), this);
	}

	static LocalFolder top(Path path, SecureDirectoryStream<Path> stream) throws IOException {
		return opened(path, stream, null);
	}

	private static HandleFolder opened(Path path, DirectoryStream<Path> stream, @Nullable Top top) throws IOException {
		try {
			return new HandleFolder(path, (SecureDirectoryStream<Path>) stream, top);
		}
		catch (IOException ex) {
			stream.close();
			throw ex;
		}
	}

	@Override
	public Path path() {
		return this.path;
	}

	@Override
	public List<Entry> list() throws IOException {
		// open a new stream, because each stream returns its entries only once
		try (DirectoryStream<Path> fresh = openSelf()) {
			List<Entry> entries = new ArrayList<>();
			for (Path found : fresh) {
				Entry entry = Entry.of(found.getFileName(), this::look);
				if (entry != null) {
					entries.add(entry);
				}
			}
			entries.sort(Comparator.comparing(Entry::name));
			return entries;
		}
		catch (DirectoryIteratorException ex) {
			throw ex.getCause();
		}
	}

	private SecureDirectoryStream<Path> openSelf() throws IOException {
		return openDirectory(this.path.getFileSystem().getPath("."));
	}

	private SecureDirectoryStream<Path> openDirectory(Path name) throws IOException {
		return onHandle(() -> this.stream.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS));
	}

	@Override
	public @Nullable BasicFileAttributes look(Path name) throws IOException {
		try {
			return onHandle(() -> Objects.requireNonNull(view(name, BasicFileAttributeView.class)).readAttributes());
		}
		catch (NoSuchFileException ex) {
			return null;
		}
	}

	@Override
	public LocalFolder child(Path name) throws IOException {
		requireFolder(name);
		try {
			return opened(this.path.resolve(name), openDirectory(name), this.top);
		}
		catch (NoSuchFileException ex) {
			throw ex;
		}
		catch (FileSystemException ex) {
			// check again, because the entry may have changed since the first check
			requireFolder(name);
			throw ex;
		}
	}

	private void requireFolder(Path name) throws IOException {
		Path child = this.path.resolve(name);
		BasicFileAttributes attributes = look(name);
		if (attributes == null) {
			throw new NoSuchFileException(child.toString());
		}
		if (Entry.isLink(attributes)) {
			throw new LinkedFolderException(child.toString(), null);
		}
		if (!attributes.isDirectory()) {
			throw new NotDirectoryException(child.toString());
		}
	}

	@Override
	public LocalFolder createChild(Path name) throws IOException {
		if (look(name) == null) {
			try {
				this.top.createIn(this, name);
			}
			catch (IOException ex) {
				// ignore the failure if another process has created the entry
				if (look(name) == null) {
					throw ex;
				}
			}
		}
		return child(name);
	}

	@Override
	public LocalFolder again() throws IOException {
		return opened(this.path, openSelf(), this.top);
	}

	@Override
	public FileChannel create(Path name, FileAttribute<?>... attributes) throws IOException {
		return open(name, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
				attributes);
	}

	@Override
	public FileChannel read(Path name) throws IOException {
		// check the type first, because opening an entry that is not a regular file, such
		// as a pipe, may block for ever
		Regular.require(this, name);
		return open(name, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
	}

	private FileChannel open(Path name, Set<OpenOption> options, FileAttribute<?>... attributes) throws IOException {
		SeekableByteChannel channel = onHandle(() -> this.stream.newByteChannel(single(name), options, attributes));
		if (channel instanceof FileChannel file) {
			return file;
		}
		channel.close();
		throw new FileSystemException(this.path.resolve(name).toString(), null, "is not opened as a file");
	}

	@Override
	public void replace(Path from, Path to) throws IOException {
		onHandle(() -> {
			this.stream.move(single(from), this.stream, single(to));
			return this;
		});
	}

	@Override
	public void moveIfFree(Path from, Path to) throws IOException {
		// reserve the name first, because a move by handle replaces an existing entry
		create(to).close();
		try {
			replace(from, to);
		}
		catch (IOException ex) {
			delete(to);
			throw ex;
		}
	}

	@Override
	public <V extends FileAttributeView> @Nullable V view(Path name, Class<V> type) {
		return this.stream.getFileAttributeView(single(name), type, LinkOption.NOFOLLOW_LINKS);
	}

	@Override
	public boolean delete(Path name) throws IOException {
		try {
			onHandle(() -> {
				this.stream.deleteFile(single(name));
				return this;
			});
			return true;
		}
		catch (NoSuchFileException ex) {
			return false;
		}
	}

	@Override
	public void close() throws IOException {
		this.stream.close();
	}

	private static Path single(Path name) {
		if (!EntryName.isSingle(name)) {
			throw new IllegalArgumentException("'" + name + "' must be the name of an entry");
		}
		return name;
	}

	// report a closed handle as an IOException and not as a programming error, because a
	// cancellation may have closed the handle
	private static <T> T onHandle(Step<T> step) throws IOException {
		try {
			return step.take();
		}
		catch (ClosedDirectoryStreamException ex) {
			throw new IOException("The directory is closed", ex);
		}
	}

	/** Performs one operation with a handle. */
	@FunctionalInterface
	private interface Step<T> {

		T take() throws IOException;

	}

	/**
	 * Creates directories. Java cannot create a directory relative to a handle. Therefore
	 * each directory is created directly in the topmost directory and then moved by
	 * handle. The topmost directory is the directory that {@link LocalFolder#open(Path)}
	 * opened. A process that can write only below the topmost directory cannot change the
	 * path of that directory.
	 *
	 * @param path the topmost directory, without links
	 * @param folder the handle of the topmost directory
	 */
	private record Top(Path path, HandleFolder folder) {

		private void createIn(HandleFolder parent, Path name) throws IOException {
			if (parent == this.folder) {
				create(single(name));
				return;
			}
			Path passing = this.path.getFileSystem().getPath(".dracoon-" + UUID.randomUUID() + ".dir");
			create(passing);
			try {
				onHandle(() -> {
					this.folder.stream.move(passing, parent.stream, single(name));
					return this;
				});
			}
			catch (AtomicMoveNotSupportedException ex) {
				this.folder.stream.deleteDirectory(passing);
				createOnOtherDevice(parent, name);
			}
			catch (IOException ex) {
				this.folder.stream.deleteDirectory(passing);
				throw ex;
			}
		}

		private void create(Path name) throws IOException {
			Path created = Files.createDirectory(this.path.resolve(name));
			requireSame(this.folder, name, created);
		}

		// create by path, because a move cannot cross the boundary to a device that is
		// mounted below the topmost directory
		private void createOnOtherDevice(HandleFolder parent, Path name) throws IOException {
			Path created = this.path.resolve(this.folder.path.relativize(parent.path)).resolve(name);
			try {
				Files.createDirectory(created);
			}
			catch (FileAlreadyExistsException ex) {
				// compare the existing entry in the same way as a new entry
			}
			requireSame(parent, name, created);
		}

		private static void requireSame(HandleFolder parent, Path name, Path created) throws IOException {
			BasicFileAttributes byPath = Files.readAttributes(created, BasicFileAttributes.class,
					LinkOption.NOFOLLOW_LINKS);
			BasicFileAttributes byHandle = parent.look(name);
			if (byHandle == null || !Objects.equals(byHandle.fileKey(), byPath.fileKey())) {
				throw new LinkedFolderException(created.toString(), null);
			}
		}

	}

}
