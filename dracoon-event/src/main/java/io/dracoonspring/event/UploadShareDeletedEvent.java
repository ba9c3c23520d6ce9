// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Reports that an upload share was deleted. Event type {@code uploadshare.deleted}.
 *
 * @param details the type, the time and the source of the event
 * @param share the share with the values that the server reports
 */
@ExtensibleRecord
public record UploadShareDeletedEvent(EventDetails details, SharePayload share) implements ShareEvent {

}
