// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.comments;

import org.springframework.util.Assert;

/**
 * A comment to create; schema {@code CreateNodeCommentRequest} of the API.
 *
 * @param text the text, up to 65535 characters
 */
public record CreateNodeCommentRequest(String text) {

	public CreateNodeCommentRequest {
		Assert.hasText(text, "'text' must not be empty");
		Assert.isTrue(text.length() <= 65535, "'text' must not have more than 65535 characters");
	}

}
