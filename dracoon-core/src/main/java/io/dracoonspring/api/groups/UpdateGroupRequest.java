// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.groups;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.ObjectExpiration;

/**
 * Changes to a group; schema {@code UpdateGroupRequest} of the API. Components that are
 * {@code null} change nothing. {@link ObjectExpiration#never()} removes the expiration.
 *
 * @param name the name, up to 150 characters
 * @param expiration when it expires
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateGroupRequest(@Nullable String name,
		@Nullable ObjectExpiration expiration) implements UpdateGroupRequestBuilder.With {

	/**
	 * Creates a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateGroupRequest of() {
		return new UpdateGroupRequest(null, null);
	}

}
