// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.step.FatalStepExecutionException;
import org.springframework.transaction.support.TransactionOperations;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.VisibleText;
import io.dracoonspring.batch.MirrorReport;
import io.dracoonspring.batch.internal.plan.JobPlan;
import io.dracoonspring.batch.internal.plan.PlanTotals;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.batch.internal.report.FileList;
import io.dracoonspring.batch.internal.report.FileListFormat;
import io.dracoonspring.batch.internal.report.ReportFile;
import io.dracoonspring.batch.internal.state.MirrorRun;
import io.dracoonspring.batch.internal.state.MirrorState;

/**
 * Reports the result of a mirror.
 *
 * @param transactions transactions of the database of the plan
 * @param preflight the findings of the check before the first file is sent
 */
record MirrorReporter(JobPlan plan, MirrorState state, KeptReports kept, TransactionOperations transactions,
		MirrorParameters parameters, MirrorRun run, List<String> preflight) {

	private static final Log logger = LogFactory.getLog(MirrorReporter.class);

	private static final int FAILURES = 100;

	private static final int LISTED = 1000;

	/**
	 * Stores the report in the database, and writes it to the log and to the files in the
	 * parameters.
	 * @throws DracoonTransferException with the reason {@code ITEMS_FAILED} if files have
	 * failed, differ, are unproven or have conflicts
	 */
	void report(long job) throws IOException {
		MirrorReport report = this.transactions.execute((status) -> keep(job, read(job, null)));
		write(job, report);
		String summary = summary(report);
		if (report.isComplete()) {
			logger.info(summary);
			return;
		}
		report.failures().forEach((failure) -> logger.error(line(failure)));
		report.conflictFiles().stream().limit(FAILURES).forEach((conflict) -> logger.warn(line(conflict)));
		throw new DracoonTransferException(Reason.ITEMS_FAILED, summary
				+ ". Resolve the failures and conflicts that the log lists, and start the job again with the same "
				+ "parameters", null);
	}

	private static String line(MirrorReport.Failure file) {
		return VisibleText.of("'" + file.path() + "': " + file.reason());
	}

	/**
	 * Returns the reason why the job must not delete files, {@code null} if it may delete
	 * them.
	 */
	@Nullable String refusal(long job) {
		return this.transactions.<@Nullable String>execute((status) -> refusal(this.plan.totals(job)));
	}

	private @Nullable String refusal(PlanTotals totals) {
		return this.parameters.maxDeletions().refusal(totals, this.run, this.state.count(this.run));
	}

	/**
	 * Writes the report of a job whose execution ended before the step that writes the
	 * report.
	 * @param execution the execution that ended
	 */
	void reportEarlyEnd(JobExecution execution) {
		try {
			long job = execution.getJobInstanceId();
			MirrorReport report = this.transactions.execute((status) -> read(execution));
			write(job, report);
			logger.warn(String.format(Locale.ROOT, "Mirror ended early: %s, %,d open. %s", counts(report),
					report.open(), report.interruption()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private MirrorReport read(JobExecution execution) {
		long job = execution.getJobInstanceId();
		MirrorReport report = read(job, reason(execution));
		// do not store the report of an execution that the guard has refused, because
		// another process manages the job
		return execution.getStepExecutions().isEmpty() ? report : keep(job, report);
	}

	private static String reason(JobExecution execution) {
		return (execution.getStatus() == BatchStatus.STOPPED) ? "The job was stopped" : execution
			.getAllFailureExceptions()
			.stream()
			.map((ex) -> (ex instanceof FatalStepExecutionException && ex.getCause() != null) ? ex.getCause() : ex)
			.map((ex) -> (ex instanceof JobExecutionException) ? VisibleText.of(ex.getMessage())
					: VisibleText.ofFailure(ex))
			.findFirst()
			.orElse("See the log of the manager");
	}

	private void write(long job, MirrorReport report) throws IOException {
		Path file = this.parameters.report();
		if (file != null) {
			ReportFile.write(file, report);
		}
		Path list = this.parameters.fileList();
		if (list != null) {
			writeList(job, list);
		}
	}

	private MirrorReport keep(long job, MirrorReport report) {
		this.kept.end(job, report);
		return report;
	}

	private void writeList(long job, Path file) throws IOException {
		FileListFormat format = FileListFormat.ofName(file.toString()).orElseThrow();
		FileList list = new FileList(this.plan, this.transactions);
		ReportFile.write(file, (out) -> list.write(job, Set.of(), format, out));
	}

	private MirrorReport read(long job, @Nullable String interruption) {
		PlanTotals totals = this.plan.totals(job);
		return new MirrorReport(this.parameters.source(), this.parameters.target(), this.parameters.dryRun(),
				totals.files(), totals.bytes(), totals.sent(), totals.sentBytes(), totals.unchanged(), totals.asLeft(),
				totals.failed(), totals.unsupported(), totals.leftOut(), totals.conflicts(), totals.kept(),
				totals.open(), totals.existing(), totals.content(), totals.declared(), totals.different(),
				totals.unproven(), interruption, list(this.plan.failures(job, FAILURES)),
				list(this.plan.conflicts(job, LISTED)), list(this.plan.leftOut(job, LISTED)), onlyInTarget(job, totals),
				this.preflight);
	}

	private MirrorReport.OnlyInTarget onlyInTarget(long job, PlanTotals totals) {
		boolean deletes = this.parameters.deletions() == Deletions.RECYCLE_BIN && !this.parameters.dryRun();
		return new MirrorReport.OnlyInTarget(totals.onlyInTarget(), totals.surplus(), totals.deleted(),
				deletes ? totals.surplus() - totals.deleted() : 0, refusal(totals),
				list(this.plan.onlyInTarget(job, LISTED)));
	}

	private static List<MirrorReport.Failure> list(List<PlannedFile> files) {
		return files.stream().map((file) -> new MirrorReport.Failure(file.path(), file.explanation())).toList();
	}

	private static String counts(MirrorReport report) {
		MirrorReport.OnlyInTarget onlyInTarget = report.onlyInTarget();
		return String.format(Locale.ROOT,
				"%,d files, %,d bytes; %,d sent (%,d bytes), %,d unchanged (%,d since the last run), %,d failed, "
						+ "%,d excluded, %,d conflicts, %,d newer in the target",
				report.files(), report.bytes(), report.sent(), report.sentBytes(), report.unchanged(), report.asLeft(),
				report.failed(), report.leftOut(), report.conflicts(), report.kept()) + deletions(onlyInTarget)
				+ String.format(Locale.ROOT, ", %,d deleted by this run", onlyInTarget.deleted())
				+ refused(onlyInTarget);
	}

	private static String deletions(MirrorReport.OnlyInTarget onlyInTarget) {
		return String.format(Locale.ROOT, "; %,d only in the target, %,d of them deleted in the source",
				onlyInTarget.files(), onlyInTarget.surplus());
	}

	private String summary(MirrorReport report) {
		if (report.dryRun()) {
			return String.format(Locale.ROOT,
					"Mirror planned: %,d files, %,d bytes; %,d exist in the target, %,d of them unchanged since the "
							+ "last run, the others would be compared; %,d cannot be mirrored, %,d would be excluded",
					report.files(), report.bytes(), report.existing(), report.asLeft(), report.failed(),
					report.leftOut()) + deletions(report.onlyInTarget()) + refused(report.onlyInTarget());
		}
		String counts = counts(report);
		if (this.parameters.verification() == Verification.NONE) {
			return "Mirror done, not verified: " + counts;
		}
		return "Mirror " + (report.isComplete() ? "verified: " : "not verified: ") + counts
				+ String.format(Locale.ROOT, "; proven by content %,d, as declared %,d, different %,d, unproven %,d",
						report.provenByContent(), report.provenAsDeclared(), report.different(), report.unproven());
	}

	private static String refused(MirrorReport.OnlyInTarget onlyInTarget) {
		return (onlyInTarget.refusal() != null) ? ". " + onlyInTarget.refusal() : "";
	}

}
