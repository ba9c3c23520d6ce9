// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

/**
 * A node that conflicts with an operation. Only newer servers name such nodes. A
 * component is {@code null} if the server does not send it.
 *
 * @param nodeId the id of the node
 * @param name the name of the node
 * @param errorCode the number that explains the conflict
 * @param errorMessage the explanation of the server
 */
@ExtensibleRecord
public record ConflictNode(@Nullable Long nodeId, @Nullable String name, @Nullable Integer errorCode,
		@Nullable String errorMessage) implements Serializable {

}
