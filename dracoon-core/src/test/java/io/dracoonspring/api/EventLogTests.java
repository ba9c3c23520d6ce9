// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.ApiServer.Call;
import io.dracoonspring.api.eventlog.AuditNodeFilter;
import io.dracoonspring.api.eventlog.AuditNodeQuery;
import io.dracoonspring.api.eventlog.AuditNodeResponse;
import io.dracoonspring.api.eventlog.AuditNodeSort;
import io.dracoonspring.api.eventlog.AuditNodeUserFilter;
import io.dracoonspring.api.eventlog.AuditNodeUserQuery;
import io.dracoonspring.api.eventlog.DracoonEventLog;
import io.dracoonspring.api.eventlog.LogEvent;
import io.dracoonspring.api.eventlog.LogEventQuery;
import io.dracoonspring.api.eventlog.LogEventSort;
import io.dracoonspring.api.eventlog.LogEventStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Checks the requests to the event log and the parsed responses.
 */
class EventLogTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final Instant START = Instant.parse("2026-01-02T03:04:00.987Z");

	private final ApiServer server = ApiServer.answering(EventLogTests::answer);

	private final DracoonEventLog eventLog = this.server.client(DracoonEventLog.class);

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void selectsEvents() {
		LogEventQuery query = LogEventQuery.all()
			.withDateStart(START)
			.withDateEnd(START.plusSeconds(60))
			.withType(120)
			.withUserId(7)
			.withStatus(LogEventStatus.ERROR)
			.withUserClient("Web App")
			.withSort(LogEventSort.TIME.ascending())
			.withLimit(10);
		Page<LogEvent> page = this.eventLog.listPage(query).block(LONG);
		assertThat(asked()).containsExactly("/api/v4/eventlog/events?date_start=2026-01-02T03:04:00Z"
				+ "&date_end=2026-01-02T03:05:00Z&type=120&user_id=7&status=2&user_client=Web App&sort=time:asc&limit=10");
		assertThat(page).isNotNull();
		assertThat(page.items()).extracting(LogEvent::status)
			.containsExactly(LogEventStatus.ERROR, LogEventStatus.UNKNOWN);
	}

	@Test
	void refusesWhatCannotBeAsked() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> LogEventQuery.all().withDateStart(START).withDateEnd(START.minusSeconds(1)))
			.withMessageContaining("'dateEnd' must not be before 'dateStart'");
		assertThatIllegalArgumentException().isThrownBy(() -> LogEventQuery.all().withStatus(LogEventStatus.UNKNOWN))
			.withMessageContaining("'status' must not be UNKNOWN");
	}

	@Test
	void selectsRooms() {
		AuditNodeQuery query = AuditNodeQuery.root()
			.withParentId(5)
			.withFilter(AuditNodeFilter.NODE_NAME.startsWith("A"))
			.withFilter(AuditNodeFilter.NODE_IS_ENCRYPTED.equalTo(true))
			.withSort(AuditNodeSort.NODE_NAME.descending());
		assertThat(this.eventLog.listRooms(query).collectList().block(LONG)).hasSize(1);
		assertThat(asked()).containsExactly(
				"/api/v4/eventlog/audits/node_info?parent_id=5&filter=nodeName:sw:A|nodeIsEncrypted:eq:true"
						+ "&sort=nodeName:desc&offset=0&limit=500");
	}

	@Test
	@SuppressWarnings("deprecation")
	void walksThroughTheBareArraysOfRoomsWithUsers() {
		AuditNodeUserQuery query = AuditNodeUserQuery.all()
			.withFilter(AuditNodeUserFilter.USER_NAME.contains("ali"))
			.withLimit(2);
		List<AuditNodeResponse> rooms = this.eventLog.listRoomUsers(query).collectList().block(LONG);
		assertThat(rooms).extracting(AuditNodeResponse::nodeId).containsExactly(0L, 1L, 2L);
		assertThat(asked()).containsExactly(
				"/api/v4/eventlog/audits/nodes?filter=userName:cn:ali&sort=nodeId:asc&offset=0&limit=2",
				"/api/v4/eventlog/audits/nodes?filter=userName:cn:ali&sort=nodeId:asc&offset=1&limit=3",
				"/api/v4/eventlog/audits/nodes?filter=userName:cn:ali&sort=nodeId:asc&offset=2&limit=3");
	}

	private static Answer answer(Call call) {
		if (call.uri().contains("/audits/nodes")) {
			int offset = Integer.parseInt(call.uri().replaceAll(".*offset=(\\d+).*", "$1"));
			return Answer.json(IntStream.range(offset, Math.min(3, offset + 2))
				.mapToObj((id) -> "{\"nodeId\":" + id + "}")
				.toList()
				.toString());
		}
		return Answer.json(call.uri().contains("/node_info")
				? "{\"range\":{\"offset\":0,\"limit\":500,\"total\":1},\"items\":[{\"nodeId\":6}]}"
				: "{\"items\":[{\"id\":1,\"userId\":7,\"status\":2},{\"id\":2,\"userId\":7,\"status\":9}]}");
	}

	private List<String> asked() {
		return this.server.calls()
			.stream()
			.map((call) -> URLDecoder.decode(call.uri(), StandardCharsets.UTF_8))
			.toList();
	}

}
