// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.nodes;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.Folder;
import io.dracoonspring.emulator.internal.state.NodeNames;
import io.dracoonspring.emulator.internal.state.NodeTree;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;

/** Creates and changes folders. */
final class FolderRoutes implements Routes {

	private static final String FOLDERS = "/api/v4/nodes/folders";

	private final EmulatorState state;

	private final Calls calls;

	private final NodeRendering rendering;

	FolderRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
		this.rendering = new NodeRendering(this.state);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.POST(FOLDERS, this.calls.created(this::create))
			.PUT(FOLDERS + "/{folder_id}", this.calls.ok(this::update))
			.build();
	}

	private Object create(Call call) {
		return create(call.user(), call.body(CreateFolderRequest.class));
	}

	private Object create(User user, CreateFolderRequest body) {
		long parentId = Fields.positive(body.parentId(), "parentId");
		String name = NodeNames.validate(body.name());
		Fields.notes(body.notes());
		Fields.classification(body.classification());
		NodeTree nodes = this.state.nodes();
		Container parent = nodes.container(parentId);
		AccessControl.require(user, parent, Permission.CREATE);
		NodeNames.validatePath(parent, name);
		NodeChange.requireFree(nodes, parent, name, null);
		Folder folder = nodes.createFolder(parent, name, user.id());
		folder.notes(body.notes());
		folder.classification(body.classification());
		folder.timestamps(body.timestampCreation(), body.timestampModification());
		return this.rendering.single(user, folder);
	}

	private Object update(Call call) {
		return update(call.user(), call.id("folder_id"), call.body(UpdateFolderRequest.class));
	}

	private Object update(User user, long id, UpdateFolderRequest body) {
		NodeTree nodes = this.state.nodes();
		if (!(nodes.container(id) instanceof Folder folder)) {
			throw ErrorCode.CONTAINER_NOT_FOUND.exception();
		}
		AccessControl.require(user, folder, Permission.CHANGE);
		Integer classification = Fields.classification(body.classification());
		new NodeChange(body.name(), body.notes(), body.timestampCreation(), body.timestampModification()).apply(folder,
				nodes, user);
		if (classification != null) {
			folder.classification(classification);
		}
		this.state.events().record(EventType.FOLDER_UPDATED, user.id(), Event.Subject.of(folder));
		return this.rendering.single(user, folder);
	}

	private record CreateFolderRequest(@Nullable Long parentId, @Nullable String name, @Nullable String notes,
			@Nullable Integer classification, @Nullable Instant timestampCreation,
			@Nullable Instant timestampModification) {

	}

	private record UpdateFolderRequest(@Nullable String name, @Nullable String notes, @Nullable Integer classification,
			@Nullable Instant timestampCreation, @Nullable Instant timestampModification) {

	}

}
