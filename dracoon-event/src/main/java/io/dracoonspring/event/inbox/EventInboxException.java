// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

/**
 * Reports that the inbox cannot store or find messages, for example because the database
 * does not respond or the inbox is full.
 */
public class EventInboxException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param message the failure and the action to take
	 */
	public EventInboxException(String message) {
		super(message);
	}

	/**
	 * Creates an exception with a cause.
	 * @param message the failure and the action to take
	 * @param cause the cause
	 */
	public EventInboxException(String message, Throwable cause) {
		super(message, cause);
	}

}
