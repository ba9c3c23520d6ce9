// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.state;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a member may do in a room.
 */
public enum Permission {

	MANAGE("manage"),

	/** Sees and download nodes. */
	READ("read"),

	CREATE("create"),

	/** Changes the metadata of nodes. */
	CHANGE("change"),

	/** Deletes and overwrite nodes. */
	DELETE("delete"),

	MANAGE_DOWNLOAD_SHARE("manageDownloadShare"),

	MANAGE_UPLOAD_SHARE("manageUploadShare"),

	/** Looks into the recycle bin. */
	READ_RECYCLE_BIN("readRecycleBin"),

	RESTORE_RECYCLE_BIN("restoreRecycleBin"),

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
