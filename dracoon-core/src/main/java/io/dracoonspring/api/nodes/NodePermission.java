// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * A permission by which nodes can be filtered.
 */
public enum NodePermission implements WireValue {

	/** Administer the room. */
	MANAGE("manage"),

	/** Sees and download. */
	READ("read"),

	/** Changes metadata. */
	CHANGE("change"),

	/** Uploads and create. */
	CREATE("create"),

	/** Overwrites and delete. */
	DELETE("delete"),

	/** Creates and see download shares. */
	MANAGE_DOWNLOAD_SHARE("manageDownloadShare"),

	/** Creates and see upload shares. */
	MANAGE_UPLOAD_SHARE("manageUploadShare"),

	/** Looks into the recycle bin. */
	READ_RECYCLE_BIN("canReadRecycleBin"),

	/** Restore from the recycle bin. */
	RESTORE_RECYCLE_BIN("canRestoreRecycleBin"),

	/** Delete from the recycle bin for good. */
	DELETE_RECYCLE_BIN("canDeleteRecycleBin"),

	/** A value that this version does not know; never sent. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	NodePermission(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
