// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.comments;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.internal.query.Paging;

/**
 * Manages comments on rooms, folders and files. A user who can read a node can read its
 * comments and add comments. An unknown node is signalled as 404 (-41000). Errors are
 * signalled as {@code DracoonApiException}.
 */
@NotForImplementation
@HttpExchange
public interface DracoonComments {

	/**
	 * Lists one page of the comments of a node, the oldest first. Needs the permission to
	 * read.
	 * @param nodeId the id of the node
	 * @param query selects the comments
	 * @return the page
	 */
	@GetExchange("/api/v4/nodes/{nodeId}/comments")
	Mono<Page<Comment>> listPage(@PathVariable long nodeId, CommentQuery query);

	/**
	 * Lists all comments of a node, and requests each page when the subscriber needs it.
	 * The query can set the offset of the first entry and the page size (500 by default).
	 * @param nodeId the id of the node
	 * @param query selects the comments
	 * @return the comments
	 */
	default Flux<Comment> list(long nodeId, CommentQuery query) {
		return Paging.all(query, (page) -> listPage(nodeId, page), Comment::id);
	}

	/**
	 * Adds a comment to a node. Needs the permission to read.
	 * @param nodeId the id of the node
	 * @param request the comment
	 * @return the new comment
	 */
	@PostExchange("/api/v4/nodes/{nodeId}/comments")
	Mono<Comment> create(@PathVariable long nodeId, @RequestBody CreateNodeCommentRequest request);

	/**
	 * Adds a comment to a node; see {@link #create(long, CreateNodeCommentRequest)}.
	 * @param nodeId the id of the node
	 * @param text the text, up to 65535 characters
	 * @return the new comment
	 */
	default Mono<Comment> create(long nodeId, String text) {
		return create(nodeId, new CreateNodeCommentRequest(text));
	}

	/**
	 * Changes the text of a comment. Needs the permission to read the node, and the
	 * caller must have written the comment. Deleted comments cannot be changed (400,
	 * -80039). An unknown comment is signalled as 404 (-41400).
	 * @param commentId the id of the comment
	 * @param request the new text
	 * @return the comment as it is now
	 */
	@PutExchange("/api/v4/nodes/comments/{commentId}")
	Mono<Comment> update(@PathVariable long commentId, @RequestBody ChangeNodeCommentRequest request);

	/**
	 * Changes the text of a comment; see {@link #update(long, ChangeNodeCommentRequest)}.
	 * @param commentId the id of the comment
	 * @param text the new text, up to 65535 characters
	 * @return the comment as it is now
	 */
	default Mono<Comment> update(long commentId, String text) {
		return update(commentId, new ChangeNodeCommentRequest(text));
	}

	/**
	 * Deletes a comment. The comment stays in the list without its text. The caller must
	 * either have written the comment and be able to read the node, or administer the
	 * room whose permissions apply to the node. An unknown comment is signalled as 404
	 * (-41400).
	 * @param commentId the id of the comment
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/api/v4/nodes/comments/{commentId}")
	Mono<Void> delete(@PathVariable long commentId);

}
