// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.state.ContentId;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.FileContent;
import io.dracoonspring.emulator.internal.state.FileDraft;
import io.dracoonspring.emulator.internal.state.Report;
import io.dracoonspring.emulator.internal.state.ResolutionStrategy;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.storage.Content;
import io.dracoonspring.emulator.internal.storage.ContentStore;

/** Writes reports when they are due. */
final class ReportRunner {

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private static final List<String> HEAD = List.of("Time", "User", "Operation", "Success", "Object", "Client",
			"Address");

	private final EmulatorState state;

	private final ContentStore store;

	ReportRunner(EmulatorState state, ContentStore store) {
		this.state = state;
		this.store = store;
	}

	/**
	 * Returns the time at which a report is next due, {@code null} if the report is
	 * disabled. A single report is due at once.
	 */
	static @Nullable Instant due(Report.Definition definition, Instant now) {
		if (!definition.enabled()) {
			return null;
		}
		Report.Monthly monthly = definition.monthly();
		if (monthly == null) {
			return now;
		}
		YearMonth month = YearMonth.from(now.atZone(ZoneOffset.UTC));
		Instant next = in(month, monthly);
		return next.isAfter(now) ? next : in(month.plusMonths(1), monthly);
	}

	private static Instant in(YearMonth month, Report.Monthly monthly) {
		LocalDate day = month.atDay(Math.min(monthly.dayOfMonth(), month.lengthOfMonth()));
		return day.atTime(monthly.timeOfDay()).toInstant(ZoneOffset.UTC);
	}

	/**
	 * Writes all reports that are due.
	 * @return completes when the reports are written
	 */
	Mono<Void> run() {
		return Flux.defer(() -> Flux.fromIterable(this.state.access(this::begin))).concatMap(this::run).then();
	}

	private List<Report> begin() {
		Instant now = this.state.clock().instant();
		List<Report> due = this.state.reports().all().stream().filter((report) -> isDue(report, now)).toList();
		due.forEach((report) -> report.begin(report.definition().periodic() ? due(report.definition(), now) : null));
		return due;
	}

	private static boolean isDue(Report report, Instant now) {
		Instant due = report.due();
		return due != null && !due.isAfter(now);
	}

	private Mono<Void> run(Report report) {
		List<List<String>> rows = this.state.access(() -> rows(report.definition()));
		return Flux.fromIterable(report.definition().formats())
			.concatMap((format) -> write(report, ReportFormat.of(format), rows))
			.then(Mono.fromRunnable(() -> end(report, null)))
			.then()
			.onErrorResume(ApiException.class,
					(ex) -> Mono.fromRunnable(() -> end(report, new Report.Failure(ex.message(),
							Objects.requireNonNullElse(ex.errorCode(), ex.status()), ex.debugInfo()))));
	}

	private void end(Report report, Report.@Nullable Failure failure) {
		this.state.update(() -> report.end(failure, this.state.clock().instant()));
	}

	private Mono<Void> write(Report report, ReportFormat format, List<List<String>> rows) {
		return this.store
			.write(Mono.fromSupplier(() -> DefaultDataBufferFactory.sharedInstance.wrap(format.writer().apply(rows))))
			.map((segment) -> {
				String id = this.store.add(new Content(List.of(segment)));
				return new FileContent(new ContentId(id), segment.length(), segment.md5());
			})
			.doOnNext((content) -> this.state.update(() -> place(report, format, content)))
			.then();
	}

	private void place(Report report, ReportFormat format, FileContent content) {
		try {
			Room room = this.state.nodes().room(report.definition().targetId());
			if (room.isEncrypted()) {
				throw ApiException.of(400, "Bad Request", "Reports cannot be written into encrypted rooms");
			}
			User author = this.state.users().get(report.createdBy());
			String name = report.definition().name() + "_" + STAMP.format(this.state.clock().instant()) + "."
					+ format.extension();
			this.state.files().place(author, room, FileDraft.of(name, content), ResolutionStrategy.AUTORENAME);
		}
		catch (ApiException ex) {
			this.store.remove(content.id().value());
			throw ex;
		}
	}

	private List<List<String>> rows(Report.Definition definition) {
		Report.Filter filter = definition.filter();
		Set<Long> rooms = rooms(filter.parentRoom());
		List<List<String>> rows = new ArrayList<>();
		rows.add(HEAD);
		this.state.events()
			.all()
			.stream()
			.filter((event) -> shows(filter, event))
			.filter((event) -> filter.parentRoom() == null || isIn(rooms, event))
			.forEach((event) -> rows.add(row(event)));
		return rows;
	}

	private Set<Long> rooms(@Nullable Long parentRoom) {
		Set<Long> rooms = new HashSet<>();
		if (parentRoom != null) {
			this.state.nodes()
				.rooms()
				.filter((room) -> isAtOrBelow(room, parentRoom))
				.forEach((room) -> rooms.add(room.id()));
		}
		return rooms;
	}

	private static boolean isAtOrBelow(Room room, long id) {
		return Stream
			.<@Nullable Room>iterate(room, Objects::nonNull, (below) -> Objects.requireNonNull(below).parentRoom())
			.anyMatch((above) -> Objects.requireNonNull(above).id() == id);
	}

	private static boolean isIn(Set<Long> rooms, Event event) {
		return event.subjects().stream().anyMatch((subject) -> rooms.contains(subject.roomId()));
	}

	private static boolean shows(Report.Filter filter, Event event) {
		return (filter.fromDate() == null || !event.time().isBefore(filter.fromDate()))
				&& (filter.toDate() == null || !event.time().isAfter(filter.toDate()))
				&& (filter.userId() == null || event.userId() == filter.userId())
				&& (filter.operations().isEmpty() || filter.operations().contains(event.type().id()));
	}

	private List<String> row(Event event) {
		Event.Origin origin = event.origin();
		boolean withAddress = this.state.configuration().eventLog().logIpEnabled();
		return List.of(event.time().toString(), this.state.users().find(event.userId()).map(User::userName).orElse(""),
				event.type().title(), Boolean.toString(event.success()),
				event.subjects().isEmpty() ? "" : event.subjects().get(0).name(),
				(origin != null) ? origin.client() : "", (origin != null && withAddress) ? origin.address() : "");
	}

}
