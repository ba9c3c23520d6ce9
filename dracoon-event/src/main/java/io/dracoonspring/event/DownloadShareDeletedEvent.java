// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Reports that a download share was deleted. Event type {@code downloadshare.deleted}.
 *
 * @param details the type, the time and the source of the event
 * @param share the share with the values that the server reports
 */
@ExtensibleRecord
public record DownloadShareDeletedEvent(EventDetails details, SharePayload share) implements ShareEvent {

}
