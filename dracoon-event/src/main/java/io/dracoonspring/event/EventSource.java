// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * How an event was learned of.
 */
public enum EventSource {

	/** The server called a webhook. */
	WEBHOOK,

	/** It was read from the event log of the customer or of a room. */
	EVENT_LOG

}
