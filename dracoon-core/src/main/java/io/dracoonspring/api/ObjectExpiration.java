// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Sets when an object expires; schema {@code ObjectExpiration} of the API.
 *
 * @param enableExpiration whether the object expires
 * @param expireAt when the object expires, {@code null} if it never expires
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObjectExpiration(Boolean enableExpiration, @Nullable Instant expireAt) {

	public ObjectExpiration {
		Assert.notNull(enableExpiration, "'enableExpiration' must not be null");
	}

	/**
	 * Returns an expiration at a point in time.
	 * @param expireAt when the object expires
	 * @return the expiration
	 */
	public static ObjectExpiration at(Instant expireAt) {
		Assert.notNull(expireAt, "'expireAt' must not be null");
		return new ObjectExpiration(true, expireAt);
	}

	/**
	 * Returns a value that removes the expiration of an object.
	 * @return no expiration
	 */
	public static ObjectExpiration never() {
		return new ObjectExpiration(false, null);
	}

}
