// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.inbox.EventInboxException;
import io.dracoonspring.event.inbox.EventPublisher;
import io.dracoonspring.event.inbox.InboxStatus;

/**
 * Records added messages, and fails on request.
 */
class ListInbox implements EventInbox {

	private final Set<String> ids = new HashSet<>();

	private final List<EventMessage> messages = new ArrayList<>();

	private int room = Integer.MAX_VALUE;

	/** Fails after the given number of further messages. */
	synchronized void failAfter(int messages) {
		this.room = messages;
	}

	synchronized List<EventMessage> messages() {
		return List.copyOf(this.messages);
	}

	@Override
	public synchronized boolean add(EventMessage message) {
		if (this.room == 0) {
			throw new EventInboxException("The test has filled the inbox");
		}
		this.room--;
		if (!this.ids.add(message.id())) {
			return false;
		}
		this.messages.add(message);
		return true;
	}

	@Override
	public boolean publishNext(EventPublisher publisher) {
		throw new UnsupportedOperationException();
	}

	@Override
	public int forget(Instant before) {
		throw new UnsupportedOperationException();
	}

	@Override
	public InboxStatus status() {
		throw new UnsupportedOperationException();
	}

}
