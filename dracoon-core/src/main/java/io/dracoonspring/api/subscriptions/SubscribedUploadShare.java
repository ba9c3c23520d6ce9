// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * An upload share about which the user is notified; schema {@code SubscribedUploadShare}
 * of the API.
 *
 * @param id the id of the share
 * @param targetNodeId the id of the room or folder that receives the files
 */
@ExtensibleRecord
public record SubscribedUploadShare(long id, @Nullable Long targetNodeId) {

}
