// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.PatternSyntaxException;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.batch.MirrorJob;
import io.dracoonspring.batch.internal.parameter.GivenParameters;
import io.dracoonspring.transfer.directory.DirectoryEntry;
import io.dracoonspring.transfer.directory.TreeFilter;
import io.dracoonspring.transfer.directory.TreeSelection;

/**
 * Selects the files of a mirror by the parameters of the job. All other files remain
 * unchanged on both sides.
 */
final class MirrorFilter {

	/** The reason why a directory or a file is excluded. */
	static final String EXCLUDED = "A pattern in '" + MirrorJob.EXCLUDES + "' matches the path";

	private final TreeSelection excludes;

	private final List<Condition> conditions;

	private MirrorFilter(TreeSelection excludes, List<Condition> conditions) {
		this.excludes = excludes;
		this.conditions = conditions;
	}

	/**
	 * Reads the parameters.
	 * @throws IllegalArgumentException if a parameter is invalid
	 */
	static MirrorFilter of(GivenParameters given) {
		List<String> includes = patterns(given.text(MirrorJob.INCLUDES));
		List<String> excludes = patterns(given.text(MirrorJob.EXCLUDES));
		Long min = given.size(MirrorJob.MIN_SIZE);
		Long max = given.size(MirrorJob.MAX_SIZE);
		Instant since = given.time(MirrorJob.MODIFIED_SINCE);
		Instant before = given.time(MirrorJob.MODIFIED_BEFORE);
		return new MirrorFilter(globs(MirrorJob.EXCLUDES, (filter) -> filter.withExcludes(excludes)),
				List.of(new Condition(globs(MirrorJob.INCLUDES, (filter) -> filter.withIncludes(includes)),
						"No pattern in '" + MirrorJob.INCLUDES + "' matches the path"),
						range(MirrorJob.MIN_SIZE, MirrorJob.MAX_SIZE, "The size",
								(filter) -> filter.withMinSize(min).withMaxSize(max)),
						range(MirrorJob.MODIFIED_SINCE, MirrorJob.MODIFIED_BEFORE, "The time of modification",
								(filter) -> filter.withModifiedSince(since).withModifiedBefore(before))));
	}

	// does not separate patterns at commas, because patterns may contain commas, and
	// Spring Batch reads the text after a comma as the type of the parameter
	private static List<String> patterns(@Nullable String text) {
		return (text != null)
				? Arrays.stream(text.split("[|\\r\\n]")).map(String::strip).filter((each) -> !each.isEmpty()).toList()
				: List.of();
	}

	private static TreeSelection globs(String parameter, UnaryOperator<TreeFilter> condition) {
		try {
			return condition.apply(TreeFilter.all()).selection();
		}
		catch (PatternSyntaxException ex) {
			throw new IllegalArgumentException("The parameter '" + parameter
					+ "' must have patterns such as '**.pdf', separated by '|' or line breaks, not '" + ex.getPattern()
					+ "': " + ex.getDescription(), ex);
		}
	}

	private static Condition range(String first, String last, String value, UnaryOperator<TreeFilter> condition) {
		try {
			return new Condition(condition.apply(TreeFilter.all()).selection(),
					value + " is not in the range of '" + first + "' and '" + last + "'");
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(
					"The parameters '" + first + "' and '" + last + "' leave no file: change one of them", ex);
		}
	}

	/**
	 * Tells whether a pattern excludes a file or directory, or a directory above it.
	 * @param path the path, which may end with a slash
	 */
	boolean isExcluded(String path) {
		String each = path.endsWith("/") ? parent(path) : path;
		while (!each.isEmpty()) {
			if (isExcludedItself(each)) {
				return true;
			}
			each = parent(each);
		}
		return false;
	}

	private static String parent(String path) {
		return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
	}

	private boolean isExcludedItself(String path) {
		try {
			return this.excludes.isExcluded(path);
		}
		catch (DracoonTransferException ex) {
			// a name that this system does not allow matches no pattern. If the target is
			// on this system, the job reports the name
			return false;
		}
	}

	/**
	 * Returns the reason why a file of the source is excluded.
	 * @return the reason, {@code null} if the file is not excluded
	 */
	@Nullable String reason(Listed file) {
		return reason(file, TreeSelection::isSelected);
	}

	/**
	 * Returns the reason why a file must not be deleted in the target although the source
	 * does not have it.
	 * @return the reason, {@code null} if the file may be deleted
	 */
	@Nullable String reasonToKeep(Listed file) {
		return reason(file, TreeSelection::isDeletable);
	}

	private @Nullable String reason(Listed file, BiPredicate<TreeSelection, DirectoryEntry> test) {
		if (isExcluded(file.path())) {
			return EXCLUDED;
		}
		if (!file.isFile()) {
			return null;
		}
		DirectoryEntry entry = file.entry();
		return this.conditions.stream()
			.filter((condition) -> !condition.isMet(entry, test))
			.map(Condition::reason)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Holds a condition.
	 *
	 * @param reason the reason why a file that does not meet the condition is excluded
	 */
	private record Condition(TreeSelection selection, String reason) {

		private boolean isMet(DirectoryEntry file, BiPredicate<TreeSelection, DirectoryEntry> test) {
			try {
				return test.test(this.selection, file);
			}
			catch (DracoonTransferException ex) {
				// do not exclude a file because this system does not allow its name. If
				// the target is on this system, the job reports the name
				return true;
			}
		}

	}

}
