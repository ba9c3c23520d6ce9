// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.item;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.eventlog.LogEvent;
import io.dracoonspring.api.eventlog.LogEventQuery;
import io.dracoonspring.api.eventlog.LogEventStatus;
import io.dracoonspring.api.nodes.DeleteNodesRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.RecordedRequest;
import io.dracoonspring.emulator.model.EmulatorProfile;
import io.dracoonspring.template.DracoonTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests the reader with an event log in which many entries have the same time in
 * milliseconds, because one request deleted many folders.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventLogItemReaderTests {

	private static final int FOLDERS = 24;

	private final DracoonEmulator emulator = DracoonEmulator.builder().profile(EmulatorProfile.SERVER).start();

	private final Dracoon admin = client("admin");

	private List<LogEvent> all = List.of();

	private Dracoon client(String userName) {
		return Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), userName,
					Secret.of("Emulator-2026!"))
			.build();
	}

	@BeforeAll
	void makeEvents() {
		this.emulator.advanceClock(Duration.ofMinutes(10));
		DracoonTemplate template = new DracoonTemplate(this.admin);
		List<Long> folders = IntStream.range(0, FOLDERS)
			.mapToObj((number) -> template.createFolders("/Projects/folder " + number))
			.map(Node::id)
			.toList();
		this.emulator.advanceClock(Duration.ofMinutes(10));
		this.admin.nodes().deleteMany(new DeleteNodesRequest(folders)).block();
		this.emulator.advanceClock(Duration.ofMinutes(10));
		template.createFolders("/Projects/last");
		this.all = read(reader(), new ExecutionContext(), Integer.MAX_VALUE);
	}

	@AfterAll
	void close() {
		this.admin.close();
		this.emulator.close();
	}

	private static LogEventQuery query() {
		return LogEventQuery.all().withLimit(7);
	}

	private EventLogItemReader reader() {
		return reader(query());
	}

	private EventLogItemReader reader(LogEventQuery query) {
		return reader(query, this.emulator.now().plusSeconds(60));
	}

	private EventLogItemReader reader(LogEventQuery query, Instant now) {
		return new EventLogItemReader(this.admin, query, Clock.fixed(now, ZoneOffset.UTC), Integer.MAX_VALUE);
	}

	private static List<LogEvent> read(EventLogItemReader reader, ExecutionContext context, int limit) {
		reader.open(context);
		List<LogEvent> entries = new ArrayList<>();
		while (entries.size() < limit) {
			LogEvent entry = reader.read();
			if (entry == null) {
				break;
			}
			entries.add(entry);
		}
		reader.update(context);
		reader.close();
		return entries;
	}

	private static List<Long> ids(List<LogEvent> entries) {
		return entries.stream().map(LogEvent::id).toList();
	}

	@Test
	void allPagesAreReadTheOldestFirst() {
		assertThat(ids(this.all)).hasSizeGreaterThan(2 * FOLDERS).doesNotHaveDuplicates();
		assertThat(this.all).extracting(LogEvent::time).isSorted();
		List<LogEvent> listed = this.admin.eventLog().list(LogEventQuery.all()).collectList().block();
		assertThat(ids(this.all)).containsExactlyInAnyOrderElementsOf(ids(List.copyOf(listed)));
	}

	@Test
	void entriesOfTheSameTimeAreNeitherLostNorRepeatedByARestart() {
		assertThat(this.all.stream().map(LogEvent::time).distinct().count()).isLessThan(this.all.size() - 10L);
		for (int before = 1; before < this.all.size(); before++) {
			ExecutionContext context = new ExecutionContext();
			assertThat(ids(read(reader(), context, before))).isEqualTo(ids(this.all.subList(0, before)));
			assertThat(ids(read(reader(), context, Integer.MAX_VALUE)))
				.isEqualTo(ids(this.all.subList(before, this.all.size())));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 5, 13 })
	void longLogIsListedFromLaterTimesOn(int stretch) {
		EventLogItemReader reader = new EventLogItemReader(this.admin, query(),
				Clock.fixed(this.emulator.now().plusSeconds(60), ZoneOffset.UTC), stretch);
		assertThat(ids(read(reader, new ExecutionContext(), Integer.MAX_VALUE))).isEqualTo(ids(this.all));
	}

	@Test
	void periodIncludesItsStartAndExcludesItsEnd() {
		LogEvent first = this.all.get(FOLDERS / 2);
		Instant end = this.all.get(this.all.size() - 1).time().truncatedTo(ChronoUnit.SECONDS);
		EventLogItemReader reader = reader(query().withDateStart(first.time()).withDateEnd(end));
		assertThat(ids(read(reader, new ExecutionContext(), Integer.MAX_VALUE))).isEqualTo(ids(this.all.stream()
			.filter((entry) -> !entry.time().isBefore(first.time()) && entry.time().isBefore(end))
			.toList()));
	}

	@Test
	void restartKeepsTheEndOfThePeriod() {
		LogEvent last = this.all.get(this.all.size() - 1);
		Instant before = last.time().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);
		ExecutionContext context = new ExecutionContext();
		read(reader(query(), before), context, 10);
		assertThat(ids(read(reader(query(), last.time().plusSeconds(60)), context, Integer.MAX_VALUE)))
			.isEqualTo(ids(this.all.stream().skip(10).filter((entry) -> entry.time().isBefore(before)).toList()))
			.doesNotContain(last.id());
	}

	@Test
	void filtersAreTheServers() {
		Long type = this.all.get(0).operationId();
		List<Long> expected = ids(this.all.stream().filter((entry) -> type.equals(entry.operationId())).toList());
		assertThat(ids(read(reader(query().withType(type)), new ExecutionContext(), Integer.MAX_VALUE)))
			.isEqualTo(expected)
			.hasSizeLessThan(this.all.size());
		assertThat(read(reader(query().withStatus(LogEventStatus.ERROR)), new ExecutionContext(), Integer.MAX_VALUE))
			.isEmpty();
	}

	@Test
	void pagesAreAskedForAsTheyAreRead() {
		this.emulator.clearRequests();
		read(reader(), new ExecutionContext(), 8);
		// expect two pages for the eight entries, and at most three pages that the reader
		// prefetches
		assertThat(this.emulator.requests()).extracting(RecordedRequest::path)
			.filteredOn((path) -> path.endsWith("/eventlog/events"))
			.hasSizeBetween(2, 5)
			.hasSizeLessThan(this.all.size() / 7);
	}

	@Test
	void readerWithoutSavedStateStoresNoPosition() {
		ExecutionContext context = new ExecutionContext();
		EventLogItemReader reader = reader();
		reader.setSaveState(false);
		read(reader, context, 10);
		assertThat(context.isEmpty()).isTrue();
	}

	@Test
	void keysHaveTheNameOfTheReader() {
		ExecutionContext context = new ExecutionContext();
		EventLogItemReader reader = reader();
		reader.setName("mine");
		read(reader, context, 10);
		assertThat(context.toMap()).containsOnlyKeys("mine.time", "mine.id", "mine.until");
	}

	@Test
	void missingRoleIsNamedInTheError() {
		try (Dracoon alice = client("alice")) {
			EventLogItemReader reader = new EventLogItemReader(alice, query());
			reader.open(new ExecutionContext());
			assertThatExceptionOfType(ItemStreamException.class).isThrownBy(reader::read)
				.withMessageContaining("role Log Auditor")
				.withCauseInstanceOf(DracoonApiException.Forbidden.class);
		}
	}

	@Test
	void misuseIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new EventLogItemReader(this.admin, LogEventQuery.all().withOffset(5)))
			.withMessageContaining("neither an order nor an offset");
		assertThatIllegalStateException().isThrownBy(reader()::read).withMessageContaining("not open");
	}

}
