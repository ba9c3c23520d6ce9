/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.api.reports;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.WireLists;

/**
 * What goes into a report.
 *
 * @param fromDate the time of the first event, {@code null} for no such limit
 * @param toDate the time of the last event, {@code null} for no such limit
 * @param parentRoom the id of the room that is reported about, {@code null} for all
 * @param userId the id of the user who is reported about, {@code null} for all
 * @param operations the ids of the operations that are reported, as the event log lists
 * them; none for all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record ReportFilter(@Nullable Instant fromDate, @Nullable Instant toDate, @Nullable Long parentRoom,
		@Nullable Long userId,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> operations) implements ReportFilterBuilder.With {

	public ReportFilter {
		operations = WireLists.copyOf(operations);
	}

	/**
	 * Create a filter that leaves nothing out.
	 * @return the filter
	 */
	public static ReportFilter everything() {
		return ReportFilterBuilder.builder().operations(List.of()).build();
	}

}
