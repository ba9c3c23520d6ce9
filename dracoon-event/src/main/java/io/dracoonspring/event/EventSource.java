// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * Lists the sources of events.
 */
public enum EventSource {

	/** The server sent a message to a webhook. */
	WEBHOOK,

	/** The event was read from the event log of the customer or of a room. */
	EVENT_LOG

}
