// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.uploads;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * The progress of an upload.
 */
public enum S3FileUploadState implements WireValue {

	/** The server is still receiving parts. */
	TRANSFER("transfer"),

	/** The server is assembling the file. */
	FINISHING("finishing"),

	/** The file exists. */
	DONE("done"),

	/** The upload failed. */
	ERROR("error"),

	/** A value that this version does not know. The client never sends it. */
	@JsonEnumDefaultValue
	UNKNOWN("unknown");

	private final String wireValue;

	S3FileUploadState(String wireValue) {
		this.wireValue = wireValue;
	}

	@Override
	@JsonValue
	public String wireValue() {
		return this.wireValue;
	}

}
