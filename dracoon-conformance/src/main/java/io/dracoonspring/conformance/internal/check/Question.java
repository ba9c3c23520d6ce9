// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

/** Lists facts that no document states. */
public enum Question {

	/** Whether an operation that newer documents lack still exists. */
	AUTH_PING("Does auth/ping answer?"),

	/** How DRACOON Cloud treats the event log. */
	EVENT_LOG("How does the server answer calls of the event log?"),

	/** The statuses of refusals. */
	REFUSALS("With which statuses does the server refuse calls that the account may not make?"),

	/** Whether a room needs administrators. */
	ROOMS_BY_NAME("Can a room be created without administrators and without inheritance?"),

	/** Whether the Unicode form distinguishes names. */
	UNICODE_CONFLICT("Do names conflict that differ only in their Unicode form (NFC, NFD)?"),

	/** Whether a search finds names in another Unicode form. */
	UNICODE_SEARCH("Does a search in NFC find a name in NFD?"),

	/** Whether upper and lower case distinguish names. */
	CASE("Do names conflict that differ only in upper and lower case?"),

	/** Whether errors are explained. */
	DEBUG_INFO("Do errors contain debugInfo?"),

	/** Whether clients can upload to the server instead of the storage. */
	UPLOADS_THROUGH_SERVER("Does the server accept uploads that do not go to the storage directly?"),

	/** Whether a link accepts an empty file. */
	EMPTY_SHARES("Do upload shares accept a file of 0 bytes?"),

	/** When a download through a link is counted. */
	SHARE_COUNT("Does a request for the URL of a share already count as a download?"),

	/** The form of the header {@code Retry-After}. */
	RETRY_AFTER("In which form does the server send Retry-After?"),

	/** Whether RADIUS still exists. */
	RADIUS("How does the server answer a request for its RADIUS configuration?");

	private final String text;

	Question(String text) {
		this.text = text;
	}

	/** Returns the question. */
	public String text() {
		return this.text;
	}

}
