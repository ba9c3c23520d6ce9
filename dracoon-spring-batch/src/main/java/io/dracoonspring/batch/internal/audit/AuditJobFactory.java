// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.reactivestreams.Publisher;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.eventlog.AuditNodeUserQuery;
import io.dracoonspring.api.eventlog.LogEvent;
import io.dracoonspring.api.eventlog.LogEventQuery;
import io.dracoonspring.api.reports.ReportFilter;
import io.dracoonspring.api.reports.ReportSubType;
import io.dracoonspring.batch.AuditJob;
import io.dracoonspring.batch.internal.outage.RetriedTransactions;
import io.dracoonspring.batch.internal.partition.FreshStep;
import io.dracoonspring.batch.internal.partition.JobGuard;
import io.dracoonspring.batch.item.EventLogItemReader;
import io.dracoonspring.batch.item.PermissionItemReader;
import io.dracoonspring.batch.item.RoomPermission;

/**
 * Creates the audit job. The job writes permissions and then events. Finally it moves the
 * checkpoint and writes the report.
 *
 * @param repository the repository, which repeats calls after an outage
 * @param transactions transactions of the repository's database
 * @param checkpoints the checkpoints in that database
 * @param permissionColumns the headings of the server's report of permissions, by the
 * column names of the audit; empty if the headings are unknown
 * @param eventColumns the headings of the server's report of events, by the column names
 * of the audit; empty if the headings are unknown
 */
