/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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

	/** See and download. */
	READ("read"),

	/** Change metadata. */
	CHANGE("change"),

	/** Upload and create. */
	CREATE("create"),

	/** Overwrite and delete. */
	DELETE("delete"),

	/** Create and see download shares. */
	MANAGE_DOWNLOAD_SHARE("manageDownloadShare"),

	/** Create and see upload shares. */
	MANAGE_UPLOAD_SHARE("manageUploadShare"),

	/** Look into the recycle bin. */
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
