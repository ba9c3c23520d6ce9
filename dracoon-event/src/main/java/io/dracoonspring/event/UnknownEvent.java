// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * Something that this version of the client has no type for: see
 * {@link EventDetails#json()}.
 *
 * @param details what, when, from where
 */
public record UnknownEvent(EventDetails details) implements DracoonEvent {

}
