// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * An upload share was created. Event type {@code uploadshare.created}.
 *
 * @param details what, when, from where
 * @param share the share, as far as it is known
 */
public record UploadShareCreatedEvent(EventDetails details, SharePayload share) implements ShareEvent {

}
