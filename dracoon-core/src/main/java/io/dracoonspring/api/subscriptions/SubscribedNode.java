// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.subscriptions;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.nodes.NodeType;

/**
 * A node about which the user is notified; schema {@code SubscribedNode} of the API.
 *
 * @param id the id
 * @param type the type of the node
 * @param authParentId the id of the room whose permissions apply to the node
 * @param name the name; DRACOON Cloud only
 * @param parentPath the path of the parent, which starts and ends with a slash; DRACOON
 * Cloud only
 */
@ExtensibleRecord
public record SubscribedNode(long id, @Nullable NodeType type, @Nullable Long authParentId, @Nullable String name,
		@Nullable String parentPath) {

}
