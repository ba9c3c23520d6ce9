// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.reports;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * Selects the events of a report.
 *
 * @param fromDate the earliest time of the events to report, or {@code null} for no such
 * limit
 * @param toDate the latest time of the events to report, or {@code null} for no such
 * limit
 * @param parentRoom the id of the room whose events to report, or {@code null} for all
 * rooms
 * @param userId the id of the user whose events to report, or {@code null} for all users
 * @param operations the ids of the operations to report, see
 * {@code DracoonEventLog.listOperations}; an empty list for all operations
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record ReportFilter(@Nullable Instant fromDate, @Nullable Instant toDate, @Nullable Long parentRoom,
		@Nullable Long userId,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Long> operations) implements ReportFilterBuilder.With {

	public ReportFilter {
		operations = WireLists.copyOf(operations);
	}

	/**
	 * Creates a filter for all events.
	 * @return the filter
	 */
	public static ReportFilter everything() {
		return ReportFilterBuilder.builder().operations(List.of()).build();
	}

}
