// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.util.MimeTypeUtils;

import io.dracoonspring.batch.MirrorFile;
import io.dracoonspring.batch.MirrorReport;
import io.dracoonspring.batch.internal.report.FileList;
import io.dracoonspring.batch.internal.report.FileListFormat;
import io.dracoonspring.batch.internal.report.KeptReport;
import io.dracoonspring.batch.internal.report.ReportStore;

/**
 * Shows the reports of mirrors and the results of their files while the database has
 * them. This endpoint shows names of files. Therefore it is separate from
 * {@link DracoonBatchEndpoint}, which shows the progress.
 */
@WebEndpoint(id = "dracoonmirrors")
class DracoonMirrorsEndpoint {

	private static final int LATEST = 1000;

	private static final String FILES = "files";

	private final ReportStore reports;

	private final FileList files;

	DracoonMirrorsEndpoint(ReportStore reports, FileList files) {
		this.reports = reports;
		this.files = files;
	}

	/**
	 * Lists the latest runs.
	 * @return the runs, the latest first
	 */
	@ReadOperation
	Runs runs() {
		return new Runs(this.reports.latest(LATEST));
	}

	/**
	 * Returns a run.
	 * @param job the id of the instance of the job
	 * @return the run with its report, {@code null} if the database does not have the run
	 */
	@ReadOperation
	@Nullable Run run(@Selector long job) {
		return this.reports.find(job).map((kept) -> new Run(kept, this.reports.report(job).orElse(null))).orElse(null);
	}

	/**
	 * Returns the results of the files of a run.
	 * @param job the id of the instance of the job
	 * @param list {@code files.csv} or {@code files.jsonl}
	 * @param status the statuses of the files to list, all if it is missing
	 * @return the results in the order of the plan, or the status 404 if there is no such
	 * run or list
	 */
	@ReadOperation(produces = { "text/csv", "application/x-ndjson" })
	WebEndpointResponse<Resource> files(@Selector long job, @Selector String list,
			MirrorFile.Status @Nullable [] status) throws IOException {
		Optional<FileListFormat> format = FileListFormat.ofName(list).filter((each) -> list.startsWith(FILES + "."));
		if (format.isEmpty() || this.reports.find(job).isEmpty()) {
			return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
		}
		// the parameter is an array, because Actuator does not convert the elements of a
		// collection
		Set<MirrorFile.Status> statuses = (status != null) ? Set.copyOf(List.of(status)) : Set.of();
		return new WebEndpointResponse<>(content(job, format.get(), statuses),
				MimeTypeUtils.parseMimeType(format.get().mediaType()));
	}

	// writes the list to the disk first, because a reactive server must not block on the
	// database while it sends the list
	private Resource content(long job, FileListFormat format, Set<MirrorFile.Status> statuses) throws IOException {
		Path file = Files.createTempFile("dracoon-mirror", null);
		FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
				StandardOpenOption.DELETE_ON_CLOSE);
		try {
			Writer out = Channels.newWriter(channel, StandardCharsets.UTF_8);
			this.files.write(job, statuses, format, out);
			out.flush();
			return new InputStreamResource(Channels.newInputStream(channel.position(0)));
		}
		catch (IOException | RuntimeException ex) {
			channel.close();
			throw ex;
		}
	}

	/**
	 * Holds the latest runs.
	 *
	 * @param runs the runs, the latest first
	 */
	record Runs(List<KeptReport> runs) {

	}

	/**
	 * Holds a run with its report.
	 *
	 * @param run the run
	 * @param report its last report, {@code null} if there is none
	 */
	record Run(KeptReport run, @Nullable MirrorReport report) {

	}

}
