// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.comments;

import org.springframework.util.Assert;

/**
 * The new text of a comment; schema {@code ChangeNodeCommentRequest} of the API.
 *
 * @param text the text, up to 65535 characters
 */
public record ChangeNodeCommentRequest(String text) {

	public ChangeNodeCommentRequest {
		Assert.hasText(text, "'text' must not be empty");
		Assert.isTrue(text.length() <= 65535, "'text' must not have more than 65535 characters");
	}

}
