// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.batch.internal.plan.PlanTotals;
import io.dracoonspring.batch.internal.state.MirrorRun;

/**
 * Limits the number of files that a run may delete.
 *
 * @param number the largest number of files to delete, or the largest percentage
 * @param percent whether the number is a percentage. It refers to all files whose
 * versions earlier runs have recorded
 */
record DeletionLimit(double number, boolean percent) {

	/**
	 * Reads a limit.
	 * @param text a number of files, or a percentage such as {@code 2%}
	 * @throws IllegalArgumentException if it is neither
	 */
	static DeletionLimit of(String text) {
		boolean percent = text.endsWith("%");
		String digits = percent ? text.substring(0, text.length() - 1) : text;
		if (!digits.matches(percent ? "\\d{1,3}([.]\\d{1,6})?" : "\\d{1,12}") || (percent && number(digits) > 100)) {
			throw new IllegalArgumentException(
					"must be a number of files, or a percentage from 0% to 100%, not '" + text + "'");
		}
		return new DeletionLimit(number(digits), percent);
	}

	private static double number(String digits) {
		return Double.parseDouble(digits);
	}

	/**
	 * Returns the reason why no file may be deleted.
	 * @param totals the totals of the plan
	 * @param run the run
	 * @param recorded the number of files whose versions are recorded
	 * @return the reason, {@code null} if all files may be deleted
	 */
	@Nullable String refusal(PlanTotals totals, MirrorRun run, long recorded) {
		long files = totals.surplus();
		if (files == 0) {
			return null;
		}
		String refused = files + " files of the target no longer exist in the source. They were not deleted, because ";
		if (totals.files() == totals.failed() + totals.leftOut()) {
			return refused + "the source has no files to mirror: check whether it is available";
		}
		if (run.restored()) {
			return refused + "the server has restored an earlier state of the source or the target: check both, "
					+ "and start another run";
		}
		double limit = this.percent ? (recorded + totals.deleted()) * this.number / 100 : this.number;
		return (files > limit) ? refused + "'max-deletions' allows " + (long) limit + ": check the source, and start "
				+ "another run with a higher limit" : null;
	}

}
