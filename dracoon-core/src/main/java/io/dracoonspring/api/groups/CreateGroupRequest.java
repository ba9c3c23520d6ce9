// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.groups;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.ObjectExpiration;

/**
 * A group to create; schema {@code CreateGroupRequest} of the API.
 *
 * @param name the name, up to 150 characters without {@code `}
 * @param expiration when it expires
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record CreateGroupRequest(String name,
		@Nullable ObjectExpiration expiration) implements CreateGroupRequestBuilder.With {

	public CreateGroupRequest {
		Assert.hasText(name, "'name' must not be empty");
	}

	/**
	 * Creates a request with the required values. All other values keep the server's
	 * default.
	 * @param name the name, up to 150 characters without {@code `}
	 * @return the request
	 */
	public static CreateGroupRequest of(String name) {
		return new CreateGroupRequest(name, null);
	}

}
