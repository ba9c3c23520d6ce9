// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.tree;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.directory.DirectoryEntry;
import io.dracoonspring.transfer.directory.TreeFilter;

/** Decides which files of a tree an operation includes. */
final class Selection {

	private final TreeFilter filter;

	private final List<Glob> includes;

	private final List<Glob> excludes;

	Selection(TreeFilter filter) {
		this.filter = filter;
		this.includes = filter.includes().stream().map(Glob::of).toList();
		this.excludes = filter.excludes().stream().map(Glob::of).toList();
	}

	/**
	 * Tells whether a pattern excludes a file or directory.
	 * @param path the path of the file or directory relative to the top of the tree, with
	 * slashes
	 * @throws DracoonTransferException if this system does not allow the name
	 */
	boolean isExcluded(String path) {
		String relative = relative(path);
		return this.excludes.stream().anyMatch((glob) -> glob.matches(relative));
	}

	/**
	 * Tells whether the operation includes a local file.
	 * @param path the path of the file relative to the top of the tree, with slashes
	 * @param file its attributes, {@code null} if they are unknown
	 */
	boolean isWanted(String path, @Nullable BasicFileAttributes file) {
		return isWanted(entry(path, file));
	}

	/**
	 * Tells whether the operation includes a file on the server.
	 * @param path the path of the file relative to the top of the tree, with slashes
	 * @throws DracoonTransferException if this system does not allow the name
	 */
	boolean isWanted(String path, Node file) {
		return isWanted(entry(path, file));
	}

	/**
	 * Tells whether the operation may delete a local file that the server does not have.
	 * @param path the path of the file relative to the top of the tree, with slashes
	 */
	boolean isDeletable(String path, BasicFileAttributes file) {
		return isDeletable(entry(path, file));
	}

	/**
	 * Tells whether the operation may delete a file on the server that the other side
	 * does not have.
	 * @param path the path of the file relative to the top of the tree, with slashes
	 * @throws DracoonTransferException if this system does not allow the name
	 */
	boolean isDeletable(String path, Node file) {
		return isDeletable(entry(path, file));
	}

	private static DirectoryEntry entry(String path, @Nullable BasicFileAttributes file) {
		return (file != null && file.isRegularFile())
				? new DirectoryEntry(path, file.size(), file.lastModifiedTime().toInstant())
				: new DirectoryEntry(path, null, null);
	}

	private static DirectoryEntry entry(String path, Node file) {
		return new DirectoryEntry(path, file.size(), file.timestampModification());
	}

	private boolean isWanted(DirectoryEntry entry) {
		String relative = relative(entry.path());
		return this.excludes.stream().noneMatch((glob) -> glob.matches(relative))
				&& (this.includes.isEmpty() || this.includes.stream().anyMatch((glob) -> glob.matches(relative)))
				&& hasSize(entry.size()) && hasTime(entry.modified())
				&& (this.filter.predicate() == null || this.filter.predicate().test(entry));
	}

	private boolean isDeletable(DirectoryEntry entry) {
		boolean sizeMatters = this.filter.minSize() != null || this.filter.maxSize() != null;
		boolean timeMatters = this.filter.modifiedSince() != null || this.filter.modifiedBefore() != null;
		return (entry.size() != null || !sizeMatters) && (entry.modified() != null || !timeMatters) && isWanted(entry);
	}

	private boolean hasSize(@Nullable Long size) {
		Long min = this.filter.minSize();
		Long max = this.filter.maxSize();
		return size == null || ((min == null || size >= min) && (max == null || size <= max));
	}

	private boolean hasTime(@Nullable Instant modified) {
		Instant since = this.filter.modifiedSince();
		Instant before = this.filter.modifiedBefore();
		return modified == null
				|| ((since == null || !modified.isBefore(since)) && (before == null || modified.isBefore(before)));
	}

	private static String relative(String path) {
		try {
			return Path.of(path).toString().replace(File.separatorChar, '/');
		}
		catch (InvalidPathException ex) {
			throw new DracoonTransferException(Reason.NAME_FORBIDDEN,
					"Could not apply the patterns because this system does not allow a name on the server: "
							+ "rename it in DRACOON",
					ex);
		}
	}

}
