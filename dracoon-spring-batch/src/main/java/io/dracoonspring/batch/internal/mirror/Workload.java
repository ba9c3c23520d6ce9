// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import io.dracoonspring.batch.internal.plan.PlanTotals;

/**
 * Counts the files that the mirror still has to transfer or delete.
 *
 * @param newFiles number of files that the target does not have
 * @param newBytes size in bytes of these files
 * @param existing number of unfinished files that the target already has
 * @param surplus number of files to delete in the target
 */
record Workload(long newFiles, long newBytes, long existing, long surplus) {

	static Workload of(PlanTotals totals, MirrorParameters parameters) {
		return new Workload(totals.openNew(), totals.openNewBytes(), totals.open() - totals.openNew(),
				(parameters.deletions() == Deletions.RECYCLE_BIN) ? totals.surplus() - totals.deleted() : 0);
	}

	/** Tells whether there are files to transfer. */
	boolean isTransfer() {
		return this.newFiles + this.existing > 0;
	}

	/** Tells whether the target has none of the files to transfer. */
	boolean isOnlyNew() {
		return this.newFiles > 0 && this.existing == 0;
	}

}
