// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.uploads;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import io.dracoonspring.api.WireValue;

/**
 * How far an upload is.
 */
public enum S3FileUploadState implements WireValue {

	/** Parts are still being received. */
	TRANSFER("transfer"),

	/** The server is putting the file together. */
	FINISHING("finishing"),

	/** The file is there. */
	DONE("done"),

	/** The upload failed. */
	ERROR("error"),

	/** A value that this version does not know; never sent. */
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
