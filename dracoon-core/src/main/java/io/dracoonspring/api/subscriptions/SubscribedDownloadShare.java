// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A download share about which the user is notified; schema
 * {@code SubscribedDownloadShare} of the API.
 *
 * @param id the id of the share
 * @param authParentId the id of the room whose permissions apply to the shared node
 */
@ExtensibleRecord
public record SubscribedDownloadShare(long id, @Nullable Long authParentId) {

}
