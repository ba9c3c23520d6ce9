// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

/**
 * Is told what becomes of deliveries, for example to count them.
 */
@FunctionalInterface
public interface WebhookDeliveryListener {

	/**
	 * A delivery is about to be answered. Must not block; what it throws is logged.
	 * @param outcome what became of it
	 */
	void delivered(DeliveryOutcome outcome);

}
