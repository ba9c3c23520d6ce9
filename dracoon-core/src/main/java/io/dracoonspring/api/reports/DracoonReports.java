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

import io.dracoonspring.api.Paging;

/**
 * Reports about the event log, made by a service of its own that instances without it do
 * not have (404). It needs the role Log Auditor. The vendor publishes no description of
 * this service; what is here is what clients in use send and receive. Errors are
 * signalled as {@code DracoonApiException}.
 */
@HttpExchange
public interface DracoonReports {

	/**
	 * Lists reports, one page of them.
	 * @param query which reports
	 * @return the page
	 */
	@GetExchange("/reporting/api/reports")
	Mono<ReportList> list(ReportQuery query);

	/**
	 * Lists reports, page after page as they are consumed. The offset of the query is
	 * where to start, its limit the size of the pages (500 if it has none).
	 * @param query which reports
	 * @return the reports
	 */
	default Flux<Report> listAll(ReportQuery query) {
		return Paging.all(query, (page) -> list(page).map(ReportList::toPage), Report::id);
	}

	/**
	 * Have a report made. The server tells nothing about it; {@link #list(ReportQuery)}
	 * with its name finds it and how far it is.
	 * @param request the report
	 * @return completes when the server has accepted
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
	Mono<Void> deleteAll(@RequestBody DeleteReportsRequest request);

}
