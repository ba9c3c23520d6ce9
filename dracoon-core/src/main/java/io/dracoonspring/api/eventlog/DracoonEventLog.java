// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.eventlog;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.internal.ListProperty;
import io.dracoonspring.api.internal.query.Paging;

/**
 * Lists the event log of the customer, for auditors. The server refuses a caller without
 * the role Log Auditor (403). Errors are signalled as {@code DracoonApiException}.
 */
@NotForImplementation
@HttpExchange
public interface DracoonEventLog {

	/**
	 * Lists one page of events. Needs the role Log Auditor.
	 * @param query selects the events
	 * @return the page
	 */
	@GetExchange("/api/v4/eventlog/events")
	Mono<Page<LogEvent>> listPage(LogEventQuery query);

	/**
	 * Lists events, and requests each page when the subscriber needs it. The query can
	 * set the offset of the first entry and the page size (500 by default). New events
	 * move older events to later pages. Set a {@link LogEventQuery#dateEnd() latest time}
	 * to read a list that does not change.
	 * @param query selects the events
	 * @return the events
	 */
	default Flux<LogEvent> list(LogEventQuery query) {
		return Paging.all(query, this::listPage, LogEvent::id);
	}

	/**
	 * Lists the kinds of operations that are logged; their ids select events. Needs the
	 * role Log Auditor.
	 * @param deprecated whether to list only the kinds that are no longer used;
	 * {@code null} for all kinds
	 * @return the operations
	 */
	@GetExchange("/api/v4/eventlog/operations")
	@ListProperty("operationList")
	Flux<LogOperation> listOperations(
			@RequestParam(name = "is_deprecated", required = false) @Nullable Boolean deprecated);

	/**
	 * Lists the kinds of operations that are logged.
	 * @return the operations
	 * @see #listOperations(Boolean)
	 */
	default Flux<LogOperation> listOperations() {
		return listOperations(null);
	}

	/**
	 * Lists one page of the rooms directly in another room or at the root, whether or not
	 * the caller is a member; since 4.31. Needs the right to read the audit log, which
	 * the role Log Auditor includes.
	 * @param query selects the rooms
	 * @return the page
	 */
	@GetExchange("/api/v4/eventlog/audits/node_info")
	Mono<Page<AuditNodeInfo>> listRoomsPage(AuditNodeQuery query);

	/**
	 * Lists the rooms directly in another room or at the root, and requests each page
	 * when the subscriber needs it. The query can set the offset of the first entry and
	 * the page size (500 by default).
	 * @param query selects the rooms
	 * @return the rooms
	 */
	default Flux<AuditNodeInfo> listRooms(AuditNodeQuery query) {
		return Paging.all(query, this::listRoomsPage, AuditNodeInfo::nodeId);
	}

	/**
	 * Lists one page of rooms together with their users and the permissions of these
	 * users. Needs the right to read the audit log, which the role Log Auditor includes.
	 * @param query selects the rooms
	 * @return the page, whose {@link Page#range()} is {@code null}
	 * @deprecated by the server since 4.32; the vendor's cloud no longer supports it. Use
	 * {@link #listRoomsPage(AuditNodeQuery)} for the rooms, and a report of
	 * {@code DracoonReports} for the permissions of all users.
	 */
	@Deprecated
	@GetExchange("/api/v4/eventlog/audits/nodes")
	Mono<Page<AuditNodeResponse>> listRoomUsersPage(AuditNodeUserQuery query);

	/**
	 * Lists rooms together with their users, and requests each page when the subscriber
	 * needs it. The query can set the offset of the first entry and the page size (500 by
	 * default). The server sends no total, so the client sends one request more than
	 * necessary.
	 * @param query selects the rooms
	 * @return the rooms
	 * @deprecated like {@link #listRoomUsersPage(AuditNodeUserQuery)}
	 */
	@Deprecated
	default Flux<AuditNodeResponse> listRoomUsers(AuditNodeUserQuery query) {
		return Paging.all(query, this::listRoomUsersPage, AuditNodeResponse::nodeId);
	}

}
