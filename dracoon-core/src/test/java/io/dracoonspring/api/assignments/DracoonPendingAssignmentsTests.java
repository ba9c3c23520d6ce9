// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.assignments;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.test.StepVerifier;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.ApiServer.Call;
import io.dracoonspring.api.DracoonApiException;

import static org.assertj.core.api.Assertions.assertThat;

class DracoonPendingAssignmentsTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private ApiServer server;

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void acceptsOne() {
		DracoonPendingAssignments assignments = assignments(1);
		PendingAssignmentData entry = assignments.list(PendingAssignmentQuery.waiting()).blockLast(TIMEOUT);
		assignments.accept(entry).block(TIMEOUT);
		assertThat(this.server.calls().get(1).toString()).isEqualTo("PUT /api/v4/nodes/rooms/pending");
		assertThat(this.server.calls().get(1).body()).isEqualTo(
				"{\"items\":[{\"roomId\":4,\"roomName\":\"Plans\",\"groupId\":5,\"userId\":1,\"state\":\"ACCEPTED\"}]}");
	}

	@Test
	void deniesOne() {
		DracoonPendingAssignments assignments = assignments(1);
		PendingAssignmentData entry = assignments.list(PendingAssignmentQuery.waiting()).blockLast(TIMEOUT);
		assignments.deny(entry).block(TIMEOUT);
		assertThat(this.server.calls().get(1).body()).contains("\"userId\":1,\"state\":\"DENIED\"");
	}

	@Test
	void readsAllPagesBeforeItDecidesInBatches() {
		DracoonPendingAssignments assignments = assignments(502);
		assertThat(assignments.acceptAll(PendingAssignmentQuery.waiting()).count().block(TIMEOUT)).isEqualTo(502);
		assertThat(this.server.calls()).extracting(Call::toString)
			.containsExactly(
					"GET /api/v4/nodes/rooms/pending?filter=state%3Aeq%3AWAITING&sort=userId%3Aasc%7CgroupId%3Aasc%7CroomId%3Aasc&offset=0&limit=500",
					"GET /api/v4/nodes/rooms/pending?filter=state%3Aeq%3AWAITING&sort=userId%3Aasc%7CgroupId%3Aasc%7CroomId%3Aasc&offset=499&limit=500",
					"PUT /api/v4/nodes/rooms/pending", "PUT /api/v4/nodes/rooms/pending");
		assertThat(decided(2)).isEqualTo(500);
		assertThat(decided(3)).isEqualTo(2);
	}

	@Test
	void deniesOnlyWhatTheQueryFinds() {
		DracoonPendingAssignments assignments = assignments(2);
		assignments.denyAll(PendingAssignmentQuery.waiting().withFilter(PendingAssignmentFilter.GROUP_ID.equalTo(5L)))
			.blockLast(TIMEOUT);
		assertThat(this.server.calls().get(0).uri()).contains("filter=state%3Aeq%3AWAITING%7CgroupId%3Aeq%3A5");
		assertThat(this.server.calls().get(1).body()).contains("DENIED").doesNotContain("ACCEPTED");
	}

	@Test
	void decidesNothingWhenNobodyWaits() {
		DracoonPendingAssignments assignments = assignments(0);
		assertThat(assignments.acceptAll(PendingAssignmentQuery.waiting()).count().block(TIMEOUT)).isZero();
		assertThat(this.server.calls()).hasSize(1);
	}

	@Test
	void keepsEntriesOfTheSameUserInOtherRoomsAndGroups() {
		String page = page(0, 3, List.of(entry(4, 5, 1), entry(4, 6, 1), entry(7, 5, 1), entry(7, 5, 1)));
		this.server = ApiServer.answering((call) -> Answer.json(page));
		assertThat(this.server.client(DracoonPendingAssignments.class)
			.list(PendingAssignmentQuery.all())
			.count()
			.block(TIMEOUT)).isEqualTo(3);
	}

	@Test
	void signalsThatADecisionFailed() {
		this.server = ApiServer
			.answering((call) -> "GET".equals(call.method()) ? Answer.json(page(0, 1, List.of(entry(4, 5, 1))))
					: new Answer(404, "application/json", "{\"code\":404,\"errorCode\":-40300}"));
		StepVerifier
			.create(this.server.client(DracoonPendingAssignments.class).acceptAll(PendingAssignmentQuery.waiting()))
			.expectError(DracoonApiException.NotFound.class)
			.verify(TIMEOUT);
	}

	private long decided(int call) {
		return this.server.calls().get(call).body().split("\"userId\"", -1).length - 1;
	}

	private DracoonPendingAssignments assignments(int total) {
		this.server = ApiServer.answering((call) -> {
			if (!"GET".equals(call.method())) {
				return new Answer(204, "application/json", "");
			}
			int offset = Integer
				.parseInt(UriComponentsBuilder.fromUriString(call.uri()).build().getQueryParams().getFirst("offset"));
			return Answer.json(page(offset, total,
					IntStream.rangeClosed(offset + 1, Math.min(offset + 500, total))
						.mapToObj((user) -> entry(4, 5, user))
						.toList()));
		});
		return this.server.client(DracoonPendingAssignments.class);
	}

	private static String page(int offset, int total, List<String> entries) {
		return entries.stream()
			.collect(Collectors.joining(",",
					"{\"range\":{\"offset\":" + offset + ",\"limit\":500,\"total\":" + total + "},\"items\":[", "]}"));
	}

	private static String entry(int room, int group, int user) {
		return """
				{"roomId":%d,"roomName":"Plans","state":"WAITING","userInfo":{"id":%d},"groupInfo":{"id":%d}}
				""".formatted(room, user, group);
	}

}
