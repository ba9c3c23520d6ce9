// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.nodes;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Expiration;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.NodeTree;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;

/** Changes the metadata of files. */
final class FileRoutes implements Routes {

	private final EmulatorState state;

	private final Calls calls;

	private final NodeRendering rendering;

	FileRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
		this.rendering = new NodeRendering(this.state);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.PUT("/api/v4/nodes/files", this.calls.done(this::updateAll))
			.PUT("/api/v4/nodes/files/{file_id}", this.calls.ok(this::update))
			.build();
	}

	private Object update(Call call) {
		return update(call.user(), call.id("file_id"), call.body(UpdateFileRequest.class));
	}

	private Object update(User user, long id, UpdateFileRequest body) {
		NodeTree nodes = this.state.nodes();
		FileNode file = nodes.file(id);
		AccessControl.require(user, file, Permission.CHANGE);
		Integer classification = Fields.classification(body.classification());
		Expiration expiration = body.expiration();
		Instant expireAt = (expiration != null) ? expiration.check(nodes.now()) : file.expireAt();
		new NodeChange(body.name(), body.notes(), body.timestampCreation(), body.timestampModification()).apply(file,
				nodes, user);
		if (classification != null) {
			file.classification(classification);
		}
		file.expireAt(expireAt);
		this.state.events().record(EventType.FILE_UPDATED, user.id(), Event.Subject.of(file));
		return this.rendering.single(user, file);
	}

	private void updateAll(Call call) {
		UpdateFilesRequest body = call.body(UpdateFilesRequest.class);
		List<Long> ids = Fields.batch(body.objectIds(), "objectIds");
		updateAll(call.user(), ids, body);
	}

	private void updateAll(User user, List<Long> ids, UpdateFilesRequest body) {
		NodeTree nodes = this.state.nodes();
		Integer classification = Fields.classification(body.classification());
		Expiration expiration = body.expiration();
		Instant expireAt = (expiration != null) ? expiration.check(nodes.now()) : null;
		List<FileNode> files = ids.stream().map(nodes::file).toList();
		files.forEach((file) -> AccessControl.require(user, file, Permission.CHANGE));
		for (FileNode file : files) {
			if (classification != null) {
				file.classification(classification);
			}
			if (expiration != null) {
				file.expireAt(expireAt);
			}
			file.updated(user.id(), nodes.now());
			nodes.changed(file);
			this.state.events().record(EventType.FILE_UPDATED, user.id(), Event.Subject.of(file));
		}
	}

	private record UpdateFilesRequest(@Nullable List<Long> objectIds, @Nullable Integer classification,
			@Nullable Expiration expiration) {

	}

	private record UpdateFileRequest(@Nullable String name, @Nullable String notes, @Nullable Integer classification,
			@Nullable Expiration expiration, @Nullable Instant timestampCreation,
			@Nullable Instant timestampModification) {

	}

}
