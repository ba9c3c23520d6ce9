// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.util.Locale;

/** The status of an upload. */
enum UploadStatus {

	/** The server receives content. */
	TRANSFER,

	/** The server creates the file. */
	FINISHING,

	/** The file exists. */
	DONE,

	/** The upload failed. */
	ERROR;

	String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

}
