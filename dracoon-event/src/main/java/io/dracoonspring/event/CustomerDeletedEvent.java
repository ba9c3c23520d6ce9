// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Reports that a customer was deleted. Only operators of a DRACOON server receive the
 * event. Event type {@code customer.deleted}.
 *
 * @param details the type, the time and the source of the event
 * @param customer the customer with the values that the server reports
 */
@ExtensibleRecord
public record CustomerDeletedEvent(EventDetails details, CustomerPayload customer) implements CustomerEvent {

}
