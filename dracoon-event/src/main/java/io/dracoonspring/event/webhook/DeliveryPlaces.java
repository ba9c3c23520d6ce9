// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Limits the number of concurrent deliveries. If all slots are occupied, a new delivery
 * displaces the delivery that has been arriving for the longest time. Therefore slow
 * clients cannot block fast ones.
 */
final class DeliveryPlaces {

	private final int max;

	/** Holds the deliveries with incomplete bodies, the oldest first. */
	private final Set<WebhookDelivery> arriving = new LinkedHashSet<>();

	/** Counts the complete deliveries that are being stored. */
	private int complete;

	DeliveryPlaces(int max) {
		this.max = max;
	}

	/**
	 * Occupies a slot.
	 * @param delivery a delivery that begins to arrive
	 * @return {@code false} if complete deliveries occupy all slots
	 */
	boolean enter(WebhookDelivery delivery) {
		WebhookDelivery displaced;
		synchronized (this) {
			displaced = isFull() ? removeOldest() : null;
			if (isFull()) {
				return false;
			}
			this.arriving.add(delivery);
		}
		if (displaced != null) {
			displaced.displace();
		}
		return true;
	}

	private boolean isFull() {
		return this.arriving.size() + this.complete >= this.max;
	}

	private @Nullable WebhookDelivery removeOldest() {
		Iterator<WebhookDelivery> oldest = this.arriving.iterator();
		WebhookDelivery removed = oldest.hasNext() ? oldest.next() : null;
		this.arriving.remove(removed);
		return removed;
	}

	/**
	 * Protects a complete delivery from displacement until it is stored.
	 * @param delivery the delivery, whose body has arrived
	 * @return {@code false} if another delivery has displaced it
	 */
	synchronized boolean keep(WebhookDelivery delivery) {
		boolean present = this.arriving.remove(delivery);
		this.complete += present ? 1 : 0;
		return present;
	}

	/** Releases the slot of a complete delivery after the attempt to store it. */
	synchronized void stored() {
		this.complete--;
	}

	/**
	 * Releases the slot of a delivery that will not be stored.
	 * @param delivery the delivery; if it has no slot, nothing happens
	 */
	synchronized void leave(WebhookDelivery delivery) {
		this.arriving.remove(delivery);
	}

}
