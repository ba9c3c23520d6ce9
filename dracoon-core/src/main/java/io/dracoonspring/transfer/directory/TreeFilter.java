// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.directory;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;

/**
 * Which files of a tree belong to what is done with it: those that meet all conditions.
 * The others are left alone on both sides. Start with {@link #all()} and add what
 * differs.
 * <p>
 * The times are points and not ages, so that a run that is repeated means the same files.
 * A file whose size or time is not known meets the conditions on that, because one file
 * too many is better than one that is missed; only for being deleted it does not.
 *
 * @param includes which files are meant, as glob patterns over their path below the top,
 * with slashes, such as {@code **.pdf}; none for all
 * @param excludes which files and directories are left out, as such patterns
 * @param minSize the least number of bytes a file must have, {@code null} for any
 * @param maxSize the most bytes a file may have, {@code null} for any
 * @param modifiedSince the time from which on a file must have been modified, that time
 * included; {@code null} for any
 * @param modifiedBefore the time before which a file must have been modified, that time
 * not included; {@code null} for any
 * @param predicate a further condition, {@code null} for none; asked only about files
 * that meet the others, by any thread and maybe several times, and must not block; what
 * it throws fails the directory that is being worked on
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
	 * Means every file.
	 * @return the filter
	 */
	public static TreeFilter all() {
		return ALL;
	}

}
