// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.plan;

/**
 * How far a plan is.
 *
 * @param files how many files it has
 * @param bytes how many bytes these have
 * @param openBytes how many bytes those have that nobody has finished
 * @param sent how many were transferred
 * @param sentBytes how many bytes these have
 * @param unchanged how many the other side had already
 * @param failed how many could not be transferred
 * @param content how many were found to be the same by their content
 * @param declared how many were found to be the same by what their uploader declared
 * @param different how many were found to be different
 * @param unproven how many could not be compared
 * @param replacing how many of all exist on the other side in some form, as far as the
 * plan knows
 */
public record PlanTotals(long files, long bytes, long openBytes, long sent, long sentBytes, long unchanged, long failed,
		long content, long declared, long different, long unproven, long replacing) {

	/** Of no plan. */
	public static final PlanTotals NONE = new PlanTotals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

	/** Adds those of another plan. */
	public PlanTotals plus(PlanTotals other) {
		return new PlanTotals(this.files + other.files, this.bytes + other.bytes, this.openBytes + other.openBytes,
				this.sent + other.sent, this.sentBytes + other.sentBytes, this.unchanged + other.unchanged,
				this.failed + other.failed, this.content + other.content, this.declared + other.declared,
				this.different + other.different, this.unproven + other.unproven, this.replacing + other.replacing);
	}

	/** Returns how many files nobody has finished. */
	public long open() {
		return this.files - this.sent - this.unchanged - this.failed;
	}

}
