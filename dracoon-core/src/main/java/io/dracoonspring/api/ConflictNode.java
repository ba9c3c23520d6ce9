// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

/**
 * A node that is in the way of an operation, as named by newer servers.
 *
 * @param nodeId the id of the node
 * @param name the name of the node
 * @param errorCode the number that explains the conflict
 * @param errorMessage what the server says about it
 */
public record ConflictNode(@Nullable Long nodeId, @Nullable String name, @Nullable Integer errorCode,
		@Nullable String errorMessage) implements Serializable {

}
