// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The permissions of members in a room.
 */
public enum Permission {

	MANAGE("manage"),

	/** Sees and downloads nodes. */
	READ("read"),

	CREATE("create"),

	/** Changes the metadata of nodes. */
	CHANGE("change"),

	/** Deletes and overwrites nodes. */
	DELETE("delete"),

	MANAGE_DOWNLOAD_SHARE("manageDownloadShare"),

	MANAGE_UPLOAD_SHARE("manageUploadShare"),

	/** Sees the recycle bin. */
	READ_RECYCLE_BIN("readRecycleBin"),

	RESTORE_RECYCLE_BIN("restoreRecycleBin"),

	DELETE_RECYCLE_BIN("deleteRecycleBin");

	/** The permissions of an editor of a room. */
	public static final Set<Permission> EDIT = Collections
		.unmodifiableSet(EnumSet.complementOf(EnumSet.of(MANAGE, DELETE_RECYCLE_BIN)));

	/** The permissions of an administrator of a room. */
	public static final Set<Permission> ALL = Collections.unmodifiableSet(EnumSet.allOf(Permission.class));

	private final String wireName;

	Permission(String wireName) {
		this.wireName = wireName;
	}

	/**
	 * Returns the name of the permission in JSON.
	 * @return the name, such as {@code manageDownloadShare}
	 */
	public String wireName() {
		return this.wireName;
	}

}
