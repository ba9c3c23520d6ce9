// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.StoppableTasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.io.ResourceLoader;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.VisibleText;
import io.dracoonspring.api.files.MissingFileKeysQuery;
import io.dracoonspring.batch.DistributeKeysJob;
import io.dracoonspring.batch.KeysReport;
import io.dracoonspring.batch.internal.report.ReportFile;
import io.dracoonspring.crypto.DistributionProgress;
import io.dracoonspring.crypto.DistributionResult;
import io.dracoonspring.resource.DracoonResource;

/** Distributes all missing file keys that the account can open. */
final class KeysTasklet implements StoppableTasklet {

	private static final Log logger = LogFactory.getLog(KeysTasklet.class);

	private static final int MAX_FAILURES = 100;

	private final Dracoon client;

	private final ResourceLoader resources;

	private final Map<Long, Sinks.Empty<Void>> running = new ConcurrentHashMap<>();

	KeysTasklet(Dracoon client, ResourceLoader resources) {
		this.client = client;
		this.resources = resources;
	}

	@Override
	public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
		StepExecution step = contribution.getStepExecution();
		Sinks.Empty<Void> stop = Sinks.empty();
		this.running.put(step.getId(), stop);
		try {
			// the last element has no result if the job was stopped
			DistributionProgress last = progress(step.getJobParameters()).takeUntilOther(stop.asMono()).blockLast();
			if (last != null) {
				contribution.incrementWriteCount(last.distributed());
				contribution.incrementWriteSkipCount(last.failed());
			}
			DistributionResult result = (last != null) ? last.result() : null;
			if (result != null) {
				report(result, step.getJobParameters().getString(DistributeKeysJob.REPORT));
			}
			return RepeatStatus.FINISHED;
		}
		finally {
			this.running.remove(step.getId());
		}
	}

	private Flux<DistributionProgress> progress(JobParameters parameters) throws IOException {
		String room = parameters.getString(DistributeKeysJob.ROOM);
		if (room == null) {
			return this.client.missingFileKeys().distribute(MissingFileKeysQuery.all());
		}
		if (this.resources.getResource(room) instanceof DracoonResource resource) {
			return resource.dracoon().missingFileKeys().distribute(MissingFileKeysQuery.ofRoom(resource.node().id()));
		}
		throw new IllegalArgumentException("The parameter '" + DistributeKeysJob.ROOM
				+ "' must be a room such as 'dracoon:/Vault', not '" + room + "'");
	}

	private static void report(DistributionResult result, @Nullable String file) throws IOException {
		Throwable interruption = result.interruption();
		List<KeysReport.Failure> failures = result.failures()
			.stream()
			.limit(MAX_FAILURES)
			.map((failure) -> new KeysReport.Failure(failure.fileId(), failure.userId(),
					VisibleText.ofFailure(failure.cause())))
			.toList();
		KeysReport report = new KeysReport(result.distributed(), result.failures().size(),
				(interruption != null) ? VisibleText.ofFailure(interruption) : null, failures);
		if (file != null) {
			ReportFile.write(Path.of(file), report);
		}
		String summary = String.format("Keys distributed: %d, failed: %d", report.distributed(), report.failed());
		if (!result.isComplete()) {
			throw new DracoonTransferException(Reason.ITEMS_FAILED, summary
					+ Optional.ofNullable(report.interruption()).map((text) -> ", ended early: " + text).orElse(""),
					interruption);
		}
		logger.info(summary);
	}

	@Override
	public void stop() {
		this.running.values().forEach(Sinks.Empty::tryEmitEmpty);
	}

}
