// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * A download share was created. Event type {@code downloadshare.created}.
 *
 * @param details what, when, from where
 * @param share the share, as far as it is known
 */
public record DownloadShareCreatedEvent(EventDetails details, SharePayload share) implements ShareEvent {

}
