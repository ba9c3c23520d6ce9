// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.reports;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.internal.query.Paging;

/**
 * Manages reports about the event log. The reporting service creates the reports.
 * Instances without this service answer with 404. The caller needs the role Log Auditor.
 * The vendor publishes no description of this service. Therefore these methods send and
 * receive the same data as known clients of the service. Errors are signalled as
 * {@code DracoonApiException}.
 */
@NotForImplementation
@HttpExchange
public interface DracoonReports {

	/**
	 * Lists one page of reports.
	 * @param query selects the reports
	 * @return the page
	 */
	@GetExchange("/reporting/api/reports")
	Mono<Page<Report>> listPage(ReportQuery query);

	/**
	 * Lists reports, and requests each page when the subscriber needs it. The query can
	 * set the offset of the first entry and the page size (500 by default).
	 * @param query selects the reports
	 * @return the reports
	 */
	default Flux<Report> list(ReportQuery query) {
		return Paging.all(query, this::listPage, Report::id);
	}

	/**
	 * Creates a report. The server returns nothing about the report.
	 * {@link #listPage(ReportQuery)} with the name of the report returns the report and
	 * its progress.
	 * @param request the report
	 * @return completes when the server has accepted the request
	 */
	@PostExchange("/reporting/api/reports")
	Mono<Void> create(@RequestBody CreateReportRequest request);

	/**
	 * Deletes a report.
	 * @param reportId the id of the report
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/reporting/api/reports/{reportId}")
	Mono<Void> delete(@PathVariable long reportId);

	/**
	 * Deletes several reports; see {@link #delete(long)}.
	 * @param request the reports
	 * @return completes when all are deleted
	 */
	@DeleteExchange("/reporting/api/reports")
	Mono<Void> deleteMany(@RequestBody DeleteReportsRequest request);

}
