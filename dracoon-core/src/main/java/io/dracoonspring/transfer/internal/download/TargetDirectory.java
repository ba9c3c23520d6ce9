// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.VisibleText;
import io.dracoonspring.transfer.internal.file.LocalFolder;
import io.dracoonspring.transfer.internal.file.OwnNames;
import io.dracoonspring.transfer.internal.file.OwnerOnly;
import io.dracoonspring.transfer.internal.resume.LockRules;
import io.dracoonspring.transfer.internal.resume.PartialFileLock;

/**
 * Accesses the directory of a download target. Downloads access the files in this
 * directory only through this class. From the path of a file, this class uses only the
 * file name. Links in the directory are never followed. All methods block.
 */
final class TargetDirectory implements Closeable {

	private static final Logger logger = LoggerFactory.getLogger(TargetDirectory.class);

	private final Path path;

	private final LocalFolder folder;

	private TargetDirectory(Path path, LocalFolder folder) {
		this.path = path;
		this.folder = folder;
	}

	/**
	 * Opens the directory of a target, for the caller to close.
	 * @throws IOException if the directory does not exist or cannot be opened
	 */
	static TargetDirectory open(DownloadTarget target) throws IOException {
		LocalFolder held = target.folder();
		// open the directory again, because this object may have to clean up after the
		// caller has closed its folder
		return (held != null) ? new TargetDirectory(of(target.path()), held.again()) : open(target.path());
	}

	/**
	 * Opens the directory of a file by its path, for the caller to close.
	 * @throws IOException if the directory does not exist or cannot be opened
	 */
	static TargetDirectory open(Path file) throws IOException {
		Path path = of(file);
		return new TargetDirectory(path, LocalFolder.at(path));
	}

	static Path of(Path target) {
		Path absolute = target.toAbsolutePath();
		Path parent = absolute.getParent();
		return (parent != null) ? parent : absolute;
	}

	/**
	 * Acquires the ownership of a partial file that does not exist yet. Release the
	 * ownership before this directory is closed.
	 * @throws IOException if the directory cannot be written
	 */
	PartialFileLock lock(@Nullable Path tokenFile, LockRules rules) throws IOException {
		return PartialFileLock.acquire(this.folder, tokenFile, rules);
	}

	Path resolve(Path name) {
		return this.path.resolve(name);
	}

	/**
	 * Tells whether a file is a partial file in the directory of a target. A resumed
	 * download reads and deletes the file that its resume token names only if that file
	 * is such a partial file.
	 */
	static boolean isPartial(Path target, Path file) {
		return of(target).equals(file.toAbsolutePath().getParent())
				&& OwnNames.isPartial(String.valueOf(file.getFileName()));
	}

	/**
	 * Creates a file that only its owner can read and write, and opens it for writing.
	 * @throws IOException if it exists or cannot be created
	 */
	FileChannel create(Path file) throws IOException {
		return this.folder.create(file.getFileName(), OwnerOnly.attributes(this.path));
	}

	/**
	 * Opens a regular file for reading.
	 * @throws NoSuchFileException if it does not exist or is not a regular file
	 * @throws IOException if it cannot be opened
	 */
	FileChannel openForReading(Path file) throws IOException {
		BasicFileAttributes before = attributes(file);
		if (before == null || !before.isRegularFile()) {
			throw new NoSuchFileException(file.toString());
		}
		return this.folder.read(file.getFileName());
	}

	/**
	 * Returns the attributes of a file, {@code null} if it does not exist.
	 * @throws IOException if they cannot be read
	 */
	@Nullable BasicFileAttributes attributes(Path file) throws IOException {
		return this.folder.look(file.getFileName());
	}

	/**
	 * Tells whether a local file is the given version of a file on the server.
	 * @throws IOException if the file cannot be read
	 */
	boolean holds(FileVersion version, Path file) throws IOException {
		return version.matches(this.folder, file.getFileName());
	}

	void setTimes(Path file, @Nullable FileTime created, @Nullable FileTime modified) throws IOException {
		BasicFileAttributeView view = this.folder.view(file.getFileName(), BasicFileAttributeView.class);
		if (view != null) {
			view.setTimes(modified, null, created);
		}
	}

	/**
	 * Gives a file its final name. The file gets the access rights of the file that it
	 * replaces or, if it replaces none, of {@code model}. If the target has the action
	 * {@code SKIP} and already exists, deletes the file instead.
	 * @param model the name of a file with the access rights of new files in this
	 * directory
	 * @return the path with the final name
	 * @throws FileAlreadyExistsException if the final name exists and the target has the
	 * action {@code FAIL}
	 * @throws IOException if the file cannot be moved
	 */
	Path publish(Path file, Path model, DownloadTarget target) throws IOException {
		Path name = target.path();
		if (target.isOverwritten()) {
			// use the access rights of the replaced file, if there is one
			BasicFileAttributes former = attributes(name);
			grant((former != null && former.isRegularFile()) ? name.getFileName() : model, file);
			this.folder.replace(file.getFileName(), name.getFileName());
			return name;
		}
		grant(model, file);
		if (target.existing() == ExistingFile.AUTORENAME) {
			return moveToFreeName(file, name);
		}
		try {
			moveIfFree(file, name);
		}
		catch (FileAlreadyExistsException ex) {
			if (target.existing() != ExistingFile.SKIP) {
				throw ex;
			}
			logger.debug("Another process has created the target, which is kept: {}", VisibleText.ofFailure(ex));
			delete(file);
		}
		return name;
	}

	private Path moveToFreeName(Path file, Path wanted) throws IOException {
		String name = String.valueOf(wanted.getFileName());
		int dot = name.lastIndexOf('.');
		String stem = (dot > 0) ? name.substring(0, dot) : name;
		String extension = (dot > 0) ? name.substring(dot) : "";
		Path candidate = wanted;
		for (int number = 2;; number++) {
			try {
				moveIfFree(file, candidate);
				return candidate;
			}
			catch (FileAlreadyExistsException ex) {
				candidate = wanted.resolveSibling(stem + " (" + number + ")" + extension);
			}
		}
	}

	private void moveIfFree(Path file, Path name) throws IOException {
		this.folder.moveIfFree(file.getFileName(), name.getFileName());
	}

	private void grant(Path model, Path file) throws IOException {
		PosixFileAttributeView from = this.folder.view(model, PosixFileAttributeView.class);
		PosixFileAttributeView to = this.folder.view(file.getFileName(), PosixFileAttributeView.class);
		if (from != null && to != null) {
			FileAccess.of(from).applyTo(to);
		}
	}

	void delete(Path file) throws IOException {
		this.folder.delete(file.getFileName());
	}

	/** Deletes a partial file that is no longer used, and its lock file. Never fails. */
	void discard(Path file) {
		try {
			PartialFileLock.delete(this.folder, file.getFileName());
		}
		catch (IOException ex) {
			logger.warn("Could not delete a temporary file: delete it manually. Its path is logged at DEBUG");
			logger.debug("The temporary file '{}' could not be deleted: {}", VisibleText.of(file),
					VisibleText.ofFailure(ex));
		}
	}

	@Override
	public void close() {
		try {
			this.folder.close();
		}
		catch (IOException ex) {
			logger.debug("Could not close the directory of a target", ex);
		}
	}

}
