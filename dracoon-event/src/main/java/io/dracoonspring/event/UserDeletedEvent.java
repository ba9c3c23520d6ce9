// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * A user was deleted. Event type {@code user.deleted}.
 *
 * @param details what, when, from where
 * @param user the user, as far as it is known
 */
public record UserDeletedEvent(EventDetails details, UserPayload user) implements UserEvent {

}
