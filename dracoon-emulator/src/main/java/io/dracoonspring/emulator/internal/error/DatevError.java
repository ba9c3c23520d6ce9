// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.error;

/** Lists the errors of links with DATEV, in addition to {@link ErrorCode}. */
public enum DatevError implements DocumentedError {

	UNREACHABLE(-90701, 502, "DATEV cannot be reached"),

	AUTHORIZATION_INVALID(-90706, 401, "DATEV authorization is no longer valid"),

	EXTENSION_REFUSED(-90711, 400, "File extension is not accepted by DATEV"),

	FILE_TOO_LARGE(-90712, 400, "File is too large for DATEV"),

	DOCUMENT_TYPE_UNKNOWN(-90713, 400, "Document type is unknown to DATEV"),

	DOCUMENT_UNREADABLE(-90714, 400, "Document could not be parsed by DATEV");

	private final Details details;

	DatevError(int code, int status, String message) {
		this.details = new Details(code, status, message);
	}

	@Override
	public Details details() {
		return this.details;
	}

}
