// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

import io.dracoonspring.batch.internal.plan.PlannedFile;

/**
 * Reads the unfinished files of a part. The reader stores no position for a restart,
 * because the plan contains the progress.
 */
final class PartReader implements ItemReader<PlannedFile> {

	private final Pages pages;

	private final Deque<PlannedFile> page = new ArrayDeque<>();

	private long last;

	PartReader(Pages pages) {
		this.pages = pages;
	}

	@Override
	public @Nullable PlannedFile read() {
		if (this.page.isEmpty()) {
			this.page.addAll(this.pages.after(this.last));
		}
		PlannedFile file = this.page.poll();
		if (file != null) {
			this.last = file.id();
		}
		return file;
	}

	/** Finds the next files. */
	@FunctionalInterface
	interface Pages {

		/**
		 * Finds the next files.
		 * @param last the number of the last file that was read, 0 at the start
		 * @return the files, empty at the end
		 */
		List<PlannedFile> after(long last);

	}

}
