// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.audit;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.api.reports.CreateReportRequest;
import io.dracoonspring.api.reports.Report;
import io.dracoonspring.api.reports.ReportError;
import io.dracoonspring.api.reports.ReportFilter;
import io.dracoonspring.api.reports.ReportFormat;
import io.dracoonspring.api.reports.ReportQuery;
import io.dracoonspring.api.reports.ReportState;
import io.dracoonspring.api.reports.ReportSubType;
import io.dracoonspring.batch.AuditJob;
import io.dracoonspring.transfer.DownloadRequest;

/**
 * Fetches a report that the server creates itself, for servers that let no account read
 * the data of an audit. The file remains unchanged, because its columns are not
 * documented.
 *
 * @param name the unique name of the report
 */
record ServerReport(Dracoon client, String name, ReportSubType kind) {

	private static final Duration MIN_DELAY = Duration.ofSeconds(1);

	private static final Duration MAX_DELAY = Duration.ofMinutes(1);

	private static final Duration TIMEOUT = Duration.ofHours(1);

	/**
	 * Requests the report unless an earlier execution has requested it, waits for it, and
	 * fetches its file. Blocks for up to an hour until the server has created the report.
	 * @param room the path or the id of the room for the report
	 * @param filter the filter of the report
	 * @param target the file to write
	 * @throws IllegalStateException if the room is encrypted or no room, or if the server
	 * does not provide the report
	 */
	void fetch(String room, ReportFilter filter, Path target) {
		Node folder = room(room);
		find().switchIfEmpty(Mono.defer(() -> request(folder, filter).then(Mono.empty()))).block();
		Mono.defer(this::find)
			.filter(this::isFinished)
			.switchIfEmpty(Mono.error(NotYet::new))
			.retryWhen(Retry.backoff(Long.MAX_VALUE, MIN_DELAY).maxBackoff(MAX_DELAY).filter(NotYet.class::isInstance))
			.timeout(TIMEOUT,
					Mono.error(() -> new IllegalStateException("The server has not created the report '" + this.name
							+ "' within an hour. Start the job again with the same parameters to wait for it")))
			.block();
		Node file = file(folder);
		this.client.transfers()
			.download(DownloadRequest.of(file.id(), target).withExisting(ExistingFile.OVERWRITE))
			.result()
			.block();
	}

	private Node room(String room) {
		Node node = (room.matches("[0-9]+") ? this.client.nodes().get(Long.parseLong(room))
				: this.client.nodes().getByPath(room))
			.block();
		if (node == null || node.type() != NodeType.ROOM || Boolean.TRUE.equals(node.isEncrypted())) {
			throw new IllegalStateException("The parameter '" + AuditJob.REPORT_ROOM
					+ "' must be a room without encryption, not '" + room + "'");
		}
		return node;
	}

	private Mono<Void> request(Node room, ReportFilter filter) {
		return this.client.reports()
			.create(CreateReportRequest.single(this.name, this.kind, room.id(), ReportFormat.CSV).withFilter(filter));
	}

	private Mono<Report> find() {
		return this.client.reports()
			.list(ReportQuery.all().withName(this.name))
			.filter((report) -> this.name.equals(report.name()))
			.next();
	}

	private boolean isFinished(Report report) {
		ReportError error = report.error();
		if (error != null || report.state() == ReportState.CANCELED) {
			throw new IllegalStateException("The server could not create the report '" + this.name + "'"
					+ ((error != null) ? ": " + error.message() : ", because it was cancelled on the server"));
		}
		return report.state() == ReportState.FINISHED;
	}

	private Node file(Node room) {
		@Nullable Node file = this.client.nodes()
			.list(NodeQuery.children(room.id()))
			.filter((node) -> node.type() == NodeType.FILE && node.name().startsWith(this.name))
			.next()
			.block();
		if (file == null) {
			throw new IllegalStateException("The report '" + this.name + "' is finished, but the room '" + room.name()
					+ "' has no file whose name begins with this name: look for the file in the room");
		}
		return file;
	}

	/** Signals that the report is not finished. */
	private static final class NotYet extends RuntimeException {

		private static final long serialVersionUID = 1L;

		NotYet() {
			super("The report is not finished", null, false, false);
		}

	}

}
