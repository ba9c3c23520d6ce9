// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.plan;

/**
 * Sums up the progress of a plan.
 *
 * @param files number of files
 * @param bytes their size in bytes
 * @param openBytes size in bytes of the files that are not finished
 * @param sent number of files transferred
 * @param sentBytes their size in bytes
 * @param unchanged number of files that the target already had
 * @param failed number of files whose transfer failed
 * @param content number of files whose content is the same
 * @param declared number of files that match the values that their uploader declared
 * @param different number of files that differ
 * @param unproven number of files that could not be compared
 * @param replacing number of files that exist in the target, with any content, according
 * to the plan
 */
public record PlanTotals(long files, long bytes, long openBytes, long sent, long sentBytes, long unchanged, long failed,
		long content, long declared, long different, long unproven, long replacing) {

	/** The totals of an empty plan. */
	public static final PlanTotals NONE = new PlanTotals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

	/** Adds the totals of another plan. */
	public PlanTotals plus(PlanTotals other) {
		return new PlanTotals(this.files + other.files, this.bytes + other.bytes, this.openBytes + other.openBytes,
				this.sent + other.sent, this.sentBytes + other.sentBytes, this.unchanged + other.unchanged,
				this.failed + other.failed, this.content + other.content, this.declared + other.declared,
				this.different + other.different, this.unproven + other.unproven, this.replacing + other.replacing);
	}

	/** Returns the number of unfinished files. */
	public long open() {
		return this.files - this.sent - this.unchanged - this.failed;
	}

}
