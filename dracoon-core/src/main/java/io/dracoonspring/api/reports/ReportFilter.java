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
 * @param fromDate the time of the first event, {@code null} for no such limit
 * @param toDate the time of the last event, {@code null} for no such limit
 * @param parentRoom the id of the room whose events to report, {@code null} for all
 * @param userId the id of the user whose events to report, {@code null} for all
 * @param operations the ids of the operations to report, as the event log lists them; an
 * empty list for all
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
