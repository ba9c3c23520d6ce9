/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.state;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.dracoonspring.emulator.error.ContentError;

/**
 * All comments.
 */
public final class Comments {

	private final Map<Long, Comment> byId = new HashMap<>();

	private final NodeTree nodes;

	private long lastId;

	Comments(NodeTree nodes) {
		this.nodes = nodes;
	}

	/**
	 * Add a comment.
	 * @param node what it is about
	 * @param author the id of the user
	 */
	public Comment add(Node node, String text, long author) {
		Comment comment = new Comment(++this.lastId, node, text, author, this.nodes.now());
		this.byId.put(comment.id(), comment);
		node.comments().add(comment);
		return comment;
	}

	/**
	 * Find a comment.
	 * @throws io.dracoonspring.emulator.error.ApiException with status 404 if there is
	 * none, or its node is deleted
	 */
	public Comment get(long id) {
		return Optional.ofNullable(this.byId.get(id))
			.filter((comment) -> this.nodes.find(comment.node().id()).isPresent())
			.orElseThrow(ContentError.COMMENT_NOT_FOUND::exception);
	}

}
