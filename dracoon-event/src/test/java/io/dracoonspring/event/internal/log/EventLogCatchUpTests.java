// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.UpdateFolderRequest;
import io.dracoonspring.api.rooms.ConfigRoomRequest;
import io.dracoonspring.api.rooms.CreateRoomRequest;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.EventSource;
import io.dracoonspring.event.inbox.EventInboxException;
import io.dracoonspring.event.log.CatchUpResult;
import io.dracoonspring.event.log.OperationsCheck;
import io.dracoonspring.testing.CapturedLogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link EventLogCatchUp}, against the emulator.
 */
class EventLogCatchUpTests {

	private final EventLogFixture fixture = new EventLogFixture();

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void missedEventsAreFoundOnce() {
		EventLogCatchUp catchUp = this.fixture.catchUp(EventLogFixture.polling());
		catchUp.run();
		this.fixture.emulator.clearRequests();
		List<Long> created = this.fixture.folders(620);
		CatchUpResult result = catchUp.run();
		assertThat(result.added()).isEqualTo(620);
		assertThat(result.known()).isZero();
		assertThat(result.problems()).isEmpty();
		assertThat(this.fixture.found("folder.created")).containsExactlyInAnyOrderElementsOf(created);
		assertThat(this.fixture.emulator.requests())
			.filteredOn((request) -> request.path().endsWith("/eventlog/events"))
			.hasSizeGreaterThan(1);
		CatchUpResult again = catchUp.run();
		assertThat(again.added()).isZero();
		assertThat(again.known()).isPositive();
		assertThat(this.fixture.inbox.messages()).hasSize(620);
		assertThat(this.fixture.checkpoints.held()).isEmpty();
	}

	@Test
	void messagesContainTheDataOfTheLogEntry() {
		EventLogCatchUp catchUp = this.fixture.catchUp(EventLogFixture.polling());
		catchUp.run();
		Instant before = this.fixture.emulator.now();
		long folder = this.fixture.folder(this.fixture.projects, "Told");
		catchUp.run();
		EventMessage message = this.fixture.inbox.messages().get(0);
		JsonNode entry = JsonMapper.shared().readTree(message.json());
		assertThat(message.source()).isEqualTo(EventSource.EVENT_LOG);
		assertThat(message.type()).isEqualTo("folder.created");
		assertThat(message.objectId()).isEqualTo(folder);
		assertThat(message.time()).isBetween(before.minusSeconds(1), this.fixture.emulator.now());
		assertThat(message.id()).isEqualTo("log:" + entry.get("id").asLong());
		assertThat(entry.get("objectName1").asString()).isEqualTo("Told");
		assertThat(entry.get("userName").asString()).isEqualTo("admin");
		assertThat(entry.get("status").asInt()).isZero();
		assertThat(Instant.parse(entry.get("time").asString())).isEqualTo(message.time());
	}

	@Test
	void nothingOldIsFoundByTheFirstRunNorLater() {
		this.fixture.folder(this.fixture.projects, "Old");
		EventLogCatchUp catchUp = this.fixture.catchUp(EventLogFixture.polling());
		catchUp.run();
		long folder = this.fixture.folder(this.fixture.projects, "New");
		catchUp.run();
		catchUp.run();
		assertThat(this.fixture.found("folder.created")).containsExactly(folder);
	}

	@Test
	void aGivenStartFindsWhatIsOld() {
		EventLogCatchUp catchUp = this.fixture.catchUp(EventLogFixture.polling().withStart(Instant.EPOCH));
		catchUp.run();
		assertThat(this.fixture.found("room.created")).contains(this.fixture.projects, this.fixture.vault);
	}

