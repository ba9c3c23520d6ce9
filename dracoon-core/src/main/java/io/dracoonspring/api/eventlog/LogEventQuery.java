// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.BuildableRecord;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.Sort;
import io.dracoonspring.api.WireValue;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the events to list. Without sort criteria, the server lists the latest events
 * first.
 *
 * @param dateStart the earliest time, to the second
 * @param dateEnd the latest time, to the second
 * @param type the id of the operation, see {@link DracoonEventLog#listOperations()}
 * @param userId the id of the user who called the operation
 * @param status the result of the operation
 * @param userClient the client application
 * @param sorts criteria for the order, the most significant first
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
@BuildableRecord
public record LogEventQuery(@Nullable Instant dateStart, @Nullable Instant dateEnd, @Nullable Long type,
		@Nullable Long userId, @Nullable LogEventStatus status, @Nullable String userClient,
		List<Sort<LogEventSort>> sorts, @Nullable Integer offset,
		@Nullable Integer limit) implements PagedQuery<LogEventQuery> {

	/**
	 * Checks the values.
	 */
	public LogEventQuery {
		Assert.isTrue(dateStart == null || dateEnd == null || !dateEnd.isBefore(dateStart),
				"'dateEnd' must not be before 'dateStart'");
		WireValue.requireKnown(status, "status");
		sorts = List.copyOf(sorts);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for all events.
	 * @return the query
	 */
	public static LogEventQuery all() {
		return LogEventQueryBuilder.builder().sorts(List.of()).build();
	}

	/**
	 * Returns a copy that excludes earlier events.
	 * @param dateStart the earliest time, to the second
	 * @return the copy
	 */
	public LogEventQuery withDateStart(Instant dateStart) {
		return LogEventQueryBuilder.builder(this).dateStart(dateStart).build();
	}

	/**
	 * Returns a copy that excludes later events.
	 * @param dateEnd the latest time, to the second
	 * @return the copy
	 */
	public LogEventQuery withDateEnd(Instant dateEnd) {
		return LogEventQueryBuilder.builder(this).dateEnd(dateEnd).build();
	}

	/**
	 * Returns a copy for events of one operation only.
	 * @param type the id of the operation, see {@link DracoonEventLog#listOperations()}
	 * @return the copy
	 */
	public LogEventQuery withType(long type) {
		return LogEventQueryBuilder.builder(this).type(type).build();
	}

	/**
	 * Returns a copy for events of one user only.
	 * @param userId the id of the user who called the operation
	 * @return the copy
	 */
	public LogEventQuery withUserId(long userId) {
		return LogEventQueryBuilder.builder(this).userId(userId).build();
	}

	/**
	 * Returns a copy for events with one result only.
	 * @param status the result of the operation
	 * @return the copy
	 */
	public LogEventQuery withStatus(LogEventStatus status) {
		return LogEventQueryBuilder.builder(this).status(status).build();
	}

	/**
	 * Returns a copy for events of one client application only.
	 * @param userClient the client application
	 * @return the copy
	 */
	public LogEventQuery withUserClient(String userClient) {
		return LogEventQueryBuilder.builder(this).userClient(userClient).build();
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public LogEventQuery withSort(Sort<LogEventSort> sort) {
		List<Sort<LogEventSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return LogEventQueryBuilder.builder(this).sorts(sorts).build();
	}

	@Override
	public LogEventQuery withOffset(int offset) {
		return LogEventQueryBuilder.builder(this).offset(offset).build();
	}

	@Override
	public LogEventQuery withLimit(int limit) {
		return LogEventQueryBuilder.builder(this).limit(limit).build();
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).add("date_start", this.dateStart)
			.add("date_end", this.dateEnd)
			.add("type", this.type)
			.add("user_id", this.userId)
			.add("status", this.status)
			.add("user_client", this.userClient)
			.sorts(this.sorts)
			.page(this.offset, this.limit);
	}

}
