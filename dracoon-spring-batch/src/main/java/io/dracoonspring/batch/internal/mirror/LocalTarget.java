// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.VisibleText;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.batch.internal.patience.FailureKind;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.batch.internal.state.FileVersion;
import io.dracoonspring.batch.internal.state.MirrorPair;

/**
 * Represents the directory that receives the files. Refuses links below this directory.
 * All methods block.
 */
final class LocalTarget {

	private static final Log logger = LogFactory.getLog(LocalTarget.class);

	private static final Set<PosixFilePermission> GROUP_PERMISSIONS = EnumSet.of(PosixFilePermission.GROUP_READ,
			PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_EXECUTE);

	private final Path top;

	/**
	 * Creates the target, but not the directory. If the directory does not exist, the
	 * first file creates it.
	 * @param top the directory, or a link to a directory
	 * @throws IOException if the path is not a directory, or if neither the directory nor
	 * its parent exists
	 */
	LocalTarget(Path top) throws IOException {
		Path absolute = top.toAbsolutePath();
		Path parent = absolute.getParent();
		this.top = (parent == null || Files.exists(absolute)) ? new DirectoryFiles(absolute).top()
				: new DirectoryFiles(parent).top().resolve(parent.relativize(absolute));
	}

	/** Identifies the directory. */
	MirrorPair.Location location() {
		return DirectoryFiles.location(this.top);
	}

	/**
	 * Lists the files in the order {@link FilePairs#ORDER}.
	 * @param rules the rules that exclude directories; the list omits the content of
	 * these directories
	 */
	Iterator<Listed> list(TreeRules rules) {
		return Files.exists(this.top) ? DirectoryFiles.list(this.top, rules) : Collections.emptyIterator();
	}

	/** Checks whether the disk has space for the new files. */
	Optional<Finding> preflight(Workload work) throws IOException {
		return Finding.ofSpace(work, "the disk of the target", usableSpace(),
				"delete other files, or choose another disk");
	}

	/**
	 * Finds a file.
	 * @return the file, or {@code null} if there is none
	 * @throws DracoonTransferException if a directory or a link has the name of the file,
	 * or if the path contains a link
	 */
	@Nullable Found<Path> find(PlannedFile file) throws IOException {
		Path path = resolve(this.top, file.path());
		try {
			requireNoLink(path, file);
			LocalAttributes attributes = LocalAttributes.read(path);
			if (!attributes.isRegularFile()) {
				throw unwritable("The target has a directory or a link with the name of the file", null);
			}
			return Found.of(path, attributes);
		}
		catch (NoSuchFileException ex) {
			// the file or its directory does not exist
			return null;
		}
	}

	/**
	 * Returns the path of a file. Creates the directory of the file if it does not exist.
	 * @throws DracoonTransferException if the name of the file is not allowed, or if the
	 * path contains a link
	 */
	Path preparePath(PlannedFile file) throws IOException {
		Path path = resolve(this.top, file.path());
		Files.createDirectories(directory(path));
		requireNoLink(path, file);
		return path;
	}

	// refuse a link on the path, because it would lead to another location
	private void requireNoLink(Path path, PlannedFile file) throws IOException {
		Path directory = directory(path);
		if (!directory.toRealPath().equals(directory)) {
			throw unwritable("The path to '" + file.path() + "' contains a link, and links are not followed", null);
		}
	}

	private Path directory(Path path) {
		Path directory = path.getParent();
		return (directory != null) ? directory : this.top;
	}

	private static Path resolve(Path top, String path) {
		Path current = top;
		try {
			for (String name : path.split("/", -1)) {
				Path step = current.resolve(name).normalize();
				if (!current.equals(step.getParent()) || name.indexOf('\\') >= 0) {
					throw unwritable("'" + path + "' contains a name that is not allowed on this machine", null);
				}
				current = step;
			}
			return current;
		}
		catch (InvalidPathException ex) {
			throw unwritable("'" + path + "' contains a name that is not allowed on this machine", ex);
		}
	}

	private static DracoonTransferException unwritable(String message, @Nullable Throwable cause) {
		return new DracoonTransferException(Reason.TARGET_UNWRITABLE, message, cause);
	}

