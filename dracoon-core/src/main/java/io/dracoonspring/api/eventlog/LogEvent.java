// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.eventlog;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * An entry of the event log; schema {@code LogEvent} of the API. The meaning of the
 * objects and attributes depends on the operation.
 *
 * @param id the id of the entry
 * @param time when the event happened
 * @param userId the id of the user who called the operation
 * @param userName the user name
 * @param userIp the address of the user, unless the instance is configured not to log it
 * @param userClient the client application
 * @param operationId the id of the operation, see
 * {@link DracoonEventLog#listOperations()}
 * @param operationName the name of the operation
 * @param status the result of the operation
 * @param message the description of the event, for people to read
 * @param objectType1 the kind of the first object
 * @param objectId1 the id of the first object
 * @param objectName1 the name of the first object
 * @param objectType2 the kind of the second object
 * @param objectId2 the id of the second object
 * @param objectName2 the name of the second object
 * @param attribute1 the first detail
 * @param attribute2 the second detail
 * @param attribute3 the third detail
 * @param authParentSource the id of the room whose permissions applied to the source of
 * the operation
 * @param authParentTarget the id of the room whose permissions applied to the target of
 * the operation
 * @param customerId the id of the customer
 */
@ExtensibleRecord
public record LogEvent(long id, Instant time, long userId, @Nullable String userName, @Nullable String userIp,
		@Nullable String userClient, @Nullable Long operationId, @Nullable String operationName,
		@Nullable LogEventStatus status, String message, @Nullable Integer objectType1, @Nullable Long objectId1,
		@Nullable String objectName1, @Nullable Integer objectType2, @Nullable Long objectId2,
		@Nullable String objectName2, @Nullable String attribute1, @Nullable String attribute2,
		@Nullable String attribute3, @Nullable String authParentSource, @Nullable String authParentTarget,
		@Nullable Long customerId) {

}
