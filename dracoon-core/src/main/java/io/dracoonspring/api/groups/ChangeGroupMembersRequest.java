// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.groups;

import java.util.Arrays;
import java.util.List;

import org.springframework.util.Assert;

/**
 * Users that join or leave a group; schema {@code ChangeGroupMembersRequest} of the API.
 *
 * @param ids the ids of the users; at most 200 for a removal
 */
public record ChangeGroupMembersRequest(List<Long> ids) {

	public ChangeGroupMembersRequest {
		Assert.notEmpty(ids, "'ids' must not be empty");
		ids = List.copyOf(ids);
	}

	/**
	 * Creates a request for users.
	 * @param ids their ids
	 * @return the request
	 */
	public static ChangeGroupMembersRequest of(long... ids) {
		return new ChangeGroupMembersRequest(Arrays.stream(ids).boxed().toList());
	}

}
