// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.directory;

import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;
import io.dracoonspring.transfer.requirement.TransferRequirements;
import io.dracoonspring.transfer.requirement.WithRequirements;

/**
 * Holds the options for the transfer of a tree. Start with {@link #defaults()} and change
 * the options that differ.
 *
 * @param filter the files that belong to the tree; all others are neither transferred nor
 * deleted
 * @param existing the action for files that already exist on the receiving side
 * @param concurrency the number of files that are transferred at the same time
 * @param keepTimestamps whether files keep their times of creation and modification;
 * {@link ExistingFile#UPDATE} compares the time of modification in later transfers
 * @param deleteExtra whether files on the receiving side are deleted if the source does
 * not have them. Directories stay, and so do files that the filter excludes
 * @param dryRun whether to report the planned actions without executing them
 * @param requirements the conditions that every file has to meet. A file that does not
 * meet them counts as failed. In a copy between servers, the requirement of encryption
 * applies only to the receiving server, and the requirement of verification applies to
 * both servers. Each file is checked, because some rooms of the tree may be encrypted and
 * others not
 * @param failOnError whether the transfer fails with the reason {@code ITEMS_FAILED} if
 * items have failed. It fails after all items have been reported
 * @param bandwidth a limit for all files together, in addition to the limit of the
 * client. All transfers that get the same {@link BandwidthLimit} object share the limit.
 * {@code null} for none
 */
@CopyableRecord
public record DirectoryOptions(TreeFilter filter, ExistingFile existing, int concurrency, boolean keepTimestamps,
		boolean deleteExtra, boolean dryRun, TransferRequirements requirements, boolean failOnError,
		@Nullable BandwidthLimit bandwidth)
		implements
			DirectoryOptionsBuilder.With,
			WithRequirements<DirectoryOptions> {

	/**
	 * The largest number of parallel files. More files do not make any connection faster.
	 */
	public static final int MAX_CONCURRENCY = 64;

	/**
	 * Checks the values.
	 */
	public DirectoryOptions {
		Assert.notNull(filter, "'filter' must not be null");
		Assert.notNull(existing, "'existing' must not be null");
		Assert.notNull(requirements, "'requirements' must not be null");
		Assert.isTrue(concurrency >= 1 && concurrency <= MAX_CONCURRENCY,
				"'concurrency' must be between 1 and " + MAX_CONCURRENCY);
	}

	/**
	 * Returns options that transfer all files, eight at a time, with their times. Files
	 * that already exist on the receiving side fail.
	 * @return the defaults
	 */
	public static DirectoryOptions defaults() {
		return DirectoryOptionsBuilder.builder()
			.filter(TreeFilter.all())
			.existing(ExistingFile.FAIL)
			.concurrency(8)
			.keepTimestamps(true)
			.requirements(TransferRequirements.none())
			.build();
	}

	/**
	 * Returns options that update the receiving side: files that are missing or differ in
	 * size or time are transferred.
	 * @return the options
	 */
	public static DirectoryOptions sync() {
		return defaults().withExisting(ExistingFile.UPDATE);
	}

	/**
	 * Returns these options with a changed filter.
	 * @param change the function that takes the current filter and returns a changed one,
	 * such as {@code (filter) -> filter.withMaxSize(1_000_000L)}
	 * @return the changed options
	 */
	public DirectoryOptions withFilter(UnaryOperator<TreeFilter> change) {
		return withFilter(change.apply(this.filter));
	}

	/**
	 * Returns these options for certain files only.
	 * @param includes glob patterns, see {@link TreeFilter}
	 * @return the changed options
	 */
	public DirectoryOptions withIncludes(List<String> includes) {
		return withFilter(this.filter.withIncludes(includes));
	}

	/**
	 * Returns these options without certain files and directories.
	 * @param excludes glob patterns, see {@link TreeFilter}
	 * @return the changed options
	 */
	public DirectoryOptions withExcludes(List<String> excludes) {
		return withFilter(this.filter.withExcludes(excludes));
	}

	@Override
	public DirectoryOptions withRequirements(TransferRequirements requirements) {
		return with().requirements(requirements).build();
	}

}
