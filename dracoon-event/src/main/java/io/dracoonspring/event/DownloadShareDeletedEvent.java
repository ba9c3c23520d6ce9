// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * A download share was deleted. Event type {@code downloadshare.deleted}.
 *
 * @param details what, when, from where
 * @param share the share, as far as it is known
 */
public record DownloadShareDeletedEvent(EventDetails details, SharePayload share) implements ShareEvent {

}
