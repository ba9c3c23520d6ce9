// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.state;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a member may do in a room.
 */
public enum Permission {

	/** Manage the room and its members. */
	MANAGE("manage"),

	/** Sees and download nodes. */
	READ("read"),

	/** Creates nodes. */
	CREATE("create"),

	/** Changes the metadata of nodes. */
	CHANGE("change"),

	/** Deletes and overwrite nodes. */
	DELETE("delete"),

	/** Manage download shares. */
	MANAGE_DOWNLOAD_SHARE("manageDownloadShare"),

	/** Manage upload shares. */
	MANAGE_UPLOAD_SHARE("manageUploadShare"),

	/** Looks into the recycle bin. */
	READ_RECYCLE_BIN("readRecycleBin"),

	/** Restore from the recycle bin. */
	RESTORE_RECYCLE_BIN("restoreRecycleBin"),

	/** Delete from the recycle bin. */
	DELETE_RECYCLE_BIN("deleteRecycleBin");

	/** What an editor of a room may do. */
	public static final Set<Permission> EDIT = Collections
		.unmodifiableSet(EnumSet.complementOf(EnumSet.of(MANAGE, DELETE_RECYCLE_BIN)));

	/** What an administrator of a room may do. */
	public static final Set<Permission> ALL = Collections.unmodifiableSet(EnumSet.allOf(Permission.class));

	private final String wireName;

	Permission(String wireName) {
		this.wireName = wireName;
	}

	public String wireName() {
		return this.wireName;
	}

}
