// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Reports a download through a download share. Event type {@code downloadshare.used}.
 *
 * @param details the type, the time and the source of the event
 * @param share the share with the values that the server reports
 */
@ExtensibleRecord
public record DownloadShareUsedEvent(EventDetails details, SharePayload share) implements ShareEvent {

}
