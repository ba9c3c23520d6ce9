// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.recyclebin;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ContentError;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.query.Paging;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.DeletedNode;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.NodeNames;
import io.dracoonspring.emulator.internal.state.ResolutionStrategy;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;

/** Serves the operations on recycle bins and file versions. */
public final class RecycleBinRoutes implements Routes {

	private static final String BIN = "/api/v4/nodes/{node_id}/deleted_nodes";

	private static final String DELETED = "/api/v4/nodes/deleted_nodes";

	private final EmulatorState state;

	private final Calls calls;

	public RecycleBinRoutes(Backend backend) {
		this.state = backend.state();
		this.calls = backend.calls();
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(DELETED + "/{deleted_node_id}", this.calls.ok(this::get))
			.POST(DELETED + "/actions/restore", this.calls.done(this::restore))
			.DELETE(DELETED, this.calls.done(this::remove))
			.GET(BIN, this.calls.ok(this::list))
			.DELETE(BIN, this.calls.done(this::empty))
			.GET(BIN + "/versions", this.calls.ok(this::versions))
			.GET("/api/v4/nodes/files/versions/{reference_id}", this.calls.ok(this::fileVersions))
			.build();
	}

	private Object list(Call call) {
		long id = call.id("node_id");
		Paging paging = paging(call.request());
		Predicate<DeletedNodeSummary> filter = DeletedNodeSummary.FIELDS.filter(call.query("filter"));
		// folders come first, as in all lists
		Comparator<DeletedNodeSummary> order = Comparator.comparing(DeletedNodeSummary::type)
			.reversed()
			.thenComparing(DeletedNodeSummary.FIELDS.sort(call.query("sort")))
			.thenComparing(DeletedNodeSummary::name, String.CASE_INSENSITIVE_ORDER)
			.thenComparing(DeletedNodeSummary::lastDeletedNodeId);
		Room room = room(call.user(), id, Permission.READ_RECYCLE_BIN);
		return paging.slice(DeletedNodeSummary.of(room.recycleBin()).stream().filter(filter).sorted(order).toList());
	}

	private void empty(Call call) {
		long id = call.id("node_id");
		purge(call.user(), room(call.user(), id, Permission.DELETE_RECYCLE_BIN).recycleBin());
	}

	private Room room(User user, long id, Permission needed) {
		Container container = this.state.nodes().container(id);
		if (!(container instanceof Room room)) {
			throw ContentError.NOT_A_ROOM.exception();
		}
		AccessControl.require(user, room, needed);
		return room;
	}

	private Object versions(Call call) {
		long parentId = call.id("node_id");
		String type = Fields.required(call.query("type"), "type");
		String name = Fields.required(call.query("name"), "name");
		Paging paging = paging(call.request());
		Comparator<DeletedNode> order = DeletedNodeFields.of(this.state.users())
			.sort(call.query("sort"))
			.thenComparing(DeletedNode::deletedAt)
			.thenComparing(DeletedNode::id);
		Container parent = this.state.nodes().container(parentId);
		AccessControl.require(call.user(), parent, Permission.READ_RECYCLE_BIN);
		return paging
			.slice(parent.room()
				.recycleBin()
				.stream()
				.filter((deleted) -> deleted.node().parent() == parent && deleted.node().type().wireName().equals(type)
						&& NodeNames.same(deleted.node().name(), name))
				.sorted(order)
				.toList())
			.map((deleted) -> DeletedNodeJson.of(deleted, this.state.users()));
	}

	private Object get(Call call) {
		long id = call.id("deleted_node_id");
		DeletedNode deleted = deleted(id);
		AccessControl.require(call.user(), deleted.room(), Permission.READ_RECYCLE_BIN);
		return DeletedNodeJson.of(deleted, this.state.users());
	}

	private void restore(Call call) {
		RestoreRequest body = call.body(RestoreRequest.class);
		List<Long> ids = Fields.ids(body.deletedNodeIds(), "deletedNodeIds");
		Long parentId = (body.parentId() != null) ? Fields.positive(body.parentId(), "parentId") : null;
		ResolutionStrategy strategy = ResolutionStrategy.of(body.resolutionStrategy());
		boolean keepShareLinks = Boolean.TRUE.equals(body.keepShareLinks());
		if (keepShareLinks && strategy != ResolutionStrategy.OVERWRITE) {
			throw ErrorCode.KEEP_SHARE_LINKS_NEEDS_OVERWRITE.exception();
		}
		new Restoration(this.state, call.user()).restore(ids.stream().map(this::deleted).toList(), parentId, strategy,
				keepShareLinks);
	}

	private void remove(Call call) {
		RemoveRequest body = call.body(RemoveRequest.class);
		List<Long> ids = Fields.ids(body.deletedNodeIds(), "deletedNodeIds");
		purge(call.user(), ids.stream().map(this::deleted).toList());
	}

	private void purge(User user, List<DeletedNode> doomed) {
		doomed.forEach((deleted) -> AccessControl.require(user, deleted.room(), Permission.DELETE_RECYCLE_BIN));
		for (DeletedNode deleted : doomed) {
			this.state.events().record(EventType.NODE_PURGED, user.id(), Event.Subject.of(deleted.node()));
			this.state.nodes().purge(deleted);
		}
	}

	private DeletedNode deleted(long id) {
		return this.state.nodes().findDeleted(id).orElseThrow(ContentError.DELETED_NODE_NOT_FOUND::exception);
	}

	private Object fileVersions(Call call) {
		long referenceId = call.id("reference_id");
		Paging paging = paging(call.request());
		return paging.slice(fileVersions(call.user(), referenceId));
	}

	private List<FileVersion> fileVersions(User user, long referenceId) {
		Stream<FileVersion> present = this.state.nodes()
			.all()
			.stream()
			.filter((node) -> AccessControl.may(user, node, Permission.READ))
			.map((node) -> FileVersion.of(node, false));
		Stream<FileVersion> deleted = this.state.nodes()
			.deleted()
			.filter((each) -> AccessControl.may(user, each.room(), Permission.READ_RECYCLE_BIN))
			.map((each) -> FileVersion.of(each.node(), true));
		return Stream.concat(present, deleted)
			.filter((version) -> version.referenceId() == referenceId)
			.sorted(Comparator.comparingLong(FileVersion::id).reversed())
			.toList();
	}

	private static Paging paging(ServerRequest request) {
		return Paging.parse(Fields.query(request, "offset"), Fields.query(request, "limit"));
	}

	private record RestoreRequest(@Nullable List<Long> deletedNodeIds, @Nullable Long parentId,
			@Nullable String resolutionStrategy, @Nullable Boolean keepShareLinks) {

	}

	private record RemoveRequest(@Nullable List<Long> deletedNodeIds) {

	}

	/** Represents a version of a file (schema {@code FileVersion}). */
	private record FileVersion(long id, long referenceId, long parentId, String name, boolean deleted) {

		// use 0 for a node without a reference id, because no file has the reference id 0
		static FileVersion of(Node node, boolean deleted) {
			Container parent = node.parent();
			return new FileVersion(node.id(), (node instanceof FileNode file) ? file.referenceId() : 0,
					(parent != null) ? parent.id() : 0, node.name(), deleted);
		}

	}

}
