// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import java.util.List;

import org.springframework.util.Assert;

/**
 * S3 tags by their ids; schema {@code S3TagIds} of the API.
 *
 * @param ids the ids of the tags, including all mandatory tags
 */
public record S3TagIds(List<Long> ids) {

	public S3TagIds {
		Assert.notNull(ids, "'ids' must not be null");
		ids = List.copyOf(ids);
	}

}
