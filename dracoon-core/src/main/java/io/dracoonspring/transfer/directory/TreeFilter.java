// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.directory;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;

/**
 * Selects the files of a tree that meet all conditions. All other files remain unchanged
 * on both sides. Start with {@link #all()} and change the conditions that differ.
 * <p>
 * The conditions on the time of modification are points in time and not ages, so that a
 * repeated run selects the same files. A file whose size or time is unknown meets the
 * conditions on this value, because transferring a superfluous file is better than
 * missing one. When a transfer selects files to delete, a file whose size or time is
 * unknown does not meet these conditions, and stays.
 *
 * @param includes the files to include, as glob patterns for their path relative to the
 * top of the tree, with slashes, such as {@code **.pdf}. An empty list includes all files
 * @param excludes the files and directories to exclude, as glob patterns of the same form
 * @param minSize the smallest number of bytes that a file must have, {@code null} for any
 * @param maxSize the largest number of bytes that a file may have, {@code null} for any
 * @param modifiedSince the earliest time of modification, inclusive; {@code null} for any
 * @param modifiedBefore the time before which a file must have been modified, exclusive;
 * {@code null} for any
 * @param predicate a further condition, {@code null} for none. It is called only for
 * files that meet all other conditions, by any thread and possibly several times. It must
 * not block. If it throws an exception, the directory of the file fails
 */
@CopyableRecord
public record TreeFilter(List<String> includes, List<String> excludes, @Nullable Long minSize, @Nullable Long maxSize,
		@Nullable Instant modifiedSince, @Nullable Instant modifiedBefore,
		@Nullable Predicate<DirectoryEntry> predicate) implements TreeFilterBuilder.With {

	private static final TreeFilter ALL = TreeFilterBuilder.builder().includes(List.of()).excludes(List.of()).build();

	/**
	 * Checks the values.
	 */
	public TreeFilter {
		includes = List.copyOf(includes);
		excludes = List.copyOf(excludes);
		Assert.isTrue(minSize == null || minSize >= 0, "'minSize' must not be negative");
		Assert.isTrue(maxSize == null || maxSize >= 0, "'maxSize' must not be negative");
		Assert.isTrue(minSize == null || maxSize == null || minSize <= maxSize,
				"'minSize' must not be greater than 'maxSize': no file would be left");
		Assert.isTrue(modifiedSince == null || modifiedBefore == null || modifiedSince.isBefore(modifiedBefore),
				"'modifiedSince' must be before 'modifiedBefore': no file would be left");
	}

	/**
	 * Returns a filter that selects every file.
	 * @return the filter
	 */
	public static TreeFilter all() {
		return ALL;
	}

	/**
	 * Parses the patterns, to apply this filter to files.
	 * @return the files that this filter selects
	 * @throws java.util.regex.PatternSyntaxException if a pattern is not a glob
	 */
	public TreeSelection selection() {
		return new TreeSelection(this);
	}

}
