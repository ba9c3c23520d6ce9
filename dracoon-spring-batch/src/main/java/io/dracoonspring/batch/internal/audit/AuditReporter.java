// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

import io.dracoonspring.batch.AuditReport;
import io.dracoonspring.batch.internal.report.ReportFile;

/**
 * Reports the result of an audit.
 *
 * @param repository the repository, which stores the numbers of entries
 */
record AuditReporter(JobRepository repository) {

	private static final Log logger = LogFactory.getLog(AuditReporter.class);

	/**
	 * Writes the report.
	 * @param job the job instance
	 * @param files the names of the files; the report omits files that do not exist
	 * @param file the file to write the report to, {@code null} to write only to the log
	 */
	void report(JobInstance job, AuditRun run, List<AuditFiles> files, @Nullable Path file) throws IOException {
		List<AuditReport.File> written = new ArrayList<>();
		for (AuditFiles pair : files) {
			Path report = run.directory().resolve(pair.reportName());
			if (Files.exists(report)) {
				written.add(file(report, AuditReport.UNKNOWN));
			}
			if (!Files.exists(run.directory().resolve(pair.names().get(0)))) {
				continue;
			}
			StepExecution step = this.repository.getLastStepExecution(job, pair.name());
			for (String name : pair.names()) {
				String key = AuditFiles.entriesKey(name);
				written.add(file(run.directory().resolve(name),
						(step != null) ? step.getExecutionContext().getLong(key, 0) : 0));
			}
		}
		AuditReport report = new AuditReport(run.directory().toString(), run.from(), run.until(), written);
		if (file != null) {
			ReportFile.write(file, report);
		}
		logger.info(report.files()
			.stream()
			.map((entry) -> (entry.entries() == AuditReport.UNKNOWN) ? entry.name() + " as the server created it"
					: String.format(Locale.ROOT, "%s with %,d entries", entry.name(), entry.entries()))
			.collect(Collectors.joining(", ", "Audit complete in " + report.directory() + ": ", "")));
	}

	private static AuditReport.File file(Path file, long entries) throws IOException {
		MessageDigest digest = sha256();
		try (InputStream content = Files.newInputStream(file);
				OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
			long bytes = content.transferTo(sink);
			return new AuditReport.File(String.valueOf(file.getFileName()), entries, bytes,
					HexFormat.of().formatHex(digest.digest()));
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
