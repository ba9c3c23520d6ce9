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
 * Reads who may do what in which room, all rooms of the customer included, whether or not
 * the account is a member: one item for each room and user, by their ids. Needs the role
 * Log Auditor; otherwise reading fails with an {@code ItemStreamException} whose cause is
 * the refusal. The server has marked the audit of rooms as outdated since 4.32, and some
 * no longer answer it, which fails in the same way.
 * <p>
 * The key to restart is the item that was read last, under
 * {@code PermissionItemReader.roomId} and {@code PermissionItemReader.userId} in the
 * execution context of the step: reading goes on with what comes after it. Permissions
 * are those of the moment in which their page is read. A page of rooms with their users
 * is in memory. Blocks; for one thread.
 */
public class PermissionItemReader extends KeyedItemReader<RoomPermission> {

	/** How many rooms come at once: each brings all its users. */
	private static final int ROOMS = 50;

	private final Dracoon client;

	private final AuditNodeUserQuery query;

	/**
	 * Creates a reader.
	 * @param client the client
	 * @param query which rooms and users; its limit is the size of the pages, 50 rooms if
	 * it has none, and it has neither an order nor an offset
	 */
	public PermissionItemReader(Dracoon client, AuditNodeUserQuery query) {
		super("PermissionItemReader", "roomId", "userId", Integer.MAX_VALUE);
		requireWhole(query.sorts(), query.offset());
		this.client = client;
		this.query = (query.limit() != null) ? query : query.limit(ROOMS);
	}

	@Override
	// nothing else shows the permissions in rooms that the account is no member of
	@SuppressWarnings("deprecation")
	Flux<RoomPermission> list(@Nullable Key after) {
		return this.client.eventLog()
			.listAllRoomUsers(this.query.sort(AuditNodeUserSort.NODE_ID.ascending()))
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
	@Nullable String help(DracoonApiException refusal) {
		if (refusal instanceof DracoonApiException.Forbidden) {
			return "The permissions cannot be read. A user manager can give the account the role Log Auditor";
		}
		return refusal.isNotOffered() ? "The server does not answer the audit of rooms, which is outdated "
				+ "since 4.32: name a room with the parameter 'report-room' of the job, and the server makes a "
				+ "report instead (see DracoonReports)" : null;
	}

}
