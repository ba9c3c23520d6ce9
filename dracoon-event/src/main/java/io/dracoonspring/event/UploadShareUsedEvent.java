// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Reports the upload of a file through an upload share. Event type
 * {@code uploadshare.used}.
 *
 * @param details the type, the time and the source of the event
 * @param share the share with the values that the server reports
 */
@ExtensibleRecord
public record UploadShareUsedEvent(EventDetails details, SharePayload share) implements ShareEvent {

}
