// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.eventlog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.FilterOperator;
import io.dracoonspring.emulator.internal.query.Paging;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.NodeType;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.model.Right;

/** Serves reports about all rooms and the permissions of their users. */
final class AuditRoutes implements Routes {

	private static final FieldSet<Room> ROOM_FIELDS = FieldSet.<Room>builder()
		.number("nodeId", Room::id, FilterOperator.EQ)
		.text("nodeName", Room::name, FilterOperator.CN, FilterOperator.EQ, FilterOperator.SW)
		.flag("nodeIsEncrypted", Room::isEncrypted)
		.sort("nodeId", Room::id)
		.sortText("nodeName", Room::name)
		.build();

	private final EmulatorState state;

	private final Calls calls;

	AuditRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET("/api/v4/eventlog/audits/node_info", this.calls.ok(this::nodeInfo))
			.GET("/api/v4/eventlog/audits/nodes", this.calls.ok(this::nodes))
			.build();
	}

	private Object nodeInfo(Call call) {
		call.user().require(Right.READ_AUDIT_LOG);
		Long parentId = Fields.queryNumber(call.request(), "parent_id");
		Paging paging = paging(call.request());
		Stream<? extends Node> rooms = (parentId == null || parentId == 0) ? this.state.nodes().roots().stream()
				: this.state.nodes().room(Fields.positive(parentId, "parent_id")).children().stream();
		List<Room> found = rooms.filter(Room.class::isInstance)
			.map(Room.class::cast)
			.filter(ROOM_FIELDS.filter(call.query("filter")))
			.sorted(ROOM_FIELDS.sort(call.query("sort")).thenComparing(Room::id))
			.toList();
		return paging.slice(found).map((room) -> NodeInfo.of(room));
	}

	private static Paging paging(ServerRequest request) {
		return Paging.parse(Fields.query(request, "offset"), Fields.query(request, "limit"));
	}

	private Object nodes(Call call) {
		call.user().require(Right.READ_AUDIT_LOG);
		Paging paging = paging(call.request());
		FieldSet<Member> fields = memberFields();
		String sort = call.query("sort");
		Map<Room, List<Member>> byRoom = this.state.nodes()
			.roots()
			.stream()
			.flatMap((root) -> Stream.concat(Stream.of(root), root.descendants()))
			.filter(Room.class::isInstance)
			.map(Room.class::cast)
			.flatMap(this::members)
			.filter(fields.filter(call.query("filter")))
			.collect(Collectors.groupingBy(Member::room));
		Comparator<List<Member>> order = Comparator.comparing((List<Member> members) -> members.get(0),
				fields.sort(sort).thenComparing((member) -> member.room().id()));
		List<List<Member>> found = byRoom.values().stream().sorted(order).toList();
		return paging.slice(found).items().stream().map(RoomAudit::of).toList();
	}

	private Stream<Member> members(Room room) {
		return this.state.users()
			.all()
			.stream()
			.map((user) -> new Member(room, user, AccessControl.permissions(user, room)))
			.filter((member) -> !member.permissions().isEmpty());
	}

	private static FieldSet<Member> memberFields() {
		return FieldSet.<Member>builder()
			.number("nodeId", (member) -> member.room().id(), FilterOperator.EQ)
			.text("nodeName", (member) -> member.room().name(), FilterOperator.CN, FilterOperator.EQ)
			.number("nodeParentId", (member) -> NodeInfo.parentId(member.room()), FilterOperator.EQ)
			.number("userId", (member) -> member.user().id(), FilterOperator.EQ)
			.text("userName", (member) -> member.user().userName(), FilterOperator.CN, FilterOperator.EQ)
			.text("userFirstName", (member) -> member.user().profile().firstName(), FilterOperator.CN,
					FilterOperator.EQ)
			.text("userLastName", (member) -> member.user().profile().lastName(), FilterOperator.CN, FilterOperator.EQ)
			.flag("permissionsManage", (member) -> member.permissions().contains(Permission.MANAGE))
			.flag("nodeIsEncrypted", (member) -> member.room().isEncrypted())
			.flag("nodeHasActivitiesLog", (member) -> member.room().hasActivitiesLog())
			.flag("nodeHasRecycleBin", (member) -> true)
			.sort("nodeId", (member) -> member.room().id())
			.sortText("nodeName", (member) -> member.room().name())
			.sort("nodeParentId", (member) -> NodeInfo.parentId(member.room()))
			.sort("nodeSize", (member) -> member.room().size())
			.sort("nodeQuota", (member) -> member.room().quota())
			.build();
	}

	private record Member(Room room, User user, Set<Permission> permissions) {

	}

	/** Represents the schema {@code AuditNodeInfo}. */
	private record NodeInfo(long nodeId, String nodeName, String nodeParentPath, long countChildren, long nodeParentId,
			boolean nodeIsEncrypted) {

		static NodeInfo of(Room room) {
			return new NodeInfo(room.id(), room.name(), room.parentPath(), room.count(NodeType.ROOM), parentId(room),
					room.isEncrypted());
		}

		static long parentId(Room room) {
			Container parent = room.parent();
			return (parent != null) ? parent.id() : 0;
		}

	}

	/** Represents the schema {@code AuditNodeResponse}. */
	private record RoomAudit(long nodeId, String nodeName, String nodeParentPath, int nodeCntChildren,
			List<UserAudit> auditUserPermissionList, long nodeParentId, long nodeSize,
			int nodeRecycleBinRetentionPeriod, long nodeQuota, boolean nodeIsEncrypted, boolean nodeHasActivitiesLog) {

		// recycle bins cannot be switched off since 4.10
		@JsonProperty
		boolean nodeHasRecycleBin() {
			return true;
		}

		static RoomAudit of(List<Member> members) {
			Room room = members.get(0).room();
			return new RoomAudit(room.id(), room.name(), room.parentPath(), room.count(NodeType.ROOM),
					members.stream().map(UserAudit::of).toList(), NodeInfo.parentId(room), room.size(),
					room.recycleBinRetentionPeriod(), room.quota(), room.isEncrypted(), room.hasActivitiesLog());
		}

	}

	/** Represents the schema {@code AuditUserPermission}. */
	private record UserAudit(long userId, String userLogin, String userFirstName, String userLastName,
			Map<String, Boolean> permissions) {

		static UserAudit of(Member member) {
			Map<String, Boolean> permissions = Permission.ALL.stream()
				.collect(Collectors.toMap(Permission::wireName, member.permissions()::contains));
			User.Profile profile = member.user().profile();
			return new UserAudit(member.user().id(), member.user().userName(), profile.firstName(), profile.lastName(),
					permissions);
		}

	}

}
