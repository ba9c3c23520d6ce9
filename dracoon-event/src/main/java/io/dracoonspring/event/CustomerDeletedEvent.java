// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * A customer was deleted; for operators only. Event type {@code customer.deleted}.
 *
 * @param details what, when, from where
 * @param customer the customer, as far as it is known
 */
public record CustomerDeletedEvent(EventDetails details, CustomerPayload customer) implements CustomerEvent {

}
