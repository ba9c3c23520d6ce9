// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.uploads;

import java.util.Locale;

/**
 * How far an upload is.
 */
enum UploadStatus {

	/** Content is being received. */
	TRANSFER,

	/** The file is being made. */
	FINISHING,

	/** There is a file. */
	DONE,

	/** There will be no file. */
	ERROR;

	String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

}
