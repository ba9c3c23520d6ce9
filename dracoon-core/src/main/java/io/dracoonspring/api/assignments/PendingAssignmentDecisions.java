// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.assignments;

import java.util.Arrays;
import java.util.List;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.UserInfo;

/** Sends the same decision about one or many entries. */
final class PendingAssignmentDecisions {

	private final DracoonPendingAssignments assignments;

	private final PendingAssignmentState state;

	PendingAssignmentDecisions(DracoonPendingAssignments assignments, PendingAssignmentState state) {
		this.assignments = assignments;
		this.state = state;
	}

	static Object key(PendingAssignmentData assignment) {
		// use all three ids as the key, because the same user may wait in several rooms
		// and groups
		GroupInfo group = assignment.groupInfo();
		UserInfo user = assignment.userInfo();
		return Arrays.asList(assignment.roomId(), (group != null) ? group.id() : null,
				(user != null) ? user.id() : null);
	}

	Mono<Void> decide(PendingAssignmentData assignment) {
		return decide(List.of(assignment));
	}

	Flux<PendingAssignmentData> decideAll(PendingAssignmentQuery query) {
		// read all entries first, because decisions remove entries from the list
		return this.assignments.list(query)
			.collectList()
			.flatMapIterable((all) -> all)
			.buffer(PagedQuery.MAX_LIMIT)
			.concatMap((batch) -> decide(batch).thenReturn(batch).flatMapIterable((decided) -> decided));
	}

	private Mono<Void> decide(List<PendingAssignmentData> batch) {
		return this.assignments.decide(new PendingAssignmentsRequest(
				batch.stream().map((entry) -> PendingAssignment.of(entry, this.state)).toList()));
	}

}
