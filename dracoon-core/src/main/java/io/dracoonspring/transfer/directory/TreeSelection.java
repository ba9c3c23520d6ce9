// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.directory;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

/**
 * Decides which files of a tree meet the conditions of a {@link TreeFilter}. Instances
 * are immutable, so that any number of threads can use them.
 */
public final class TreeSelection {

	private final TreeFilter filter;

	private final List<Glob> includes;

	private final List<Glob> excludes;

	TreeSelection(TreeFilter filter) {
		this.filter = filter;
		this.includes = filter.includes().stream().map(Glob::of).toList();
		this.excludes = filter.excludes().stream().map(Glob::of).toList();
	}

	/**
	 * Tells whether a pattern excludes a file or directory. A directory is excluded with
	 * everything below it, but this method does not check the directories above the path.
	 * @param path the path of the file or directory relative to the top of the tree, with
	 * slashes between the names only
	 * @return whether it is excluded
	 * @throws DracoonTransferException with the reason {@link Reason#NAME_FORBIDDEN} if
	 * this system does not allow the name
	 */
	public boolean isExcluded(String path) {
		String relative = relative(path);
		return this.excludes.stream().anyMatch((glob) -> glob.matches(relative));
	}

	/**
	 * Tells whether a file meets all conditions. A file whose size or time is unknown
	 * meets the conditions on this value.
	 * @param file the file
	 * @return whether it meets all conditions
	 * @throws DracoonTransferException with the reason {@link Reason#NAME_FORBIDDEN} if
	 * this system does not allow the name
	 */
	public boolean isSelected(DirectoryEntry file) {
		String relative = relative(file.path());
		return this.excludes.stream().noneMatch((glob) -> glob.matches(relative))
				&& (this.includes.isEmpty() || this.includes.stream().anyMatch((glob) -> glob.matches(relative)))
				&& hasSize(file.size()) && hasTime(file.modified())
				&& (this.filter.predicate() == null || this.filter.predicate().test(file));
	}

	/**
	 * Tells whether a file may be deleted because the other side does not have it. The
	 * file must meet all conditions. A file whose size or time is unknown does not meet
	 * the conditions on this value.
	 * @param file the file
	 * @return whether it may be deleted
	 * @throws DracoonTransferException with the reason {@link Reason#NAME_FORBIDDEN} if
	 * this system does not allow the name
	 */
	public boolean isDeletable(DirectoryEntry file) {
		boolean sizeMatters = this.filter.minSize() != null || this.filter.maxSize() != null;
		boolean timeMatters = this.filter.modifiedSince() != null || this.filter.modifiedBefore() != null;
		return (file.size() != null || !sizeMatters) && (file.modified() != null || !timeMatters) && isSelected(file);
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
