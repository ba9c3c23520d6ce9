// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The types of events. The event log numbers its operations, and webhooks number their
 * types. The two numberings are independent. DRACOON does not document these numbers, so
 * clients should not rely on them.
 */
public enum EventType {

	LOGIN(100, "Login"),

	LOGIN_FAILED(101, "Login failed"),

	USER_CREATED(200, "Create user", 1, "user.created"),

	USER_UPDATED(201, "Update user"),

	USER_DELETED(202, "Delete user", 2, "user.deleted"),

	USER_LOCKED(203, "Lock user", 3, "user.locked"),

	USER_UNLOCKED(204, "Unlock user"),

	PASSWORD_CHANGED(205, "Change password"),

	KEY_PAIR_SET(206, "Set key pair"),

	KEY_PAIR_DELETED(207, "Delete key pair"),

	GROUP_CREATED(300, "Create group"),

	GROUP_UPDATED(301, "Update group"),

	GROUP_DELETED(302, "Delete group"),

	GROUP_MEMBER_ADDED(303, "Add user to group"),

	GROUP_MEMBER_REMOVED(304, "Remove user from group"),

	ROLE_ASSIGNED(310, "Assign role"),

	ROLE_REVOKED(311, "Revoke role"),

	ROOM_CREATED(400, "Create room", 4, "room.created"),

	ROOM_UPDATED(401, "Update room"),

	ROOM_DELETED(402, "Delete room", 5, "room.deleted"),

	ROOM_ENCRYPTION_CHANGED(403, "Change encryption of room"),

	ROOM_PERMISSIONS_CHANGED(404, "Change room permissions"),

	ROOM_POLICIES_CHANGED(405, "Change room policies"),

	FOLDER_CREATED(410, "Create folder", 6, "folder.created"),

	FOLDER_UPDATED(411, "Update folder"),

	FOLDER_DELETED(412, "Delete folder", 7, "folder.deleted"),

	FILE_CREATED(420, "Upload file", 8, "file.created"),

	FILE_UPDATED(421, "Update file"),

	FILE_DELETED(422, "Delete file", 9, "file.deleted"),

	FILE_DOWNLOADED(423, "Download file"),

	/** A node was copied. The first subject is the copy, the second the source. */
	NODE_COPIED(430, "Copy node"),

	/**
	 * A node was moved. The first subject is the node, the second the room or folder from
	 * which it comes.
	 */
	NODE_MOVED(431, "Move node"),

	NODE_RESTORED(432, "Restore node"),

	NODE_PURGED(433, "Delete node permanently"),

	COMMENT_CREATED(440, "Create comment"),

	COMMENT_UPDATED(441, "Update comment"),

	COMMENT_DELETED(442, "Delete comment"),

	DOWNLOAD_SHARE_CREATED(500, "Create download share", 10, "downloadshare.created"),

	DOWNLOAD_SHARE_UPDATED(501, "Update download share"),

	DOWNLOAD_SHARE_DELETED(502, "Delete download share", 11, "downloadshare.deleted"),

	DOWNLOAD_SHARE_USED(503, "Download through share", 12, "downloadshare.used"),

	UPLOAD_SHARE_CREATED(510, "Create upload share", 13, "uploadshare.created"),

	UPLOAD_SHARE_UPDATED(511, "Update upload share"),

	UPLOAD_SHARE_DELETED(512, "Delete upload share", 14, "uploadshare.deleted"),

	UPLOAD_SHARE_USED(513, "Upload through share", 15, "uploadshare.used"),

	CONFIGURATION_CHANGED(600, "Change configuration"),

	WEBHOOK_CREATED(610, "Create webhook"),

	WEBHOOK_UPDATED(611, "Update webhook"),

	WEBHOOK_DELETED(612, "Delete webhook"),

	WEBHOOK_EXPIRING(613, "Webhook expires", 16, "webhook.expiring"),

	CUSTOMER_CREATED(700, "Create customer", 17, "customer.created"),

	CUSTOMER_UPDATED(701, "Update customer"),

	CUSTOMER_DELETED(702, "Delete customer", 18, "customer.deleted");

	private final int id;

	private final String title;

	private final @Nullable Integer webhookId;

	private final @Nullable String webhookName;

	EventType(int id, String title) {
		this.id = id;
		this.title = title;
		this.webhookId = null;
		this.webhookName = null;
	}

	EventType(int id, String title, int webhookId, String webhookName) {
		this.id = id;
		this.title = title;
		this.webhookId = webhookId;
		this.webhookName = webhookName;
	}

	/** Returns the id of the operation in the event log. */
	public int id() {
		return this.id;
	}

	/** Returns the name of the operation in the event log. */
	public String title() {
		return this.title;
	}

	/**
	 * Returns the number of the event in the messages of webhooks.
	 * @throws IllegalStateException if webhooks do not get this event
	 */
	public int webhookId() {
		if (this.webhookId == null) {
			throw new IllegalStateException("Webhooks do not get the event " + this);
		}
		return this.webhookId;
	}

	/**
	 * Returns the name of the event in webhooks, {@code null} if webhooks do not get it.
	 */
	public @Nullable String webhookName() {
		return this.webhookName;
	}

	/** Finds an event by its name in webhooks. */
	public static Optional<EventType> ofWebhookName(String name) {
		return Arrays.stream(values()).filter((type) -> name.equals(type.webhookName)).findFirst();
	}

}
