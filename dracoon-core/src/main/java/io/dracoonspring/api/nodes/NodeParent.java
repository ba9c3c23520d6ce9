// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * One ancestor of a node; schema {@code NodeParent} of the API.
 *
 * @param id the id
 * @param type the type
 * @param parentId the id of the room or folder that holds it, or {@code null} at the top
 * level
 * @param name the name
 */
@ExtensibleRecord
public record NodeParent(long id, NodeType type, @Nullable Long parentId, String name) {

}
