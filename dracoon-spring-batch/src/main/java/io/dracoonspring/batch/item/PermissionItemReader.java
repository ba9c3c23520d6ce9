// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.item;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.eventlog.AuditNodeResponse;
import io.dracoonspring.api.eventlog.AuditNodeUserQuery;
import io.dracoonspring.api.eventlog.AuditNodeUserSort;

/**
 * Reads the permissions of users in all rooms of the customer, also in rooms that the
 * account is not a member of. It returns one item for each room and user, ordered by the
 * id of the room and then by the id of the user. The account needs the role Log Auditor.
 * Without this role, reading fails with an {@code ItemStreamException} whose cause is the
 * refusal. The reader uses the audit of rooms, an operation of the server that is
 * deprecated since version 4.32. Reading fails in the same way on servers that no longer
 * offer this operation.
 * <p>
 * The restart key is the last item that was read, as {@code PermissionItemReader.roomId}
 * and {@code PermissionItemReader.userId} in the execution context of the step. Reading
 * resumes with the next item, whether the last item still exists or not. Each item shows
 * the permissions at the time when its page is read. The reader keeps one page of rooms
 * with their users in memory. Reading blocks. Use each reader on one thread only.
 */
public class PermissionItemReader extends KeyedItemReader<RoomPermission> {

	/** The default page size, which is small because each room contains all its users. */
	private static final int ROOMS = 50;

	private final Dracoon client;

	private final AuditNodeUserQuery query;

	/**
	 * Creates a reader.
	 * @param client the client
	 * @param query the filter of rooms and users; its limit is the size of the pages, 50
	 * rooms by default; order and offset are not allowed
	 */
	public PermissionItemReader(Dracoon client, AuditNodeUserQuery query) {
		super("PermissionItemReader", "roomId", "userId", Integer.MAX_VALUE);
		requireNeitherOrderNorOffset(query.sorts(), query.offset());
		this.client = client;
		this.query = (query.limit() != null) ? query : query.withLimit(ROOMS);
	}

	@Override
	// uses the deprecated operation, because no other operation shows the permissions in
	// rooms that the account is not a member of
	@SuppressWarnings("deprecation")
	Flux<RoomPermission> list(@Nullable Key after) {
		return this.client.eventLog()
			.listRoomUsers(this.query.withSort(AuditNodeUserSort.NODE_ID.ascending()))
			.concatMapIterable(PermissionItemReader::permissions, 1);
	}

	private static Iterable<RoomPermission> permissions(AuditNodeResponse room) {
		return room.auditUserPermissionList()
			.stream()
			.map((user) -> new RoomPermission(room.nodeId(), room.nodeName(), room.nodeParentPath(),
					room.nodeIsEncrypted(), user.userId(), user.userLogin(), user.userFirstName(), user.userLastName(),
					user.permissions()))
			.toList();
	}

	@Override
	Key key(RoomPermission permission) {
		return new Key(permission.roomId(), permission.userId());
	}

	@Override
	@Nullable String advice(DracoonApiException refusal) {
		if (refusal instanceof DracoonApiException.Forbidden) {
			return "The permissions cannot be read. Let a user manager give the account the role Log Auditor";
		}
		return refusal.isNotOffered() ? "The server does not offer the audit of rooms, which is deprecated "
				+ "since 4.32: name a room with the parameter 'report-room' of the job, and the server makes a "
				+ "report instead (see DracoonReports)" : null;
	}

}
