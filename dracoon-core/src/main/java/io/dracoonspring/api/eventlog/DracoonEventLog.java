// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.eventlog;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.Page;
import io.dracoonspring.api.Paging;

/**
 * The event log of the customer, for auditors. Whoever lacks the role Log Auditor is
 * refused (403). Errors are signalled as {@code DracoonApiException}.
 */
@HttpExchange
public interface DracoonEventLog {

	/**
	 * Lists events, one page of them. Needs the role Log Auditor.
	 * @param query which events
	 * @return the page
	 */
	@GetExchange("/api/v4/eventlog/events")
	Mono<Page<LogEvent>> list(LogEventQuery query);

	/**
	 * Lists events, page after page as they are consumed. The offset of the query is
	 * where to start, its limit the size of the pages (500 if it has none). New events
	 * push older ones to later pages; name a {@link LogEventQuery#dateEnd() latest time}
	 * to read a stretch that stands still.
	 * @param query which events
	 * @return the events
	 */
	default Flux<LogEvent> listAll(LogEventQuery query) {
		return Paging.all(query, this::list, LogEvent::id);
	}

	/**
	 * Lists the kinds of operations that are logged; their ids select events. Needs the
	 * role Log Auditor.
	 * @param deprecated whether those are wanted that are no longer used, or {@code null}
	 * for no choice
	 * @return the operations
	 */
	@GetExchange("/api/v4/eventlog/operations")
	Mono<LogOperationList> listOperations(
			@RequestParam(name = "is_deprecated", required = false) @Nullable Boolean deprecated);

	/**
	 * Lists the kinds of operations that are logged.
	 * @return the operations
	 * @see #listOperations(Boolean)
	 */
	default Mono<LogOperationList> listOperations() {
		return listOperations(null);
	}

	/**
	 * Lists the rooms that are directly in another one or at the root, one page of them,
	 * whether or not the caller is a member; since 4.31. Needs the right to read the
	 * audit log.
	 * @param query which rooms
	 * @return the page
	 */
	@GetExchange("/api/v4/eventlog/audits/node_info")
	Mono<Page<AuditNodeInfo>> listRooms(AuditNodeQuery query);

	/**
	 * Lists the rooms that are directly in another one or at the root, page after page as
	 * they are consumed. The offset of the query is where to start, its limit the size of
	 * the pages (500 if it has none).
	 * @param query which rooms
	 * @return the rooms
	 */
	default Flux<AuditNodeInfo> listAllRooms(AuditNodeQuery query) {
		return Paging.all(query, this::listRooms, AuditNodeInfo::nodeId);
	}

	/**
	 * Lists rooms together with their users and what these may do, up to 500 of them.
	 * Needs the right to read the audit log.
	 * @param query which rooms
	 * @return the rooms
	 * @deprecated by the server since 4.32; the vendor's cloud no longer answers it. The
	 * rooms alone come from {@link #listRooms(AuditNodeQuery)}, the permissions of all
	 * users from a report of {@code DracoonReports}.
	 */
	@Deprecated
	@GetExchange("/api/v4/eventlog/audits/nodes")
	Flux<AuditNodeResponse> listRoomUsers(AuditNodeUserQuery query);

	/**
	 * Lists rooms together with their users, page after page as they are consumed. The
	 * offset of the query is where to start, its limit the size of the pages (500 if it
	 * has none). The server tells no total, so one request more than necessary is made.
	 * @param query which rooms
	 * @return the rooms
	 * @deprecated as {@link #listRoomUsers(AuditNodeUserQuery)} is
	 */
	@Deprecated
	default Flux<AuditNodeResponse> listAllRoomUsers(AuditNodeUserQuery query) {
		return Paging.all(query, (page) -> listRoomUsers(page).collectList().map((rooms) -> new Page<>(null, rooms)),
				AuditNodeResponse::nodeId);
	}

}
