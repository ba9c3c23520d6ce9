// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.roles;

import java.util.Arrays;
import java.util.List;

import org.springframework.util.Assert;

/**
 * The groups that get a role or lose it; schema {@code GroupIds} of the API.
 *
 * @param ids the ids of the groups
 */
public record GroupIds(List<Long> ids) {

	public GroupIds {
		Assert.notEmpty(ids, "'ids' must not be empty");
		ids = List.copyOf(ids);
	}

	/**
	 * Creates a request with the ids of groups.
	 * @param ids the ids of the groups
	 * @return the request
	 */
	public static GroupIds of(long... ids) {
		return new GroupIds(Arrays.stream(ids).boxed().toList());
	}

}
