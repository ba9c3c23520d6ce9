// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * Somebody downloaded through a download share. Event type {@code downloadshare.used}.
 *
 * @param details what, when, from where
 * @param share the share, as far as it is known
 */
public record DownloadShareUsedEvent(EventDetails details, SharePayload share) implements ShareEvent {

}
