// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

import java.util.Locale;

/** Groups the checks. */
public enum Area {

	/** Tokens, and the test of the connection. */
	SIGN_IN,

	/** Every operation that only reads. */
	READING,

	/** Folders, names, times, lists, comments and favourites. */
	NODES,

	/** Both ways to upload, versions and conflicts. */
	UPLOADS,

	/** Whole files, ranges and archives. */
	DOWNLOADS,

	/** Download shares and upload shares. */
	SHARES,

	/** Encrypted files, and their keys. */
	ENCRYPTION,

	/** The recycle bin. */
	RECYCLE_BIN,

	/** Webhooks of the customer and of the room. */
	WEBHOOKS,

	/** Event log and reports. */
	EVENTS,

	/** Errors that are provoked on purpose. */
	ERRORS,

	/** Questions that only a server can answer. */
	QUESTIONS;

	/** Returns the name of the area on the command line. */
	public String option() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
