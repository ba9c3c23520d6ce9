// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.assignments;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.Page;
import io.dracoonspring.api.Paging;

/**
 * People who joined a group and wait for the permissions that the group has in a room,
 * because the room asks its administrators first. Errors are signalled as
 * {@code DracoonApiException}.
 */
@HttpExchange
public interface DracoonPendingAssignments {

	/**
	 * Lists those who wait or were refused in the rooms that the caller administers, one
	 * page of them. A filter for the state {@code ACCEPTED} is refused (400, -40301).
	 * @param query which of them
	 * @return the page
	 */
	@GetExchange("/api/v4/nodes/rooms/pending")
	Mono<Page<PendingAssignmentData>> list(PendingAssignmentQuery query);

	/**
	 * Lists all those who wait or were refused, page after page as they are consumed. The
	 * offset of the query is where to start, its limit the size of the pages (500 if it
	 * has none). Collect them before deciding: decisions shorten the list.
	 * @param query which of them
	 * @return the entries
	 */
	default Flux<PendingAssignmentData> listAll(PendingAssignmentQuery query) {
		return Paging.all(query, this::list, PendingAssignmentDecisions::key);
	}

	/**
	 * Decides about several entries at once. Needs the permission to manage the rooms. An
	 * entry that is not in the list is not found (404, -40300), nor are an unknown user
	 * (404, -70501), group (404, -30000) or room (404, -40000 or -41000).
	 * @param request the decisions
	 * @return completes when all are noted
	 */
	@PutExchange("/api/v4/nodes/rooms/pending")
	Mono<Void> decide(@RequestBody PendingAssignmentsRequest request);

	/**
	 * Lets somebody into the room; see {@link #decide(PendingAssignmentsRequest)}.
	 * @param assignment the entry of the list
	 * @return completes when it is noted
	 */
	default Mono<Void> accept(PendingAssignmentData assignment) {
		return new PendingAssignmentDecisions(this, PendingAssignmentState.ACCEPTED).decide(assignment);
	}

	/**
	 * Keeps somebody out of the room, who can still be accepted later; see
	 * {@link #decide(PendingAssignmentsRequest)}.
	 * @param assignment the entry of the list
	 * @return completes when it is noted
	 */
	default Mono<Void> deny(PendingAssignmentData assignment) {
		return new PendingAssignmentDecisions(this, PendingAssignmentState.DENIED).decide(assignment);
	}

	/**
	 * Lets everybody in whom a query finds, such as
	 * {@link PendingAssignmentQuery#waiting()}.
	 * @param query who is meant; all pages are
	 * @return those who were let in, after the server has noted it
	 */
	default Flux<PendingAssignmentData> acceptAll(PendingAssignmentQuery query) {
		return new PendingAssignmentDecisions(this, PendingAssignmentState.ACCEPTED).decideAll(query);
	}

	/**
	 * Keeps everybody out whom a query finds, such as
	 * {@link PendingAssignmentQuery#waiting()}.
	 * @param query who is meant; all pages are
	 * @return those who were kept out, after the server has noted it
	 */
	default Flux<PendingAssignmentData> denyAll(PendingAssignmentQuery query) {
		return new PendingAssignmentDecisions(this, PendingAssignmentState.DENIED).decideAll(query);
	}

}
