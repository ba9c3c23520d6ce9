// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.BuildableRecord;
import io.dracoonspring.api.PagedQuery;
import io.dracoonspring.api.Sort;
import io.dracoonspring.api.eventlog.LogEventStatus;
import io.dracoonspring.api.internal.query.ParameterWriter;

/**
 * Selects the events of a room to list.
 *
 * @param dateStart the earliest time
 * @param dateEnd the latest time
 * @param operationId the id of the operation, see {@code DracoonEventLog.listOperations}
 * @param userId the id of the user who called the operation
 * @param status the result
 * @param sorts criteria for the order, the most significant first
 * @param offset the number of entries to skip
 * @param limit the maximum number of entries of a page
 */
@BuildableRecord
public record RoomEventQuery(@Nullable Instant dateStart, @Nullable Instant dateEnd, @Nullable Long operationId,
		@Nullable Long userId, @Nullable LogEventStatus status, List<Sort<RoomEventSort>> sorts,
		@Nullable Integer offset, @Nullable Integer limit) implements PagedQuery<RoomEventQuery> {

	/**
	 * Checks the values.
	 */
	public RoomEventQuery {
		sorts = List.copyOf(sorts);
		PagedQuery.check(offset, limit);
	}

	/**
	 * Creates a query for all events, the latest first.
	 * @return the query
	 */
	public static RoomEventQuery all() {
		return RoomEventQueryBuilder.builder().sorts(List.of()).build();
	}

	/**
	 * Returns a copy that excludes events before a time.
	 * @param dateStart the earliest time
	 * @return the copy
	 */
	public RoomEventQuery withDateStart(Instant dateStart) {
		return RoomEventQueryBuilder.builder(this).dateStart(dateStart).build();
	}

	/**
	 * Returns a copy that excludes events after a time.
	 * @param dateEnd the latest time
	 * @return the copy
	 */
	public RoomEventQuery withDateEnd(Instant dateEnd) {
		return RoomEventQueryBuilder.builder(this).dateEnd(dateEnd).build();
	}

	/**
	 * Returns a copy for one kind of operation only.
	 * @param operationId the id of the operation, see
	 * {@code DracoonEventLog.listOperations}
	 * @return the copy
	 */
	public RoomEventQuery withOperationId(long operationId) {
		return RoomEventQueryBuilder.builder(this).operationId(operationId).build();
	}

	/**
	 * Returns a copy for the events of one user only.
	 * @param userId the id of the user who called the operation
	 * @return the copy
	 */
	public RoomEventQuery withUserId(long userId) {
		return RoomEventQueryBuilder.builder(this).userId(userId).build();
	}

	/**
	 * Returns a copy for successes or failures only.
	 * @param status the result
	 * @return the copy
	 */
	public RoomEventQuery withStatus(LogEventStatus status) {
		return RoomEventQueryBuilder.builder(this).status(status).build();
	}

	/**
	 * Returns a copy with a further criterion, which is less significant than the
	 * existing criteria.
	 * @param sort the criterion
	 * @return the copy
	 */
	public RoomEventQuery withSort(Sort<RoomEventSort> sort) {
		List<Sort<RoomEventSort>> sorts = new ArrayList<>(this.sorts);
		sorts.add(sort);
		return RoomEventQueryBuilder.builder(this).sorts(sorts).build();
	}

	@Override
	public RoomEventQuery withOffset(int offset) {
		return RoomEventQueryBuilder.builder(this).offset(offset).build();
	}

	@Override
	public RoomEventQuery withLimit(int limit) {
		return RoomEventQueryBuilder.builder(this).limit(limit).build();
	}

	@Override
	public void forEachParameter(BiConsumer<String, String> consumer) {
		new ParameterWriter(consumer).add("date_start", this.dateStart)
			.add("date_end", this.dateEnd)
			.add("type", this.operationId)
			.add("user_id", this.userId)
			.add("status", this.status)
			.sorts(this.sorts)
			.page(this.offset, this.limit);
	}

}
