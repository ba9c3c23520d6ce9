// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dracoonspring.api.VisibleText;

/**
 * Accesses a directory by its path and checks its identity before and after each step,
 * for file systems without handles. If another process replaces the directory between two
 * checks, this class detects the replacement, but cannot prevent it.
 */
final class PathFolder implements LocalFolder {

	private static final Logger logger = LoggerFactory.getLogger(PathFolder.class);

	private final Path path;

	/** The path of the directory without links. */
	private final Path real;

	private final @Nullable Object identity;

	private PathFolder(Path path, Path real) throws IOException {
		BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class,
				LinkOption.NOFOLLOW_LINKS);
		if (!attributes.isDirectory()) {
			throw new NotDirectoryException(path.toString());
		}
		this.path = path;
		this.real = real;
		this.identity = attributes.fileKey();
	}

	static LocalFolder top(Path path) throws IOException {
		return new PathFolder(path, path.toRealPath());
	}

	@Override
	public Path path() {
		return this.path;
	}

	@Override
	public List<Entry> list() throws IOException {
		return checked(() -> {
			List<Entry> entries = new ArrayList<>();
			try (Stream<Path> found = Files.list(this.real)) {
				for (Path path : (Iterable<Path>) found::iterator) {
					Entry entry = Entry.of(path.getFileName(), (name) -> lookAt(path));
					if (entry != null) {
						entries.add(entry);
					}
				}
			}
			entries.sort(Comparator.comparing(Entry::name));
			return entries;
		});
	}

	@Override
	public @Nullable BasicFileAttributes look(Path name) throws IOException {
		requireSelf();
		BasicFileAttributes attributes = lookAt(entry(name));
		requireSelf();
		return attributes;
	}

	private static @Nullable BasicFileAttributes lookAt(Path entry) throws IOException {
		try {
			return Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
		}
		catch (NoSuchFileException ex) {
			return null;
		}
	}

	@Override
	public LocalFolder child(Path name) throws IOException {
		BasicFileAttributes attributes = look(name);
		Path child = this.path.resolve(name);
		if (attributes == null) {
			throw new NoSuchFileException(child.toString());
		}
		if (Entry.isLink(attributes)) {
			throw new LinkedFolderException(child.toString(), null);
		}
		if (!attributes.isDirectory()) {
			throw new NotDirectoryException(child.toString());
		}
		Path found = entry(name).toRealPath();
		if (!this.real.equals(found.getParent())) {
			throw new LinkedFolderException(child.toString(), null);
		}
		PathFolder opened = new PathFolder(child, found);
		if (!Objects.equals(opened.identity, attributes.fileKey())) {
			throw new LinkedFolderException(child.toString(), null);
		}
		requireSelf();
		return opened;
	}

	@Override
	public LocalFolder createChild(Path name) throws IOException {
		if (look(name) == null) {
			checked(() -> {
				try {
					return Files.createDirectory(entry(name));
				}
				catch (FileAlreadyExistsException ex) {
					// continue, because another process has created the entry
					return entry(name);
				}
			});
		}
		return child(name);
	}

	@Override
	public LocalFolder again() throws IOException {
		requireSelf();
		return this;
	}

	@Override
	public FileChannel create(Path name, FileAttribute<?>... attributes) throws IOException {
		// CREATE_NEW never follows a link in place of the file
		Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		return opened(() -> FileChannel.open(entry(name), options, attributes));
	}

	@Override
	public FileChannel read(Path name) throws IOException {
		BasicFileAttributes before = Regular.require(this, name);
		FileChannel channel = opened(() -> open(entry(name)));
		try {
			BasicFileAttributes after = Regular.require(this, name);
			if (!Objects.equals(before.fileKey(), after.fileKey())) {
				throw new NoSuchFileException(this.path.resolve(name).toString(), null, "was replaced");
			}
			return channel;
		}
		catch (IOException ex) {
			channel.close();
			throw ex;
		}
	}

	private static FileChannel open(Path file) throws IOException {
		try {
			return FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
		}
		catch (UnsupportedOperationException | IllegalArgumentException ex) {
			logger.debug("The file system has no links", ex);
			return FileChannel.open(file, StandardOpenOption.READ);
		}
	}

	private FileChannel opened(Step<FileChannel> open) throws IOException {
		requireSelf();
		FileChannel channel = open.take();
		try {
			requireSelf();
			return channel;
		}
		catch (IOException ex) {
			channel.close();
			throw ex;
		}
	}

	@Override
	public void replace(Path from, Path to) throws IOException {
		checked(() -> {
			try {
				return Files.move(entry(from), entry(to), StandardCopyOption.ATOMIC_MOVE,
						StandardCopyOption.REPLACE_EXISTING);
			}
			catch (AtomicMoveNotSupportedException ex) {
				return Files.move(entry(from), entry(to), StandardCopyOption.REPLACE_EXISTING);
			}
		});
	}

	@Override
	public void moveIfFree(Path from, Path to) throws IOException {
		checked(() -> {
			try {
				// use a hard link, because a move could replace a file that another
				// process creates at the same time
				Files.createLink(entry(to), entry(from));
			}
			catch (FileAlreadyExistsException ex) {
				throw ex;
			}
			catch (UnsupportedOperationException | IOException ex) {
				logger.debug("The file system of the target has no links. The file is moved instead: {}",
						VisibleText.ofFailure(ex));
				return Files.move(entry(from), entry(to));
			}
			return Files.deleteIfExists(entry(from));
		});
	}

	@Override
	public <V extends FileAttributeView> @Nullable V view(Path name, Class<V> type) {
		return Files.getFileAttributeView(entry(name), type, LinkOption.NOFOLLOW_LINKS);
	}

	@Override
	public boolean delete(Path name) throws IOException {
		return checked(() -> {
			BasicFileAttributes attributes = lookAt(entry(name));
			if (attributes != null && attributes.isDirectory()) {
				throw new FileAlreadyExistsException(this.path.resolve(name).toString(), null, "is a directory");
			}
			return Files.deleteIfExists(entry(name));
		});
	}

	@Override
	public void close() {
		// do nothing, because no handle is open
	}

	private Path entry(Path name) {
		if (!EntryName.isSingle(name)) {
			throw new IllegalArgumentException("'" + name + "' must be the name of an entry");
		}
		return this.real.resolve(name);
	}

	private <T> T checked(Step<T> step) throws IOException {
		requireSelf();
		T result = step.take();
		requireSelf();
		return result;
	}

	private void requireSelf() throws IOException {
		Path now = this.real.toRealPath();
		BasicFileAttributes attributes = Files.readAttributes(now, BasicFileAttributes.class,
				LinkOption.NOFOLLOW_LINKS);
		if (!now.equals(this.real) || !Objects.equals(attributes.fileKey(), this.identity)) {
			throw new LinkedFolderException(this.path.toString(), null);
		}
	}

	/** Performs one operation between two checks. */
	@FunctionalInterface
	private interface Step<T> {

		T take() throws IOException;

	}

}
