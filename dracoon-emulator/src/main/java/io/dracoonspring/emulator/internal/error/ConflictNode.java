// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.error;

import org.jspecify.annotations.Nullable;

/**
 * Describes a node that prevents the write of another node.
 *
 * @param nodeId the id of the node that the client tried to write
 * @param name the name of both nodes
 * @param errorMessage the message for users
 */
public record ConflictNode(@Nullable Long nodeId, String name, int errorCode, String errorMessage) {

}
