// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

/**
 * Observes the outcomes of deliveries, for example for metrics.
 */
@FunctionalInterface
public interface WebhookDeliveryListener {

	/**
	 * Called before the response to a delivery. The listener must not block. Its
	 * exceptions are logged.
	 * @param outcome the outcome
	 */
	void delivered(DeliveryOutcome outcome);

}
