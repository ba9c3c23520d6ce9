// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * An upload share was deleted. Event type {@code uploadshare.deleted}.
 *
 * @param details what, when, from where
 * @param share the share, as far as it is known
 */
public record UploadShareDeletedEvent(EventDetails details, SharePayload share) implements ShareEvent {

}
