// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * A user was locked. Event type {@code user.locked}.
 *
 * @param details what, when, from where
 * @param user the user, as far as it is known
 */
public record UserLockedEvent(EventDetails details, UserPayload user) implements UserEvent {

}
