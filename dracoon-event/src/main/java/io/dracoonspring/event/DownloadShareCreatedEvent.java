// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Reports that a download share was created. Event type {@code downloadshare.created}.
 *
 * @param details the type, the time and the source of the event
 * @param share the share with the values that the server reports
 */
@ExtensibleRecord
public record DownloadShareCreatedEvent(EventDetails details, SharePayload share) implements ShareEvent {

}
