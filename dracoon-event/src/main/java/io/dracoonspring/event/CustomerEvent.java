// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * Something that happened to a customer; for operators only.
 */
public interface CustomerEvent extends DracoonEvent {

	/**
	 * Returns what it happened to.
	 * @return the customer, as far as it is known
	 */
	CustomerPayload customer();

}
