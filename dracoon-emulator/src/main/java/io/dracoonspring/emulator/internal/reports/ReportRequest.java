// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.reports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.identity.Texts;
import io.dracoonspring.emulator.internal.state.Report;

/**
 * A report to write.
 *
 * @param type {@code single} or {@code periodic}
 * @param subType {@code general-audit-report} or {@code user-audit-report}
 * @param enabled whether the report is written, {@code null} for true
 * @param execution the schedule of a periodic report
 * @param formats the file formats
 * @param filter the events to show, {@code null} for all events
 * @param target the room for the files
 */
record ReportRequest(@Nullable String name, @Nullable String type, @Nullable String subType, @Nullable Boolean enabled,
		@Nullable Execution execution, @Nullable List<String> formats, @Nullable Filter filter,
		@Nullable Target target) {

	static final Set<String> TYPES = Set.of("single", "periodic");

	static final Set<String> SUB_TYPES = Set.of("general-audit-report", "user-audit-report");

	private static final int MAX_DAY = 31;

	Report.Definition checked() {
		String name = Texts.newName(this.name, "name");
		boolean periodic = oneOf(this.type, TYPES, "type").equals("periodic");
		String subType = oneOf(this.subType, SUB_TYPES, "subType");
		List<String> formats = Fields.required(this.formats, "formats");
		if (formats.isEmpty()) {
			throw ErrorCode.FIELD_MISSING.exception("'formats' must not be empty");
		}
		formats.forEach((format) -> oneOf(format, ReportFormat.NAMES, "formats"));
		long targetId = Fields.positive(Fields.required(this.target, "target").id(), "target.id");
		Report.Filter filter = (this.filter != null) ? this.filter.checked()
				: new Report.Filter(null, null, null, null, List.of());
		return new Report.Definition(name, periodic, subType, !Boolean.FALSE.equals(this.enabled),
				periodic ? Fields.required(this.execution, "execution").checked() : null,
				formats.stream().distinct().toList(), filter, targetId);
	}

	private static String oneOf(@Nullable String value, Set<String> allowed, String name) {
		String present = Fields.required(value, name);
		if (!allowed.contains(present)) {
			throw ErrorCode.PARAMETER_INVALID.exception("'" + name + "' must be one of " + allowed);
		}
		return present;
	}

	/**
	 * The schedule of a report.
	 *
	 * @param type {@code monthly} for a periodic report; the emulator does not read the
	 * schedule of a single report
	 */
	record Execution(@Nullable String type, @Nullable String timeOfDay, @Nullable Integer dayOfMonth) {

		Report.Monthly checked() {
			oneOf(this.type, Set.of("monthly"), "execution.type");
			int day = Fields.required(this.dayOfMonth, "dayOfMonth");
			if (day < 1 || day > MAX_DAY) {
				throw ErrorCode.PARAMETER_INVALID.exception("'dayOfMonth' must lie between 1 and 31");
			}
			try {
				return new Report.Monthly(day, LocalTime.parse(Fields.required(this.timeOfDay, "timeOfDay")));
			}
			catch (DateTimeException ex) {
				throw ErrorCode.PARAMETER_INVALID.exception("'timeOfDay' must be a time");
			}
		}

	}

	/**
	 * The events to show.
	 *
	 * @param fromDate the earliest time
	 * @param toDate the latest time
	 * @param parentRoom the id of the room; the report also shows events below this room
	 * @param userId the id of the user who caused the events
	 * @param operations the types of the events
	 */
	record Filter(@Nullable Instant fromDate, @Nullable Instant toDate, @Nullable Long parentRoom,
			@Nullable Long userId, @Nullable List<Integer> operations) {

		Report.Filter checked() {
			return new Report.Filter(this.fromDate, this.toDate, this.parentRoom, this.userId,
					Objects.requireNonNullElse(this.operations, List.of()));
		}

	}

	/**
	 * The room for the files.
	 *
	 * @param id the id of the room
	 */
	record Target(@Nullable Long id) {

	}

}