	@Test
	void nothingIsLostWhenTheProcessEndsBetweenPages() {
		this.fixture.catchUp(EventLogFixture.polling()).run();
		List<Long> created = this.fixture.folders(540);
		CatchUpOptions options = EventLogFixture.polling().withOverlap(Duration.ZERO);
		Instant begin = this.fixture.checkpoints.time("customer");
		this.fixture.inbox.failAfter(520);
		assertThatExceptionOfType(EventInboxException.class).isThrownBy(() -> this.fixture.catchUp(options).run());
		assertThat(this.fixture.checkpoints.time("customer")).isAfter(begin);
		assertThat(this.fixture.checkpoints.held()).isEmpty();
		this.fixture.inbox.failAfter(Integer.MAX_VALUE);
		CatchUpResult result = this.fixture.catchUp(options).run();
		assertThat(result.read()).isLessThan(540);
		assertThat(this.fixture.found("folder.created")).containsExactlyInAnyOrderElementsOf(created);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 50 })
	void nothingIsLostWhileTheOwnClockIsMinutesAhead(int minutes) {
		this.fixture.ahead = Duration.ofMinutes(minutes);
		EventLogCatchUp catchUp = this.fixture.catchUp(EventLogFixture.polling());
		catchUp.run();
		long first = this.fixture.folder(this.fixture.projects, "First");
		catchUp.run();
		catchUp.run();
		long second = this.fixture.folder(this.fixture.projects, "Second");
		catchUp.run();
		assertThat(this.fixture.found("folder.created")).containsExactly(first, second);
	}

	@Test
	void eventsAreFoundLaterWhileTheOwnClockIsBehind() {
		EventLogCatchUp catchUp = this.fixture.catchUp(EventLogFixture.polling());
		catchUp.run();
		long folder = this.fixture.folder(this.fixture.projects, "Early");
		this.fixture.ahead = Duration.ofMinutes(-10);
		assertThat(catchUp.run().read()).isZero();
		this.fixture.emulator.advanceClock(Duration.ofMinutes(11));
		catchUp.run();
		assertThat(this.fixture.found("folder.created")).containsExactly(folder);
	}

	@Test
	void recentEntriesAreSkippedUntilWebhooksHadTime() {
		this.fixture.ahead = Duration.ZERO;
		EventLogCatchUp catchUp = this.fixture.catchUp(CatchUpOptions.defaults());
		catchUp.run();
		long folder = this.fixture.folder(this.fixture.projects, "Settling");
		catchUp.run();
		assertThat(this.fixture.inbox.messages()).isEmpty();
		this.fixture.emulator.advanceClock(Duration.ofSeconds(32));
		catchUp.run();
		assertThat(this.fixture.found("folder.created")).containsExactly(folder);
	}

	@Test
	void aQuietLogIsNotReadFromItsLastEntryForEver() {
		EventLogCatchUp catchUp = this.fixture.catchUp(EventLogFixture.polling()
			.withRoomIds(Set.of(this.fixture.projects))
			.withEventTypes(Set.of("folder.created")));
		catchUp.run();
		this.fixture.folder(this.fixture.projects, "Last");
		assertThat(catchUp.run().added()).isOne();
		this.fixture.emulator.advanceClock(Duration.ofHours(2));
		catchUp.run();
		// expect no read entries, because the inbox could have deleted the event by now
		assertThat(catchUp.run().read()).isZero();
	}

	@Test
	void withoutTheRoleOfAnAuditorTheLogsOfRoomsAreRead() {
		EventLogCatchUp catchUp = this.fixture.catchUp(this.fixture.alice,
				EventLogFixture.polling().withRoomIds(Set.of(this.fixture.projects)));
		catchUp.run();
		long folder = this.fixture.folder(this.fixture.projects, "Seen");
		this.fixture.folder(this.fixture.vault, "Elsewhere");
		CatchUpResult result = catchUp.run();
		assertThat(this.fixture.found("folder.created")).containsExactly(folder);
		assertThat(result.problems()).singleElement().asString().contains("Log Auditor");
		assertThat(Objects.requireNonNull(catchUp.operationsCheck()).checked()).isFalse();
	}

	@Test
	void accountWithoutRoleOrRoomsReadsNothingAndGetsAProblem() {
		CatchUpResult result = this.fixture.catchUp(this.fixture.alice, EventLogFixture.polling()).run();
		assertThat(result.read()).isZero();
		assertThat(result.problems()).singleElement().asString().contains("Log Auditor");
	}

	@Test
	void roomLogsContinueWhereTheCustomerLogEndedWithoutTheRole() {
		CatchUpOptions options = EventLogFixture.polling().withRoomIds(Set.of(this.fixture.projects));
		this.fixture.catchUp(options).run();
		long folder = this.fixture.folder(this.fixture.projects, "Between");
		this.fixture.catchUp(this.fixture.alice, options).run();
		assertThat(this.fixture.found("folder.created")).containsExactly(folder);
	}

	@Test
	void eventsOfOtherRoomsAreLeftOutOfTheLogOfTheCustomer() {
		EventLogCatchUp catchUp = this.fixture
			.catchUp(EventLogFixture.polling().withRoomIds(Set.of(this.fixture.projects)));
		catchUp.run();
		long folder = this.fixture.folder(this.fixture.projects, "Named");
		this.fixture.folder(this.fixture.vault, "Other");
		CatchUpResult result = catchUp.run();
		assertThat(this.fixture.found("folder.created")).containsExactly(folder);
		assertThat(result.read()).isGreaterThan(1);
		assertThat(this.fixture.checkpoints.logs()).containsExactly("customer");
	}

	@Test
	void onlyTheLogsOfRoomsAreReadIfNothingElseIsWanted() {
		EventLogCatchUp catchUp = this.fixture.catchUp(EventLogFixture.polling()
			.withRoomIds(Set.of(this.fixture.projects, this.fixture.vault))
			.withEventTypes(Set.of("folder.created", "folder.deleted")));
		catchUp.run();
		long folder = this.fixture.folder(this.fixture.vault, "Gone");
		this.fixture.admin.nodes().delete(folder).block();
		CatchUpResult result = catchUp.run();
		assertThat(this.fixture.inbox.messages()).extracting(EventMessage::type)
			.containsExactly("folder.created", "folder.deleted");
		assertThat(result.problems()).isEmpty();
		assertThat(this.fixture.checkpoints.logs()).containsExactlyInAnyOrder("room:" + this.fixture.projects,
				"room:" + this.fixture.vault);
	}

	@Test
	void roomsInsideANamedRoomAreItsEvents() {
		EventLogCatchUp catchUp = this.fixture
			.catchUp(EventLogFixture.polling().withRoomIds(Set.of(this.fixture.projects)));
		catchUp.run();
		long room = this.fixture.admin.rooms()
			.create(CreateRoomRequest.of("Inner").withParentId(this.fixture.projects).withInheritPermissions(true))
			.block()
			.id();
		this.fixture.admin.nodes().delete(room).block();
		catchUp.run();
		assertThat(this.fixture.found("room.created")).containsExactly(room);
		assertThat(this.fixture.found("room.deleted")).containsExactly(room);
	}

	@Test
	void roomsWithoutALogOrOutOfReachAreReportedAndTheOthersRead() {
		this.fixture.admin.rooms()
			.configure(this.fixture.vault, ConfigRoomRequest.of().withHasActivitiesLog(false))
			.block();
		EventLogCatchUp catchUp = this.fixture.catchUp(EventLogFixture.polling()
			.withRoomIds(Set.of(this.fixture.projects, this.fixture.vault, 999_999L))
			.withEventTypes(Set.of("folder.created")));
		catchUp.run();
		long folder = this.fixture.folder(this.fixture.projects, "Logged");
		this.fixture.folder(this.fixture.vault, "Not logged");
		CatchUpResult result = catchUp.run();
		assertThat(this.fixture.found("folder.created")).containsExactly(folder);
		assertThat(result.problems())
			.anySatisfy((problem) -> assertThat(problem).contains("Room " + this.fixture.vault + " has no log"))
			.anySatisfy((problem) -> assertThat(problem).contains("Could not read the log of room 999999"))
			.hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(ints = { 402, 403, 404, 405, 410, 501 })
	void serverWithoutEventLogsMakesCatchUpUnavailable(int status) {
		this.fixture.emulator.faults().add(Fault.status(status).on("GET", "/api/v4/eventlog/events"));
		this.fixture.emulator.faults().add(Fault.status(status).on("GET", "/api/v4/nodes/rooms/{room_id}/events"));
		CatchUpResult result = this.fixture
			.catchUp(EventLogFixture.polling().withRoomIds(Set.of(this.fixture.projects)))
			.run();
		assertThat(result.available()).isFalse();
		assertThat(result.problems()).hasSize(2);
	}

	@Test
	void logThatAnotherInstanceReadsStaysAsAvailableAsItWas() {
		EventLogCatchUp catchUp = this.fixture.catchUp(EventLogFixture.polling());
		this.fixture.checkpoints.take("customer");
		assertThat(catchUp.run().available()).isTrue();
		this.fixture.checkpoints.giveBack("customer");
		this.fixture.emulator.faults().add(Fault.status(403).on("GET", "/api/v4/eventlog/events"));
		assertThat(catchUp.run().available()).isFalse();
		this.fixture.checkpoints.take("customer");
		assertThat(catchUp.run().available()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(ints = { 401, 429, 500, 503 })
	void otherErrorsAreFailures(int status) {
		this.fixture.emulator.faults().add(Fault.status(status).on("GET", "/api/v4/eventlog/events"));
		EventLogCatchUp catchUp = this.fixture.catchUp(EventLogFixture.polling());
		assertThatExceptionOfType(DracoonException.class).isThrownBy(catchUp::run);
	}

	@Test
	void logIsSkippedWhileAnotherInstanceReadsIt() {
		EventLogCatchUp catchUp = this.fixture.catchUp(EventLogFixture.polling());
		catchUp.run();
		long folder = this.fixture.folder(this.fixture.projects, "Shared");
		this.fixture.checkpoints.take("customer");
		assertThat(catchUp.run()).isEqualTo(new CatchUpResult(0, 0, 0, List.of(), true));
		this.fixture.checkpoints.giveBack("customer");
		catchUp.run();
		assertThat(this.fixture.found("folder.created")).containsExactly(folder);
	}

	@Test
	void allEventTypesHaveAnOperationOfTheEmulator() {
		EventLogCatchUp catchUp = this.fixture.catchUp(EventLogFixture.polling());
		assertThat(catchUp.operationsCheck()).isNull();
		catchUp.run();
		assertThat(catchUp.operationsCheck()).isEqualTo(new OperationsCheck(true, List.of(), List.of()));
		assertThat(LogOperations.defaults().eventTypes()).hasSize(18);
	}

	@Test
	void differencesToTheOperationsOfTheServerAreReported() {
		LogOperations operations = LogOperations.defaults()
			.with(Map.of("Create folder", "", "Ordner angelegt", "folder.created"));
		EventLogCatchUp catchUp = this.fixture.catchUp(EventLogFixture.polling().withOperations(operations));
		try (CapturedLogs logs = new CapturedLogs()) {
			catchUp.run();
			catchUp.run();
			assertThat(logs.lines(Level.WARN)).singleElement().asString().contains("folder.created", "Ordner angelegt");
		}
		OperationsCheck check = Objects.requireNonNull(catchUp.operationsCheck());
		assertThat(check.missingTypes()).containsExactly("folder.created");
		assertThat(check.unknownOperations()).containsExactly("Ordner angelegt");
		assertThat(check.isComplete()).isFalse();
	}

	@Test
	void operationsCanBeMadeEventsOfOnesOwn() {
		EventLogCatchUp catchUp = this.fixture.catchUp(EventLogFixture.polling()
			.withOperations(LogOperations.defaults().with(Map.of("update-folder", "folder.changed")))
			.withEventTypes(Set.of("folder.changed")));
		catchUp.run();
		long folder = this.fixture.folder(this.fixture.projects, "Before");
		Node changed = this.fixture.admin.nodes()
			.updateFolder(folder, UpdateFolderRequest.of().withName("After"))
			.block();
		assertThat(changed).isNotNull();
		catchUp.run();
		assertThat(this.fixture.inbox.messages()).extracting(EventMessage::type).containsExactly("folder.changed");
	}

}
