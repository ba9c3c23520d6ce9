// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import io.dracoonspring.api.NotForImplementation;

/**
 * Represents an event of a customer. Only operators of a DRACOON server receive the
 * event.
 */
@NotForImplementation
public interface CustomerEvent extends DracoonEvent {

	/**
	 * Returns the customer of the event.
	 * @return the customer with the values that the server reports
	 */
	CustomerPayload customer();

}
