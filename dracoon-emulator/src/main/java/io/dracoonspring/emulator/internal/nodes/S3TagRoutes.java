// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.nodes;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.AdminError;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.S3Tags;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;

/** Lists the S3 tags and assigns them to rooms. */
final class S3TagRoutes implements Routes {

	private static final String OF_ROOM = "/api/v4/nodes/rooms/{room_id}/s3_tags";

	private final EmulatorState state;

	private final Calls calls;

	S3TagRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET("/api/v4/config/info/s3_tags", this.calls.ok(this::list))
			.GET(OF_ROOM, this.calls.ok(this::get))
			.POST(OF_ROOM, this.calls.created(this::set))
			.build();
	}

	private Object list(Call call) {
		requireS3();
		return new TagList(this.state.s3Tags().all());
	}

	private Object get(Call call) {
		long id = call.id("room_id");
		return tags(room(call.user(), id));
	}

	private Object set(Call call) {
		long id = call.id("room_id");
		TagIds body = call.body(TagIds.class);
		List<Long> ids = Fields.required(body.ids(), "ids");
		ids.forEach((tag) -> Fields.positive(tag, "ids"));
		Room room = room(call.user(), id);
		if (!ids.stream().allMatch((tag) -> this.state.s3Tags().find(tag).isPresent())) {
			throw AdminError.S3_TAG_NOT_FOUND.exception();
		}
		if (this.state.s3Tags().all().stream().anyMatch((tag) -> tag.isMandatory() && !ids.contains(tag.id()))) {
			throw ErrorCode.FIELD_MISSING.exception("'ids' must contain all mandatory tags");
		}
		room.s3Tags().clear();
		room.s3Tags().addAll(ids);
		return tags(room);
	}

	private TagList tags(Room room) {
		return new TagList(
				this.state.s3Tags().all().stream().filter((tag) -> room.s3Tags().contains(tag.id())).toList());
	}

	private Room room(User author, long id) {
		requireS3();
		Room room = this.state.nodes().room(id);
		AccessControl.require(author, room, Permission.MANAGE);
		return room;
	}

	private void requireS3() {
		if (!this.state.settings().s3Storage()) {
			throw ErrorCode.S3_DISABLED.exception();
		}
		if (!this.state.configuration().general().s3TagsEnabled()) {
			throw AdminError.S3_TAGS_DISABLED.exception();
		}
	}

	/** Represents tags (schema {@code S3TagList}). */
	private record TagList(List<S3Tags.Tag> items) {

	}

	private record TagIds(@Nullable List<Long> ids) {

	}

}
