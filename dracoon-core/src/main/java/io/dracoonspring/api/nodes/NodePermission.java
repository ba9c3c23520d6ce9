// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * A permission by which nodes can be filtered.
 */
public enum NodePermission implements WireValue {

	/** To administer the room. */
	MANAGE("manage"),

	/** To read and download. */
	READ("read"),

	/** To change metadata. */
	CHANGE("change"),

	/** To upload and create. */
	CREATE("create"),

	/** To overwrite and delete. */
	DELETE("delete"),

	/** To create and read download shares. */
	MANAGE_DOWNLOAD_SHARE("manageDownloadShare"),

	/** To create and read upload shares. */
	MANAGE_UPLOAD_SHARE("manageUploadShare"),

	/** To list the recycle bin. */
	READ_RECYCLE_BIN("canReadRecycleBin"),

	/** To restore from the recycle bin. */
	RESTORE_RECYCLE_BIN("canRestoreRecycleBin"),

	/** To delete from the recycle bin permanently. */
	DELETE_RECYCLE_BIN("canDeleteRecycleBin"),

	/** A value that this version does not know. The client never sends it. */
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
