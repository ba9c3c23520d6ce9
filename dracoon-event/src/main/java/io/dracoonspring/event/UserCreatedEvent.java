// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * A user was created. Event type {@code user.created}.
 *
 * @param details what, when, from where
 * @param user the user, as far as it is known
 */
public record UserCreatedEvent(EventDetails details, UserPayload user) implements UserEvent {

}
