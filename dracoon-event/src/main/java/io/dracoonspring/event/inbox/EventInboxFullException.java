// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

/**
 * The inbox has no room for another message, because events arrive faster than listeners
 * work.
 */
public class EventInboxFullException extends EventInboxException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param message what went wrong and what to do
	 */
	public EventInboxFullException(String message) {
		super(message);
	}

}
