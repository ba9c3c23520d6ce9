// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.error;

import org.jspecify.annotations.Nullable;

/**
 * A node that is in the way of another.
 *
 * @param nodeId the id of the node that should have been written
 * @param name the name both want
 * @param errorMessage the message for people
 */
public record ConflictNode(@Nullable Long nodeId, String name, int errorCode, String errorMessage) {

}
