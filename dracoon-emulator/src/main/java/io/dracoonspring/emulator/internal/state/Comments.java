// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.dracoonspring.emulator.internal.error.ContentError;

/** All comments. */
public final class Comments {

	private final Map<Long, Comment> byId = new HashMap<>();

	private final NodeTree nodes;

	private long lastId;

	Comments(NodeTree nodes) {
		this.nodes = nodes;
	}

	/**
	 * Adds a comment.
	 * @param author the id of the user
	 */
	public Comment add(Node node, String text, long author) {
		Comment comment = new Comment(++this.lastId, node, text, author, this.nodes.now());
		this.byId.put(comment.id(), comment);
		node.comments().add(comment);
		return comment;
	}

	/**
	 * Finds a comment.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException with status 404 if
	 * the comment does not exist or its node is deleted
	 */
	public Comment get(long id) {
		return Optional.ofNullable(this.byId.get(id))
			.filter((comment) -> this.nodes.find(comment.node().id()).isPresent())
			.orElseThrow(ContentError.COMMENT_NOT_FOUND::exception);
	}

}
