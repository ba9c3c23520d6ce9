// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.directory;

import java.util.List;
import java.util.function.UnaryOperator;

import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;

/**
 * Holds the options for comparing two trees. Start with {@link #defaults()} and change
 * the options that differ.
 *
 * @param filter the files to compare. A file is compared if it meets the filter on at
 * least one side, because its size or time may differ on the other side
 * @param concurrency the number of files that are compared at the same time
 * @param download the fraction of the files that the client downloads for the comparison,
 * from {@link #NONE} to {@link #ALL}. The files are chosen at random
 */
@CopyableRecord
public record VerificationOptions(TreeFilter filter, int concurrency,
		double download) implements VerificationOptionsBuilder.With {

	/** No file is downloaded. */
	public static final double NONE = 0;

	/** Every file is downloaded. */
	public static final double ALL = 1;

	/**
	 * Checks the values.
	 */
	public VerificationOptions {
		Assert.notNull(filter, "'filter' must not be null");
		Assert.isTrue(concurrency >= 1 && concurrency <= DirectoryOptions.MAX_CONCURRENCY,
				"'concurrency' must be between 1 and " + DirectoryOptions.MAX_CONCURRENCY);
		Assert.isTrue(download >= NONE && download <= ALL, "'download' must be between 0 and 1");
	}

	/**
	 * Returns options that compare all files, eight at a time, without downloads.
	 * @return the defaults
	 */
	public static VerificationOptions defaults() {
		return new VerificationOptions(TreeFilter.all(), 8, NONE);
	}

	/**
	 * Returns these options with a changed filter.
	 * @param change the function that takes the current filter and returns a changed one,
	 * such as {@code (filter) -> filter.withMaxSize(1_000_000L)}
	 * @return the changed options
	 */
	public VerificationOptions withFilter(UnaryOperator<TreeFilter> change) {
		return withFilter(change.apply(this.filter));
	}

	/**
	 * Returns these options for certain files only.
	 * @param includes glob patterns, see {@link TreeFilter}
	 * @return the changed options
	 */
	public VerificationOptions withIncludes(List<String> includes) {
		return withFilter(this.filter.withIncludes(includes));
	}

	/**
	 * Returns these options without certain files and directories.
	 * @param excludes glob patterns, see {@link TreeFilter}
	 * @return the changed options
	 */
	public VerificationOptions withExcludes(List<String> excludes) {
		return withFilter(this.filter.withExcludes(excludes));
	}

}
