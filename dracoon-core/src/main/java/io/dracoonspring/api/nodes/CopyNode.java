// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.NodeNames;

/**
 * A node to copy; schema {@code CopyNode} of the API.
 *
 * @param id the id of the node to copy
 * @param name its name at the target, or {@code null} to keep the name
 * @param timestampCreation when the original file was created, since 4.22
 * @param timestampModification when the original content was last changed, since 4.22
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record CopyNode(long id, @Nullable String name, @Nullable Instant timestampCreation,
		@Nullable Instant timestampModification) implements CopyNodeBuilder.With {

	public CopyNode {
		Assert.isTrue(id > 0, "'id' must be the id of a node");
		if (name != null) {
			NodeNames.check(name);
		}
	}

	/**
	 * Creates a request with the required values. All other values keep the server's
	 * default.
	 * @param id the id of the node to copy
	 * @return the request
	 */
	public static CopyNode of(long id) {
		return new CopyNode(id, null, null, null);
	}

}
