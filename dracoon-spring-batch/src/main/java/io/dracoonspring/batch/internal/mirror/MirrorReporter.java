// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.transaction.support.TransactionOperations;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.VisibleText;
import io.dracoonspring.batch.MirrorReport;
import io.dracoonspring.batch.internal.plan.JobPlan;
import io.dracoonspring.batch.internal.plan.PlanTotals;
import io.dracoonspring.batch.internal.report.ReportFile;

/**
 * Reports the result of a mirror.
 *
 * @param transactions transactions of the database of the plan
 */
record MirrorReporter(JobPlan plan, TransactionOperations transactions, MirrorParameters parameters) {

	private static final Log logger = LogFactory.getLog(MirrorReporter.class);

	private static final int FAILURES = 100;

	/**
	 * Writes the report to the log and to the file.
	 * @throws DracoonTransferException with the reason {@code ITEMS_FAILED} if files have
	 * failed, differ or are unproven
	 */
	void report(long job) throws IOException {
		MirrorReport report = this.transactions.execute((status) -> read(job));
		Path file = this.parameters.report();
		if (file != null) {
			ReportFile.write(file, report);
		}
		String summary = summary(report);
		if (report.isComplete()) {
			logger.info(summary);
			return;
		}
		report.failures()
			.forEach((failure) -> logger.error(VisibleText.of("'" + failure.path() + "': " + failure.reason())));
		throw new DracoonTransferException(Reason.ITEMS_FAILED, summary
				+ ". Resolve the failures that the log lists, and start the job again with the same " + "parameters",
				null);
	}

	private MirrorReport read(long job) {
		PlanTotals totals = this.plan.totals(job);
		List<MirrorReport.Failure> failures = this.plan.failures(job, FAILURES)
			.stream()
			.map((file) -> new MirrorReport.Failure(file.path(), file.reason()))
			.toList();
		return new MirrorReport(this.parameters.source(), this.parameters.target(), this.parameters.dryRun(),
				totals.files(), totals.bytes(), totals.sent(), totals.sentBytes(), totals.unchanged(), totals.failed(),
				totals.replacing(), totals.content(), totals.declared(), totals.different(), totals.unproven(),
				failures);
	}

	private String summary(MirrorReport report) {
		if (report.dryRun()) {
			return String.format(Locale.ROOT,
					"Mirror planned: %,d files, %,d bytes; %,d exist in the target and would be compared, %,d cannot be "
							+ "mirrored",
					report.files(), report.bytes(), report.existing(), report.failed());
		}
		String counts = String.format(Locale.ROOT,
				"%,d files, %,d bytes; %,d sent (%,d bytes), %,d unchanged, %,d failed", report.files(), report.bytes(),
				report.sent(), report.sentBytes(), report.unchanged(), report.failed());
		if (this.parameters.verification() == Verification.NONE) {
			return "Mirror done, not verified: " + counts;
		}
		return "Mirror " + (report.isComplete() ? "verified: " : "not verified: ") + counts
				+ String.format(Locale.ROOT, "; proven by content %,d, as declared %,d, different %,d, unproven %,d",
						report.provenByContent(), report.provenAsDeclared(), report.different(), report.unproven());
	}

}
