// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Limits how many deliveries are under way. If all places are taken, a new delivery gets
 * the place of the one that has been arriving for longest. Clients that send slowly can
 * therefore not keep out those that send at once.
 */
final class DeliveryPlaces {

	private final int max;

	/** Those whose bodies are not complete, the oldest first. */
	private final Set<WebhookDelivery> arriving = new LinkedHashSet<>();

	/** How many are complete and being stored. */
	private int complete;

	DeliveryPlaces(int max) {
		this.max = max;
	}

	/**
	 * Takes a place.
	 * @param delivery a delivery that begins to arrive
	 * @return {@code false} if all places belong to deliveries that are complete
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
	 * Makes the place of a delivery its own until it is stored.
	 * @param delivery a delivery that is complete
	 * @return {@code false} if another delivery has got the place
	 */
	synchronized boolean keep(WebhookDelivery delivery) {
		boolean present = this.arriving.remove(delivery);
		this.complete += present ? 1 : 0;
		return present;
	}

	/**
	 * Gives back the place of a delivery that has been stored.
	 */
	synchronized void stored() {
		this.complete--;
	}

	/**
	 * Gives back the place of a delivery that is not going to be complete.
	 * @param delivery the delivery; it may have none any more
	 */
	synchronized void leave(WebhookDelivery delivery) {
		this.arriving.remove(delivery);
	}

}
