// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.comments;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ContentError;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.http.UserInfo;
import io.dracoonspring.emulator.internal.query.Paging;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.Comment;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;

/** Serves comments on nodes. */
public final class CommentRoutes implements Routes {

	private static final String OF_NODE = "/api/v4/nodes/{node_id}/comments";

	private static final String COMMENT = "/api/v4/nodes/comments/{comment_id}";

	private static final int MAX_LENGTH = 65_535;

	private final EmulatorState state;

	private final Calls calls;

	public CommentRoutes(Backend backend) {
		this.state = backend.state();
		this.calls = backend.calls();
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(OF_NODE, this.calls.ok(this::list))
			.POST(OF_NODE, this.calls.created(this::create))
			.PUT(COMMENT, this.calls.ok(this::update))
			.DELETE(COMMENT, this.calls.done(this::delete))
			.build();
	}

	private Object list(Call call) {
		long id = call.id("node_id");
		boolean hideDeleted = call.flag("hide_deleted");
		Paging paging = Paging.parse(call.query("offset"), call.query("limit"));
		return paging
			.slice(readable(call.user(), id).comments()
				.stream()
				.filter((comment) -> !(hideDeleted && comment.isDeleted()))
				.toList())
			.map(this::render);
	}

	private Object create(Call call) {
		long id = call.id("node_id");
		TextRequest body = call.body(TextRequest.class);
		String text = body.checked();
		Node node = readable(call.user(), id);
		Comment comment = this.state.comments().add(node, text, call.user().id());
		this.state.events().record(EventType.COMMENT_CREATED, call.user().id(), Event.Subject.of(node));
		return render(comment);
	}

	private Object update(Call call) {
		long id = call.id("comment_id");
		TextRequest body = call.body(TextRequest.class);
		String text = body.checked();
		Comment comment = this.state.comments().get(id);
		AccessControl.require(call.user(), comment.node(), Permission.READ);
		if (comment.createdBy() != call.user().id()) {
			throw ApiException.forbidden("Only its creator may change a comment");
		}
		if (comment.isDeleted()) {
			throw ContentError.COMMENT_DELETED.exception();
		}
		comment.change(text, call.user().id(), this.state.clock().instant());
		this.state.events().record(EventType.COMMENT_UPDATED, call.user().id(), Event.Subject.of(comment.node()));
		return render(comment);
	}

	private void delete(Call call) {
		long id = call.id("comment_id");
		Comment comment = this.state.comments().get(id);
		User user = call.user();
		AccessControl.require(user, comment.node(), Permission.READ);
		if (comment.createdBy() != user.id() && !AccessControl.may(user, comment.node(), Permission.MANAGE)) {
			throw ApiException.forbidden("Only its creator or an administrator may delete a comment");
		}
		comment.delete(user.id(), this.state.clock().instant());
		this.state.events().record(EventType.COMMENT_DELETED, user.id(), Event.Subject.of(comment.node()));
	}

	private Node readable(User user, long id) {
		Node node = this.state.nodes().find(id).orElseThrow(ErrorCode.NODE_NOT_FOUND::exception);
		AccessControl.require(user, node, Permission.READ);
		return node;
	}

	private CommentJson render(Comment comment) {
		return new CommentJson(comment.id(), comment.text(), comment.createdAt(),
				UserInfo.of(comment.createdBy(), this.state.users()), comment.updatedAt(),
				UserInfo.of(comment.updatedBy(), this.state.users()), comment.isChanged(), comment.isDeleted());
	}

	private record TextRequest(@Nullable String text) {

		String checked() {
			String checked = Fields.required(this.text, "text");
			if (checked.length() > MAX_LENGTH) {
				throw ErrorCode.VALUE_TOO_LONG
					.exception("'text' must not have more than " + MAX_LENGTH + " characters");
			}
			return checked;
		}

	}

	/** Represents a comment in JSON (schema {@code Comment}). */
	private record CommentJson(long id, String text, Instant createdAt, UserInfo createdBy, Instant updatedAt,
			UserInfo updatedBy, boolean isChanged, boolean isDeleted) {

	}

}
