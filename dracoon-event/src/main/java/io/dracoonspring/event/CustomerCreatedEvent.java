// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * Reports that a customer was created. Only operators receive it. Event type
 * {@code customer.created}.
 *
 * @param details the type, the time and the source of the event
 * @param customer the customer, as far as it is known
 */
public record CustomerCreatedEvent(EventDetails details, CustomerPayload customer) implements CustomerEvent {

}
