// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.directory;

import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;
import io.dracoonspring.transfer.requirement.TransferRequirements;
import io.dracoonspring.transfer.requirement.WithRequirements;

/**
 * How a tree is transferred. Start with {@link #defaults()} and add what differs.
 *
 * @param filter which files belong to the tree; what does not is neither transferred nor
 * deleted
 * @param existing what to do about files that exist on the other side
 * @param concurrency how many files are under way at the same time
 * @param keepTimestamps whether files keep the times of their modification; needed for
 * {@link ExistingEntry#UPDATE} to recognise them later
 * @param deleteExtra whether files on the receiving side that the other does not have are
 * deleted; directories stay, and so do files that the filter leaves out
 * @param dryRun whether to say what would happen only
 * @param requirements the conditions that every file has to meet, or else it counts as
 * failed; of a copy, encryption is required on the server that takes it, and verification
 * on both; each file is looked at, because rooms within may differ
 * @param failOnError whether the transfer fails in the end if items have failed, with the
 * reason {@code ITEMS_FAILED} and after all other items
 * @param bandwidth a limit for all files together, beside that of the client; transfers
 * that are given the same one share it; {@code null} for none
 */
@CopyableRecord
public record DirectoryOptions(TreeFilter filter, ExistingEntry existing, int concurrency, boolean keepTimestamps,
		boolean deleteExtra, boolean dryRun, TransferRequirements requirements, boolean failOnError,
		@Nullable BandwidthLimit bandwidth)
		implements
			DirectoryOptionsBuilder.With,
			WithRequirements<DirectoryOptions> {

	/** More files at once do not help any line. */
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
	 * Transfers everything, eight files at a time, with their times; refuse what exists.
	 * @return the defaults
	 */
	public static DirectoryOptions defaults() {
		return DirectoryOptionsBuilder.builder()
			.filter(TreeFilter.all())
			.existing(ExistingEntry.FAIL)
			.concurrency(8)
			.keepTimestamps(true)
			.requirements(TransferRequirements.none())
			.build();
	}

	/**
	 * Makes the receiving side like the other: transfer what is missing or differs in
	 * size or time.
	 * @return the options
	 */
	public static DirectoryOptions sync() {
		return defaults().withExisting(ExistingEntry.UPDATE);
	}

	/**
	 * Returns these options with a changed filter.
	 * @param change gets the present filter and returns another, such as
	 * {@code (filter) -> filter.withMaxSize(1_000_000L)}
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
