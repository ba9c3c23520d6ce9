// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.inbox.EventInboxException;
import io.dracoonspring.event.inbox.EventPublisher;
import io.dracoonspring.event.inbox.InboxStatus;

/**
 * Represents an inbox that only stores messages, unless it fails.
 */
public final class KeptMessages implements EventInbox {

	private final Set<String> ids = new HashSet<>();

	private final List<EventMessage> messages = new ArrayList<>();

	private volatile CountDownLatch held = new CountDownLatch(0);

	private final AtomicInteger waiting = new AtomicInteger();

	private boolean broken;

	@Override
	public boolean add(EventMessage message) {
		this.waiting.incrementAndGet();
		awaitRelease();
		this.waiting.decrementAndGet();
		return keep(message);
	}

	private void awaitRelease() {
		try {
			this.held.await();
		}
		catch (InterruptedException ex) {
			throw new EventInboxException("Interrupted", ex);
		}
	}

	private synchronized boolean keep(EventMessage message) {
		if (this.broken) {
			throw new EventInboxException("The database does not answer",
					new IllegalStateException("row with " + message.json()));
		}
		return this.ids.add(message.id()) && this.messages.add(message);
	}

	public synchronized List<EventMessage> all() {
		return List.copyOf(this.messages);
	}

	public synchronized void breakDown() {
		this.broken = true;
	}

	public synchronized void repair() {
		this.broken = false;
	}

	/** Blocks all callers until {@link #release()}. */
	public void hold() {
		this.held = new CountDownLatch(1);
	}

	public void release() {
		this.held.countDown();
	}

	/** Returns the number of callers that wait for {@link #release()}. */
	public int waiting() {
		return this.waiting.get();
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
