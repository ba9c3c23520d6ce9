// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * Represents an event of a customer. Only operators receive it.
 */
public interface CustomerEvent extends DracoonEvent {

	/**
	 * Returns the customer of the event.
	 * @return the customer, as far as it is known
	 */
	CustomerPayload customer();

}
