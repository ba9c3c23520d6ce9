// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.assignments;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.internal.query.Paging;

/**
 * Manages users who joined a group and wait for the permissions that the group has in a
 * room. They wait if an administrator of the room has to accept new members of the group
 * first. Errors are signalled as {@code DracoonApiException}.
 */
@NotForImplementation
@HttpExchange
public interface DracoonPendingAssignments {

	/**
	 * Lists one page of the users who wait or were refused in the rooms that the caller
	 * administers. The server refuses a filter for the state {@code ACCEPTED} (400,
	 * -40301).
	 * @param query selects the entries
	 * @return the page
	 */
	@GetExchange("/api/v4/nodes/rooms/pending")
	Mono<Page<PendingAssignmentData>> listPage(PendingAssignmentQuery query);

	/**
	 * Lists all users who wait or were refused, and requests each page when the
	 * subscriber needs it. The query can set the offset of the first entry and the page
	 * size (500 by default). Collect all entries before you decide about the first one,
	 * because decisions can remove entries from the list.
	 * @param query selects the entries
	 * @return the entries
	 */
	default Flux<PendingAssignmentData> list(PendingAssignmentQuery query) {
		return Paging.all(query, this::listPage, PendingAssignmentDecisions::key);
	}

	/**
	 * Decides about several entries. The call needs the permission to manage the rooms.
	 * An assignment that is not in the list is signalled as 404 (-40300), and so is an
	 * unknown user (-70501), group (-30000) or room (-40000 or -41000).
	 * @param request the decisions
	 * @return completes when the server has stored all decisions
	 */
	@PutExchange("/api/v4/nodes/rooms/pending")
	Mono<Void> decide(@RequestBody PendingAssignmentsRequest request);

	/**
	 * Admits a user to the room; see {@link #decide(PendingAssignmentsRequest)}.
	 * @param assignment the entry of the list
	 * @return completes when the server has stored the decision
	 */
	default Mono<Void> accept(PendingAssignmentData assignment) {
		return new PendingAssignmentDecisions(this, PendingAssignmentState.ACCEPTED).decide(assignment);
	}

	/**
	 * Refuses a user, who can still be accepted later; see
	 * {@link #decide(PendingAssignmentsRequest)}.
	 * @param assignment the entry of the list
	 * @return completes when the server has stored the decision
	 */
	default Mono<Void> deny(PendingAssignmentData assignment) {
		return new PendingAssignmentDecisions(this, PendingAssignmentState.DENIED).decide(assignment);
	}

	/**
	 * Admits all users whom a query such as {@link PendingAssignmentQuery#waiting()}
	 * finds.
	 * @param query selects the users, on all pages
	 * @return the admitted users, after the server has stored the decisions
	 */
	default Flux<PendingAssignmentData> acceptAll(PendingAssignmentQuery query) {
		return new PendingAssignmentDecisions(this, PendingAssignmentState.ACCEPTED).decideAll(query);
	}

	/**
	 * Refuses all users whom a query such as {@link PendingAssignmentQuery#waiting()}
	 * finds.
	 * @param query selects the users, on all pages
	 * @return the refused users, after the server has stored the decisions
	 */
	default Flux<PendingAssignmentData> denyAll(PendingAssignmentQuery query) {
		return new PendingAssignmentDecisions(this, PendingAssignmentState.DENIED).decideAll(query);
	}

}
