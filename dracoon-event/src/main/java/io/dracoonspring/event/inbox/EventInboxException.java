// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

/**
 * The inbox cannot keep or find messages, for example because its database does not
 * answer or because it is full.
 */
public class EventInboxException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param message what went wrong and what to do
	 */
	public EventInboxException(String message) {
		super(message);
	}

	/**
	 * Creates an exception with a cause.
	 * @param message what went wrong and what to do
	 * @param cause the cause
	 */
	public EventInboxException(String message, Throwable cause) {
		super(message, cause);
	}

}
