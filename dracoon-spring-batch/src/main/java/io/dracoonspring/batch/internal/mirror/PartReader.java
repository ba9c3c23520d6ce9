// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

import io.dracoonspring.batch.internal.plan.PlannedFile;

/**
 * Reads the files of a part that have something to be done. Where it has come to is in
 * the plan itself, so there is no other state to be restored.
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

	/**
	 * Finds the next files.
	 */
	@FunctionalInterface
	interface Pages {

		/** Finds the next files. */
		List<PlannedFile> after(long last);

	}

}
