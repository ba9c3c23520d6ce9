// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.state;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What can happen. The event log numbers its operations, webhooks number their types, and
 * the two have nothing to do with each other. The numbers of DRACOON are documented
 * nowhere, so nobody should rely on them.
 */
public enum EventType {

	/** A user logged in. */
	LOGIN(100, "Login"),

	/** A login failed. */
	LOGIN_FAILED(101, "Login failed"),

	/** A user was created. */
	USER_CREATED(200, "Create user", 1, "user.created"),

	/** A user was changed. */
	USER_UPDATED(201, "Update user"),

	/** A user was deleted. */
	USER_DELETED(202, "Delete user", 2, "user.deleted"),

	/** A user was locked. */
	USER_LOCKED(203, "Lock user", 3, "user.locked"),

	/** A user was unlocked. */
	USER_UNLOCKED(204, "Unlock user"),

	/** A password was changed or reset. */
	PASSWORD_CHANGED(205, "Change password"),

	/** A key pair was set. */
	KEY_PAIR_SET(206, "Set key pair"),

	/** A key pair was deleted. */
	KEY_PAIR_DELETED(207, "Delete key pair"),

	/** A group was created. */
	GROUP_CREATED(300, "Create group"),

	/** A group was changed. */
	GROUP_UPDATED(301, "Update group"),

	/** A group was deleted. */
	GROUP_DELETED(302, "Delete group"),

	/** Users were added to a group. */
	GROUP_MEMBER_ADDED(303, "Add user to group"),

	/** Users were removed from a group. */
	GROUP_MEMBER_REMOVED(304, "Remove user from group"),

	/** A role was given. */
	ROLE_ASSIGNED(310, "Assign role"),

	/** A role was taken. */
	ROLE_REVOKED(311, "Revoke role"),

	/** A room was created. */
	ROOM_CREATED(400, "Create room", 4, "room.created"),

	/** A room was changed. */
	ROOM_UPDATED(401, "Update room"),

	/** A room was deleted. */
	ROOM_DELETED(402, "Delete room", 5, "room.deleted"),

	/** The encryption of a room was switched. */
	ROOM_ENCRYPTION_CHANGED(403, "Change encryption of room"),

	/** Members or permissions of a room were changed. */
	ROOM_PERMISSIONS_CHANGED(404, "Change room permissions"),

	/** The policies of a room were changed. */
	ROOM_POLICIES_CHANGED(405, "Change room policies"),

	/** A folder was created. */
	FOLDER_CREATED(410, "Create folder", 6, "folder.created"),

	/** A folder was changed. */
	FOLDER_UPDATED(411, "Update folder"),

	/** A folder was deleted. */
	FOLDER_DELETED(412, "Delete folder", 7, "folder.deleted"),

	/** A file was created. */
	FILE_CREATED(420, "Upload file", 8, "file.created"),

	/** A file was changed. */
	FILE_UPDATED(421, "Update file"),

	/** A file was deleted. */
	FILE_DELETED(422, "Delete file", 9, "file.deleted"),

	/** A file was downloaded. */
	FILE_DOWNLOADED(423, "Download file"),

	/** A node was copied: the copy first, then the source. */
	NODE_COPIED(430, "Copy node"),

	/** A node was moved: the node first, then the room or folder it comes from. */
	NODE_MOVED(431, "Move node"),

	/** A node was restored from the recycle bin. */
	NODE_RESTORED(432, "Restore node"),

	/** A node was deleted from the recycle bin for good. */
	NODE_PURGED(433, "Delete node permanently"),

	/** A comment was written. */
	COMMENT_CREATED(440, "Create comment"),

	/** A comment was changed. */
	COMMENT_UPDATED(441, "Update comment"),

	/** A comment was deleted. */
	COMMENT_DELETED(442, "Delete comment"),

	/** A download share was created. */
	DOWNLOAD_SHARE_CREATED(500, "Create download share", 10, "downloadshare.created"),

	/** A download share was changed. */
	DOWNLOAD_SHARE_UPDATED(501, "Update download share"),

	/** A download share was deleted. */
	DOWNLOAD_SHARE_DELETED(502, "Delete download share", 11, "downloadshare.deleted"),

	/** Somebody downloaded through a share. */
	DOWNLOAD_SHARE_USED(503, "Download through share", 12, "downloadshare.used"),

	/** An upload share was created. */
	UPLOAD_SHARE_CREATED(510, "Create upload share", 13, "uploadshare.created"),

	/** An upload share was changed. */
	UPLOAD_SHARE_UPDATED(511, "Update upload share"),

	/** An upload share was deleted. */
	UPLOAD_SHARE_DELETED(512, "Delete upload share", 14, "uploadshare.deleted"),

	/** Somebody uploaded through a share. */
	UPLOAD_SHARE_USED(513, "Upload through share", 15, "uploadshare.used"),

	/** The configuration was changed. */
	CONFIGURATION_CHANGED(600, "Change configuration"),

	/** A webhook was created. */
	WEBHOOK_CREATED(610, "Create webhook"),

	/** A webhook was changed. */
	WEBHOOK_UPDATED(611, "Update webhook"),

	/** A webhook was deleted. */
	WEBHOOK_DELETED(612, "Delete webhook"),

	/** A webhook will expire soon. */
	WEBHOOK_EXPIRING(613, "Webhook expires", 16, "webhook.expiring"),

	/** A customer was created. */
	CUSTOMER_CREATED(700, "Create customer", 17, "customer.created"),

	/** A customer was changed. */
	CUSTOMER_UPDATED(701, "Update customer"),

	/** A customer was deleted. */
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

	/**
	 * Returns the id of the operation in the event log.
	 */
	public int id() {
		return this.id;
	}

	/**
	 * Returns the name of the operation in the event log.
	 */
	public String title() {
		return this.title;
	}

	/**
	 * Returns the number of the event in the messages of webhooks.
	 * @throws IllegalStateException if webhooks are not told
	 */
	public int webhookId() {
		if (this.webhookId == null) {
			throw new IllegalStateException("Webhooks are not told of " + this);
		}
		return this.webhookId;
	}

	/**
	 * Returns what webhooks call the event.
	 * @return the name, {@code null} if webhooks are not told
	 */
	public @Nullable String webhookName() {
		return this.webhookName;
	}

	/**
	 * Finds an event by the name that webhooks use.
	 */
	public static Optional<EventType> ofWebhookName(String name) {
		return Arrays.stream(values()).filter((type) -> name.equals(type.webhookName)).findFirst();
	}

}
