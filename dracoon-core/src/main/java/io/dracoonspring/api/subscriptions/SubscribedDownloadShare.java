// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

import org.jspecify.annotations.Nullable;

/**
 * A download share about which the user is notified; schema
 * {@code SubscribedDownloadShare} of the API.
 *
 * @param id the id
 * @param authParentId the id of the room whose permissions apply
 */
public record SubscribedDownloadShare(Long id, @Nullable Long authParentId) {

}
