// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.error;

import org.jspecify.annotations.Nullable;

/**
 * Describes a name conflict. The name that a client requests for a node belongs to
 * another node.
 *
 * @param nodeId the id of the node that the client tried to copy, move or restore,
 * {@code null} for a new node
 * @param name the requested name
 * @param errorMessage the message for users
 */
public record ConflictNode(@Nullable Long nodeId, String name, int errorCode, String errorMessage) {

}
