// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.roles;

import java.util.Arrays;
import java.util.List;

import org.springframework.util.Assert;

/**
 * Users who get a role or lose it; schema {@code UserIds} of the API.
 *
 * @param ids the ids of the users
 */
public record UserIds(List<Long> ids) {

	public UserIds {
		Assert.notEmpty(ids, "'ids' must not be empty");
		ids = List.copyOf(ids);
	}

	/**
	 * Creates a request for users.
	 * @param ids their ids
	 * @return the request
	 */
	public static UserIds of(long... ids) {
		return new UserIds(Arrays.stream(ids).boxed().toList());
	}

}
