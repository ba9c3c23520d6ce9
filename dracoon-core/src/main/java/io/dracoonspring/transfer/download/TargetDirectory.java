/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.transfer.download;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory of a target, and the only way in which a download touches what is in it.
 * No link is ever followed. All methods block.
 */
final class TargetDirectory {

	private static final Logger logger = LoggerFactory.getLogger(TargetDirectory.class);

	private final Path path;

	private final boolean posix;

	TargetDirectory(Path path) {
		this.path = path;
		this.posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

	/**
	 * Find the directory of a target.
	 * @param target the name under which the content is to appear
	 * @return its directory
	 */
	static TargetDirectory of(Path target) {
		Path absolute = target.toAbsolutePath();
		Path parent = absolute.getParent();
		return new TargetDirectory((parent != null) ? parent : absolute);
	}

	Path path() {
		return this.path;
	}

	/**
	 * Name a file that does not exist.
	 * @param extension how the name ends
	 * @return the file
	 */
	Path fresh(String extension) {
		return this.path.resolve(".dracoon-" + UUID.randomUUID() + extension);
	}

	/**
	 * Tell whether a file was named here.
	 * @param file the file
	 * @param extension how the name ends
	 * @return {@code true} if it may be read and deleted
	 */
	boolean hasNamed(Path file, String extension) {
		String name = String.valueOf(file.getFileName());
		return this.path.equals(file.toAbsolutePath().getParent()) && name.startsWith(".dracoon-")
				&& name.endsWith(extension);
	}

	/**
	 * Create a file that only its owner can read and write.
	 * @param file where it must not exist
	 * @return the file, open for writing
	 * @throws IOException if it cannot be created
	 */
	FileChannel create(Path file) throws IOException {
		FileAttribute<?>[] attributes = this.posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		return FileChannel.open(file,
				Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS), attributes);
	}

	/**
	 * Open a regular file.
	 * @param file the file
	 * @return the file, open for reading
	 * @throws NoSuchFileException if it does not exist or is something else
	 * @throws IOException if it cannot be opened
	 */
	FileChannel openForReading(Path file) throws IOException {
		BasicFileAttributes before = attributes(file);
		if (before == null || !before.isRegularFile()) {
			// opening a pipe would wait for somebody at its other end
			throw new NoSuchFileException(file.toString());
		}
		return FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
	}

	/**
	 * Look at a file.
	 * @param file the file
	 * @return what it is, {@code null} if it does not exist
	 * @throws IOException if it must not be looked at
	 */
	@Nullable BasicFileAttributes attributes(Path file) throws IOException {
		try {
			return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
		}
		catch (NoSuchFileException ex) {
			return null;
		}
	}

	void setTimes(Path file, @Nullable FileTime created, @Nullable FileTime modified) throws IOException {
		Files.getFileAttributeView(file, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
			.setTimes(modified, null, created);
	}

	/**
	 * Open a file to those who may see it under its final name: those of the file that it
	 * replaces, or those whom a file gets that is created here without further ado.
	 * @param replaced the file that it replaces, if that exists
	 * @param file the file
	 * @throws IOException if it cannot be looked at
	 */
	void grantAs(Path replaced, Path file) throws IOException {
		if (!this.posix) {
			return;
		}
		BasicFileAttributes former = attributes(replaced);
		if (former != null && former.isRegularFile()) {
			FileAccess.of(view(replaced)).applyTo(view(file));
		}
		else {
			grantAsNew(file);
		}
	}

	/**
	 * Open a file to those whom a file gets that is created here without further ado.
	 * @param file the file
	 * @throws IOException if it cannot be looked at
	 */
	void grantAsNew(Path file) throws IOException {
		if (!this.posix) {
			return;
		}
		// the mask of the process and the defaults of the directory show in what they do
		Path probe = fresh(".probe");
		Files.createFile(probe);
		try {
			FileAccess.of(view(probe)).applyTo(view(file));
		}
		finally {
			delete(probe);
		}
	}

	private static PosixFileAttributeView view(Path file) {
		return Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
	}

	void replace(Path file, Path name) throws IOException {
		try {
			Files.move(file, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (AtomicMoveNotSupportedException ex) {
			Files.move(file, name, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/**
	 * Give a file another name unless that is taken.
	 * @param file the file
	 * @param name the name
	 * @throws FileAlreadyExistsException if the name is taken
	 * @throws IOException if it cannot be moved
	 */
	void moveIfFree(Path file, Path name) throws IOException {
		try {
			// unlike a move, a link never replaces what somebody else has just created
			Files.createLink(name, file);
		}
		catch (FileAlreadyExistsException ex) {
			throw ex;
		}
		catch (UnsupportedOperationException | IOException ex) {
			logger.debug("The file system of the target has no links: moving instead", ex);
			Files.move(file, name);
			return;
		}
		delete(file);
	}

	void delete(Path file) throws IOException {
		Files.deleteIfExists(file);
	}

	/**
	 * Delete a file that is of no use any more. Never fails.
	 * @param file the file
	 */
	void discard(Path file) {
		try {
			delete(file);
		}
		catch (IOException ex) {
			logger.warn("A temporary file could not be deleted: delete it by hand; its path is logged at DEBUG");
			logger.debug("The temporary file '{}' could not be deleted", file, ex);
		}
	}

}
