/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.transfer.directory;

import java.util.List;
import java.util.function.Consumer;

import org.springframework.util.Assert;

/**
 * How a tree is transferred. Start with {@link #defaults()} and add what differs.
 *
 * @param includes which files to transfer, as glob patterns over their path below the
 * top, with slashes, such as {@code **.pdf}; none for all
 * @param excludes which files and directories to leave out, as such patterns
 * @param existing what to do about files that exist on the other side
 * @param concurrency how many files are under way at the same time
 * @param keepTimestamps whether files keep the times of their modification; needed for
 * {@link ExistingEntry#UPDATE} to recognise them later
 * @param deleteExtra whether files on the receiving side that the other does not have are
 * deleted; directories stay
 * @param dryRun whether to say what would happen only
 * @param requireEncryption whether files are transferred only if they are encrypted on
 * the server, whatever that says; each file is looked at, because rooms within may differ
 * @param requireVerification whether a file that cannot be verified counts as failed
 * @param failOnError whether the transfer fails in the end if items have failed
 */
public record DirectoryOptions(List<String> includes, List<String> excludes, ExistingEntry existing, int concurrency,
		boolean keepTimestamps, boolean deleteExtra, boolean dryRun, boolean requireEncryption,
		boolean requireVerification, boolean failOnError) {

	/** More files at once do not help any line. */
	public static final int MAX_CONCURRENCY = 64;

	/**
	 * Checks the values.
	 */
	public DirectoryOptions {
		includes = List.copyOf(includes);
		excludes = List.copyOf(excludes);
		Assert.notNull(existing, "'existing' must not be null");
		Assert.isTrue(concurrency >= 1 && concurrency <= MAX_CONCURRENCY,
				"'concurrency' must be between 1 and " + MAX_CONCURRENCY);
	}

	/**
	 * Transfer everything, eight files at a time, with their times; refuse what exists.
	 * @return the defaults
	 */
	public static DirectoryOptions defaults() {
		return new DirectoryOptions(List.of(), List.of(), ExistingEntry.FAIL, 8, true, false, false, false, false,
				false);
	}

	/**
	 * Make the receiving side like the other: transfer what is missing or differs in size
	 * or time.
	 * @return the options
	 */
	public static DirectoryOptions sync() {
		return defaults().withExisting(ExistingEntry.UPDATE);
	}

	/**
	 * Return a copy with other patterns of files to transfer.
	 * @param includes glob patterns
	 * @return the changed options
	 */
	public DirectoryOptions withIncludes(List<String> includes) {
		return with((draft) -> draft.includes = includes);
	}

	/**
	 * Return a copy with other patterns of what to leave out.
	 * @param excludes glob patterns
	 * @return the changed options
	 */
	public DirectoryOptions withExcludes(List<String> excludes) {
		return with((draft) -> draft.excludes = excludes);
	}

	/**
	 * Return a copy with another treatment of what exists.
	 * @param existing what to do about files that exist on the other side
	 * @return the changed options
	 */
	public DirectoryOptions withExisting(ExistingEntry existing) {
		return with((draft) -> draft.existing = existing);
	}

	/**
	 * Return a copy with another number of files at a time.
	 * @param concurrency how many files are under way at the same time
	 * @return the changed options
	 */
	public DirectoryOptions withConcurrency(int concurrency) {
		return with((draft) -> draft.concurrency = concurrency);
	}

	/**
	 * Return a copy that keeps or does not keep times.
	 * @param keepTimestamps whether files keep the times of their modification
	 * @return the changed options
	 */
	public DirectoryOptions withKeepTimestamps(boolean keepTimestamps) {
		return with((draft) -> draft.keepTimestamps = keepTimestamps);
	}

	/**
	 * Return a copy that deletes or does not delete what the other side does not have.
	 * Files that are excluded are never deleted.
	 * @param deleteExtra whether to delete
	 * @return the changed options
	 */
	public DirectoryOptions withDeleteExtra(boolean deleteExtra) {
		return with((draft) -> draft.deleteExtra = deleteExtra);
	}

	/**
	 * Return a copy that changes nothing on either side, or does.
	 * @param dryRun whether to say what would happen only
	 * @return the changed options
	 */
	public DirectoryOptions withDryRun(boolean dryRun) {
		return with((draft) -> draft.dryRun = dryRun);
	}

	/**
	 * Return a copy that insists or does not insist on encryption.
	 * @param requireEncryption whether files are transferred only if they are encrypted
	 * on the server
	 * @return the changed options
	 */
	public DirectoryOptions withRequireEncryption(boolean requireEncryption) {
		return with((draft) -> draft.requireEncryption = requireEncryption);
	}

	/**
	 * Return a copy that insists or does not insist on verification.
	 * @param requireVerification whether a file that cannot be verified counts as failed
	 * @return the changed options
	 */
	public DirectoryOptions withRequireVerification(boolean requireVerification) {
		return with((draft) -> draft.requireVerification = requireVerification);
	}

	/**
	 * Return a copy whose transfer fails if items fail, or does not. It goes on to its
	 * end and reports all items before.
	 * @param failOnError whether to fail in the end, with the reason {@code ITEMS_FAILED}
	 * @return the changed options
	 */
	public DirectoryOptions withFailOnError(boolean failOnError) {
		return with((draft) -> draft.failOnError = failOnError);
	}

	private DirectoryOptions with(Consumer<Draft> change) {
		Draft draft = new Draft(this);
		change.accept(draft);
		return draft.finished();
	}

	/**
	 * The values of a copy that is about to be made, so that a change names what it
	 * changes only.
	 */
	private static final class Draft {

		private List<String> includes;

		private List<String> excludes;

		private ExistingEntry existing;

		private int concurrency;

		private boolean keepTimestamps;

		private boolean deleteExtra;

		private boolean dryRun;

		private boolean requireEncryption;

		private boolean requireVerification;

		private boolean failOnError;

		private Draft(DirectoryOptions origin) {
			this.includes = origin.includes;
			this.excludes = origin.excludes;
			this.existing = origin.existing;
			this.concurrency = origin.concurrency;
			this.keepTimestamps = origin.keepTimestamps;
			this.deleteExtra = origin.deleteExtra;
			this.dryRun = origin.dryRun;
			this.requireEncryption = origin.requireEncryption;
			this.requireVerification = origin.requireVerification;
			this.failOnError = origin.failOnError;
		}

		private DirectoryOptions finished() {
			return new DirectoryOptions(this.includes, this.excludes, this.existing, this.concurrency,
					this.keepTimestamps, this.deleteExtra, this.dryRun, this.requireEncryption,
					this.requireVerification, this.failOnError);
		}

	}

}
