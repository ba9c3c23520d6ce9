// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.io.Serial;

/**
 * Reports that the inbox is full and rejects a message, because events arrive faster than
 * listeners process them.
 */
public class EventInboxFullException extends EventInboxException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param message the failure and the action to take
	 */
	public EventInboxFullException(String message) {
		super(message, null, true);
	}

}
