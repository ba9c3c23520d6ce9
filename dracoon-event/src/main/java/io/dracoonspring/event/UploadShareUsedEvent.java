// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * Somebody uploaded a file through an upload share. Event type {@code uploadshare.used}.
 *
 * @param details what, when, from where
 * @param share the share, as far as it is known
 */
public record UploadShareUsedEvent(EventDetails details, SharePayload share) implements ShareEvent {

}