	/**
	 * Describes a file that this mirror has just downloaded.
	 * @param path the path of the downloaded file
	 * @param from the file in the source; the downloaded file has the same size and time,
	 * unless another program has changed it in the meantime
	 */
	static Found<Path> downloaded(Path path, Node from) throws IOException {
		LocalAttributes attributes = LocalAttributes.read(path);
		Instant time = from.timestampModification();
		boolean unchanged = time != null && Long.valueOf(attributes.size()).equals(from.size())
				&& time.truncatedTo(ChronoUnit.MILLIS).equals(attributes.modified().truncatedTo(ChronoUnit.MILLIS));
		FileVersion version = unchanged ? attributes.version() : attributes.unsettledVersion();
		return new Found<>(path, version, version, attributes.modified());
	}

	/**
	 * Creates an empty temporary file for the new content of a file. The temporary file
	 * gets the access rights of the file that it replaces.
	 * @param path the path of the file to replace
	 */
	Path temporary(Path path, String name) throws IOException {
		Path temporary = path.resolveSibling(DirectoryFiles.OWN + name);
		Files.deleteIfExists(temporary);
		Files.createFile(temporary);
		copyPermissions(path, temporary);
		return temporary;
	}

	private static void copyPermissions(Path from, Path to) throws IOException {
		PosixFileAttributeView view = view(to);
		PosixFileAttributeView model = view(from);
		if (view == null || model == null) {
			return;
		}
		PosixFileAttributes wanted = model.readAttributes();
		Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
		permissions.addAll(wanted.permissions());
		if (!wanted.group().equals(view.readAttributes().group()) && !changeGroup(view, wanted)) {
			permissions.removeAll(GROUP_PERMISSIONS);
		}
		view.setPermissions(permissions);
	}

	private static @Nullable PosixFileAttributeView view(Path file) {
		return Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
	}

	private static boolean changeGroup(PosixFileAttributeView file, PosixFileAttributes wanted) {
		try {
			file.setGroup(wanted.group());
			return true;
		}
		catch (IOException ex) {
			logger.debug("Could not keep the group of a replaced file. The new file has no group permissions: "
					+ VisibleText.ofFailure(ex));
			return false;
		}
	}

	/**
	 * Replaces a file, unless the file was changed in the meantime. File systems cannot
	 * check and replace a file atomically. Therefore a change between the check and the
	 * replacement is lost.
	 * @param replaced the file to replace
	 * @param complete the complete new file in the same directory
	 * @throws DracoonTransferException with the reason {@code TARGET_EXISTS} if the file
	 * was changed
	 */
	void replace(Found<Path> replaced, Path complete) throws IOException {
		if (!isUnchanged(replaced)) {
			throw new DracoonTransferException(Reason.TARGET_EXISTS,
					"The file in the target was changed during the download", null);
		}
		Files.move(complete, replaced.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private static boolean isUnchanged(Found<Path> file) throws IOException {
		try {
			return LocalAttributes.read(file.file()).version().isSame(file.version());
		}
		catch (NoSuchFileException ex) {
			// the file was moved or deleted
			return false;
		}
	}

	/**
	 * Fails with the English message for a full disk if there is not enough space.
	 * {@link FailureKind} recognises a full disk only by its English messages, but the
	 * operating system may use another language.
	 * @param size the required space in bytes
	 */
	void requireSpace(long size) throws IOException {
		if (usableSpace() < size) {
			throw new FileSystemException(this.top.toString(), null, FailureKind.DISK_FULL);
		}
	}

	private long usableSpace() throws IOException {
		return Files.getFileStore(Files.exists(this.top) ? this.top : directory(this.top)).getUsableSpace();
	}

	/**
	 * Moves a file to a directory for deleted files, where it keeps its path.
	 * @param job the id of the job instance
	 */
	void delete(PlannedFile file, Path path, long job) throws IOException {
		Path bin = Files.createDirectories(this.top.resolve(DirectoryFiles.DELETED + job));
		Path deleted = resolve(bin, file.path());
		Files.createDirectories(directory(deleted));
		Files.move(path, deleted);
	}

}
