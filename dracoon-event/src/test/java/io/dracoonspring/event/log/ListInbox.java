/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.event.log;

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
 * Remembers what is added, and fails when it is told to.
 */
class ListInbox implements EventInbox {

	private final Set<String> ids = new HashSet<>();

	private final List<EventMessage> messages = new ArrayList<>();

	private int room = Integer.MAX_VALUE;

	/** Fail once so many further messages have been added. */
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
