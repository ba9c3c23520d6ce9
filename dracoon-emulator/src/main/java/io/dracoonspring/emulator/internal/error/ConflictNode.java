// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.error;

import org.jspecify.annotations.Nullable;

/**
 * Describes a name conflict: a node already has the name of the node that a client wants
 * to write.
 *
 * @param nodeId the id of the node that the client tried to write
 * @param name the name of both nodes
 * @param errorMessage the message for users
 */
public record ConflictNode(@Nullable Long nodeId, String name, int errorCode, String errorMessage) {

}
