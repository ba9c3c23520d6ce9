// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Reports that a user was locked. Event type {@code user.locked}.
 *
 * @param details the type, the time and the source of the event
 * @param user the user with the values that the server reports
 */
@ExtensibleRecord
public record UserLockedEvent(EventDetails details, UserPayload user) implements UserEvent {

}