public record AuditJobFactory(JobRepository repository, RetriedTransactions transactions, AuditCheckpoints checkpoints,
		Dracoon client, Map<String, String> permissionColumns, Map<String, String> eventColumns) {

	/** The prefix of the properties that map the columns of the server's reports. */
	private static final String COLUMNS = "dracoon.batch.audit.report-columns.";

	private static final int CHUNK = 500;

	/**
	 * Runs the steps without a transaction of the database. A resumed step first
	 * truncates the files to its last recorded state, and then writes the later entries
	 * again. It replaces the recorded ids of events. Therefore no entry occurs twice.
	 */
	private static final PlatformTransactionManager NO_DATABASE = new ResourcelessTransactionManager();

	/**
	 * Checks the names of the columns.
	 * @throws IllegalArgumentException if the audit has no such column
	 */
	public AuditJobFactory {
		permissionColumns = Map.copyOf(permissionColumns);
		eventColumns = Map.copyOf(eventColumns);
		ReportColumns.of(COLUMNS + AuditParameters.PERMISSIONS, permissionColumns, AuditFiles.PERMISSIONS);
		ReportColumns.of(COLUMNS + AuditParameters.EVENTS, eventColumns, AuditFiles.EVENTS);
	}

	/**
	 * Creates the job.
	 * @param guard the guard that prevents other processes from managing the job
	 */
	public Job job(JobGuard guard) {
		return new JobBuilder(AuditJob.NAME, this.repository).validator(AuditParameters.VALIDATOR)
			.listener(guard)
			.start(new FreshStep("begin", true, this::beginStep))
			.next(new FreshStep(AuditParameters.PERMISSIONS, false, this::permissionStep))
			.next(new FreshStep(AuditParameters.EVENTS, false, this::eventStep))
			.next(new FreshStep("report", true, this::reportStep))
			.build();
	}

	private Step beginStep(StepExecution step) {
		return tasklet(step, () -> {
			Instant now = new AuditTime(this.client).now();
			if (!AuditRun.isBegun(step.getJobExecution().getExecutionContext())) {
				AuditRun.begin(parameters(step), job(step), this::findPeriod, now)
					.write(step.getJobExecution().getExecutionContext());
			}
			AuditRun run = run(step);
			if (parameters(step).includes(AuditParameters.EVENTS) && !run.isComplete()) {
				this.transactions.executeWithoutResult(
						(status) -> this.checkpoints.requireUnchanged(run.target(), job(step), run.audits()));
			}
		});
	}

	private Optional<AuditCheckpoints.Period> findPeriod(String target) {
		return this.transactions.execute((status) -> this.checkpoints.find(target));
	}

	@SuppressWarnings("deprecation")
	private Step permissionStep(StepExecution step) {
		if (!parameters(step).includes(AuditParameters.PERMISSIONS)) {
			return emptyStep(step);
		}
		if (isRefused(step, this.client.eventLog().listRoomUsersPage(AuditNodeUserQuery.all().withLimit(1)))) {
			return serverReportStep(step, AuditFiles.PERMISSIONS, ReportSubType.USER_AUDIT, ReportFilter.everything());
		}
		return new StepBuilder(step.getStepName(), this.repository).<RoomPermission, RoomPermission>chunk(CHUNK)
			.transactionManager(NO_DATABASE)
			.reader(new PermissionItemReader(this.client, AuditNodeUserQuery.all()))
			.writer(AuditFiles.PERMISSIONS.writer(run(step).incomplete()))
			.build();
	}

	private Step eventStep(StepExecution step) {
		if (!parameters(step).includes(AuditParameters.EVENTS)) {
			return emptyStep(step);
		}
		AuditRun run = run(step);
		if (isRefused(step, this.client.eventLog().listPage(LogEventQuery.all().withLimit(1)))) {
			return serverReportStep(step, AuditFiles.EVENTS, ReportSubType.GENERAL_AUDIT, run.reportFilter());
		}
		long job = job(step);
		ItemStreamWriter<LogEvent> files = AuditFiles.EVENTS.writer(run.incomplete());
		return new StepBuilder(step.getStepName(), this.repository).<LogEvent, LogEvent>chunk(CHUNK)
			.transactionManager(NO_DATABASE)
			.reader(new EventLogItemReader(this.client, run.events()))
			.processor((event) -> isWritten(run, event) ? null : event)
			.writer((chunk) -> {
				files.write(chunk);
				this.transactions.executeWithoutResult(
						(status) -> this.checkpoints.record(run.target(), job, run.until(), chunk.getItems()));
			})
			.stream(files)
			.build();
	}

	// returns true if the server refuses the data, and a report can replace the data.
	// Without a room for reports, the result is always false, and the reader of the step
	// fails with the server's error
	private static boolean isRefused(StepExecution step, Publisher<?> attempt) {
		return parameters(step).reportRoom() != null && Boolean.TRUE.equals(Flux.from(attempt)
			.then(Mono.just(false))
			.onErrorResume(DracoonApiException.class, (ex) -> ex.isNotOffered() ? Mono.just(true) : Mono.error(ex))
			.block());
	}

	private Step serverReportStep(StepExecution step, AuditFiles files, ReportSubType kind, ReportFilter filter) {
		AuditRun run = run(step);
		String room = Objects.requireNonNull(parameters(step).reportRoom());
		ServerReport report = new ServerReport(this.client,
				"audit-" + files.name() + "-" + run.directory().getFileName(), kind);
		Path file = run.incomplete().resolve(files.reportName());
		ReportColumns columns = ReportColumns.of(COLUMNS + files.name(),
				(files == AuditFiles.PERMISSIONS) ? this.permissionColumns : this.eventColumns, files);
		if (!columns.areKnown()) {
			return tasklet(step, () -> report.fetch(room, filter, file));
		}
		FlatFileItemReader<JsonNode> lines = columns.reader(file);
		return new StepBuilder(step.getStepName(), this.repository).<JsonNode, JsonNode>chunk(CHUNK)
			.transactionManager(NO_DATABASE)
			.reader(lines::read)
			.stream(new FetchingStream(() -> report.fetch(room, filter, file), lines))
			.writer(files.writer(run.incomplete()))
			.build();
	}

	private boolean isWritten(AuditRun run, LogEvent event) {
		return run.checkpoint() != null && event.time().isBefore(run.checkpoint())
				&& this.transactions.execute((status) -> this.checkpoints.isWritten(run.target(), event));
	}

	private Step reportStep(StepExecution step) {
		AuditRun run = run(step);
		AuditParameters parameters = parameters(step);
		return tasklet(step, () -> {
			// move the checkpoint first. The next audit of the target can then rename the
			// directory if this process dies here
			if (parameters.includes(AuditParameters.EVENTS) && !run.isComplete()) {
				this.transactions.executeWithoutResult((status) -> this.checkpoints.complete(run.target(),
						new AuditCheckpoints.Period(run.first(), run.until(), run.audits() + 1, job(step))));
			}
			run.complete();
			List<AuditFiles> files = Stream.of(AuditFiles.PERMISSIONS, AuditFiles.EVENTS)
				.filter((pair) -> parameters.includes(pair.name()))
				.toList();
			new AuditReporter(this.repository).report(step.getJobExecution().getJobInstance(), run, files,
					parameters.report());
		});
	}

	private Step emptyStep(StepExecution step) {
		return tasklet(step, () -> {
		});
	}

	private Step tasklet(StepExecution step, StepAction action) {
		return new StepBuilder(step.getStepName(), this.repository).tasklet((contribution, context) -> {
			action.run();
			return RepeatStatus.FINISHED;
		}, NO_DATABASE).build();
	}

	private static AuditParameters parameters(StepExecution step) {
		return AuditParameters.of(step.getJobParameters());
	}

	private static AuditRun run(StepExecution step) {
		return AuditRun.of(step.getJobExecution().getExecutionContext());
	}

	private static long job(StepExecution step) {
		return step.getJobExecution().getJobInstanceId();
	}

	/**
	 * Fetches a report when the stream is opened, because the reader needs the file.
	 *
	 * @param lines the stream that reads the lines
	 */
	private record FetchingStream(Runnable fetch, ItemStream lines) implements ItemStream {

		@Override
		public void open(ExecutionContext context) {
			this.fetch.run();
			this.lines.open(context);
		}

		@Override
		public void update(ExecutionContext context) {
			this.lines.update(context);
		}

		@Override
		public void close() {
			this.lines.close();
		}

	}

	/** Runs a step. */
	@FunctionalInterface
	private interface StepAction {

		void run() throws Exception;

	}

}
