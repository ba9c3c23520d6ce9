// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.time.Duration;

import org.springframework.beans.factory.ObjectProvider;

import io.dracoonspring.event.inbox.EventDispatchListener;

/** Calls all dispatch listeners of the application. */
class DispatchListeners implements EventDispatchListener {

	private final ObjectProvider<EventDispatchListener> listeners;

	DispatchListeners(ObjectProvider<EventDispatchListener> listeners) {
		this.listeners = listeners;
	}

	@Override
	public void published(String type, Duration lag) {
		this.listeners.orderedStream().forEach((listener) -> listener.published(type, lag));
	}

	@Override
	public void failed(String type) {
		this.listeners.orderedStream().forEach((listener) -> listener.failed(type));
	}

}
