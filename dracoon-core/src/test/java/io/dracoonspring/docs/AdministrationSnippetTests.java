// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.docs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.ApiServer.Call;
import io.dracoonspring.api.ObjectExpiration;
import io.dracoonspring.api.Selection;
import io.dracoonspring.api.UserInfo;
import io.dracoonspring.api.assignments.DracoonPendingAssignments;
import io.dracoonspring.api.assignments.PendingAssignmentData;
import io.dracoonspring.api.assignments.PendingAssignmentFilter;
import io.dracoonspring.api.assignments.PendingAssignmentQuery;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeFilter;
import io.dracoonspring.api.nodes.NodePermissions;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.api.rooms.CreateRoomRequest;
import io.dracoonspring.api.rooms.DracoonRooms;
import io.dracoonspring.api.rooms.RoomUser;
import io.dracoonspring.api.rooms.RoomUserFilter;
import io.dracoonspring.api.rooms.RoomUserQuery;
import io.dracoonspring.api.users.CreateUserRequest;
import io.dracoonspring.api.users.DracoonUsers;
import io.dracoonspring.api.users.UserData;
import io.dracoonspring.api.users.UserFilter;
import io.dracoonspring.api.users.UserItem;
import io.dracoonspring.api.users.UserQuery;
import io.dracoonspring.api.users.UserSort;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the snippets of the guide about users, rooms and pending assignments. */
class AdministrationSnippetTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	static Flux<UserItem> lockedUsers(DracoonUsers users) {
		// tag::list-users[]
		return users.list(UserQuery.all()
			.withFilter(UserFilter.IS_LOCKED.equalTo(true))
			.withSort(UserSort.LAST_NAME.ascending()));
		// end::list-users[]
	}

	@Test
	void listsUsers() {
		try (ApiServer server = ApiServer.answering((call) -> page())) {
			lockedUsers(server.client(DracoonUsers.class)).blockLast(LONG);
			assertThat(server.calls()).extracting(Call::toString)
				.containsExactly(
						"GET /api/v4/users?filter=isLocked%3Aeq%3Atrue&sort=lastName%3Aasc&offset=0&limit=500");
		}
	}

	static Mono<UserData> createUser(DracoonUsers users, Instant endOfContract) {
		// tag::create-user[]
		CreateUserRequest user = CreateUserRequest.named("Alice", "Smith")
			.local("alice@example.com")
			.withReceiverLanguage("en-US")
			.withNotifyUser(true)
			.withMfaEnforced(true)
			.withExpiration(ObjectExpiration.at(endOfContract));
		return users.create(user);
		// end::create-user[]
	}

	static List<CreateUserRequest> otherUsers(long adConfigId, long oidConfigId) {
		// tag::other-users[]
		CreateUserRequest fromActiveDirectory = CreateUserRequest.named("Bob", "Jones")
			.activeDirectory("bob@example.com", "bob", adConfigId);
		CreateUserRequest fromOpenIdConnect = CreateUserRequest.named("Carol", "Brown")
			.openId("carol@example.com", "carol@example.com", oidConfigId);
		// end::other-users[]
		return List.of(fromActiveDirectory, fromOpenIdConnect);
	}

	@Test
	void createsUsers() {
		try (ApiServer server = ApiServer.answering((call) -> Answer.json("{\"id\":7}"))) {
			DracoonUsers users = server.client(DracoonUsers.class);
			createUser(users, Instant.parse("2027-01-31T00:00:00Z")).block(LONG);
			otherUsers(3, 4).forEach((user) -> users.create(user).block(LONG));
			assertThat(server.calls()).extracting(Call::toString).containsOnly("POST /api/v4/users");
			assertThat(server.calls().get(0).body()).contains("\"userName\":\"alice@example.com\"",
					"\"authData\":{\"method\":\"basic\"", "\"receiverLanguage\":\"en-US\"", "\"notifyUser\":true",
					"\"mfaConfig\":{\"mfaEnforced\":true}",
					"\"expiration\":{\"enableExpiration\":true,\"expireAt\":\"2027-01-31T00:00:00Z\"}");
			assertThat(server.calls().get(1).body()).contains("\"method\":\"active_directory\"", "\"adConfigId\":3");
			assertThat(server.calls().get(2).body()).contains("\"method\":\"openid\"", "\"oidConfigId\":4");
		}
	}

	// tag::personal-rooms[]
	static Flux<Node> personalRooms(DracoonNodes nodes, DracoonRooms rooms, long parentId, long adminId) {
		Mono<Set<String>> existing = nodes
			.list(NodeQuery.children(parentId).withRoomManager(true).withFilter(NodeFilter.TYPE.equalTo(NodeType.ROOM)))
			.map(Node::name)
			.collect(Collectors.toSet());
		Flux<UserInfo> users = rooms
			.listUsers(parentId, RoomUserQuery.members().withFilter(RoomUserFilter.GRANTED.equalTo(Selection.ANY)))
			.map(RoomUser::userInfo);
		return existing.flatMapMany((names) -> users.filter((user) -> !names.contains(roomName(user)))
			.flatMapSequential((user) -> personalRoom(nodes, rooms, parentId, adminId, user), 2));
	}

	static Mono<Node> personalRoom(DracoonNodes nodes, DracoonRooms rooms, long parentId, long adminId, UserInfo user) {
		CreateRoomRequest request = CreateRoomRequest.administeredBy(roomName(user), adminId)
			.withParentId(parentId)
			.withInheritPermissions(false);
		return rooms.create(request)
			.delayUntil((room) -> nodes.createFolder(CreateFolderRequest.of(room.id(), "in")))
			.delayUntil((room) -> nodes.createFolder(CreateFolderRequest.of(room.id(), "out")))
			.delayUntil((room) -> rooms.addUser(room.id(), user.id(), NodePermissions.editor()));
	}

	static String roomName(UserInfo user) {
		return user.id() + "_" + user.firstName() + "_" + user.lastName();
	}
	// end::personal-rooms[]

	@Test
	void createsPersonalRooms() {
		try (ApiServer server = ApiServer.answering(AdministrationSnippetTests::rooms)) {
			List<String> created = personalRooms(server.client(DracoonNodes.class), server.client(DracoonRooms.class),
					5, 1)
				.map(Node::name)
				.collectList()
				.block(LONG);
			assertThat(created).containsExactly("8_Bob_Jones");
			assertThat(server.calls()).extracting(Call::toString)
				.contains(
						"GET /api/v4/nodes?parent_id=5&room_manager=true&filter=type%3Aeq%3Aroom&sort=createdAt%3Aasc%7Cname%3Aasc&offset=0&limit=500",
						"GET /api/v4/nodes/rooms/5/users?filter=isGranted%3Aeq%3Aany&offset=0&limit=500")
				.endsWith("PUT /api/v4/nodes/rooms/40/users");
			assertThat(server.calls()).extracting(Call::body)
				.contains("{\"name\":\"8_Bob_Jones\",\"parentId\":5,\"adminIds\":[1],\"inheritPermissions\":false}",
						"{\"parentId\":40,\"name\":\"in\"}", "{\"parentId\":40,\"name\":\"out\"}");
			assertThat(server.calls()).last().extracting(Call::body).asString().startsWith("{\"items\":[{\"id\":8,");
		}
	}

	private static Answer rooms(Call call) {
		if (call.method().equals("GET")) {
			return call.uri().startsWith("/api/v4/nodes?") ? page("{\"id\":30,\"name\":\"7_Alice_Smith\"}")
					: page("{\"userInfo\":{\"id\":7,\"firstName\":\"Alice\",\"lastName\":\"Smith\"}}",
							"{\"userInfo\":{\"id\":8,\"firstName\":\"Bob\",\"lastName\":\"Jones\"}}");
		}
		return call.uri().equals("/api/v4/nodes/rooms") ? Answer.json("{\"id\":40,\"name\":\"8_Bob_Jones\"}")
				: Answer.json("{\"id\":41,\"name\":\"x\"}");
	}

	static Flux<PendingAssignmentData> acceptWaiting(DracoonPendingAssignments assignments, long groupId) {
		// tag::pending-assignments[]
		PendingAssignmentQuery waiting = PendingAssignmentQuery.waiting()
			.withFilter(PendingAssignmentFilter.GROUP_ID.equalTo(groupId));
		return assignments.acceptAll(waiting);
		// end::pending-assignments[]
	}

	@Test
	void acceptsPendingAssignments() {
		try (ApiServer server = ApiServer.answering((call) -> call.method().equals("GET")
				? page("{\"roomId\":5,\"roomName\":\"Plans\",\"state\":\"WAITING\",\"userInfo\":{\"id\":7},"
						+ "\"groupInfo\":{\"id\":91}}")
				: Answer.json(""))) {
			List<PendingAssignmentData> accepted = acceptWaiting(server.client(DracoonPendingAssignments.class), 91)
				.collectList()
				.block(LONG);
			assertThat(accepted).hasSize(1);
			assertThat(server.calls()).extracting(Call::toString)
				.containsExactly(
						"GET /api/v4/nodes/rooms/pending?filter=state%3Aeq%3AWAITING%7CgroupId%3Aeq%3A91"
								+ "&sort=userId%3Aasc%7CgroupId%3Aasc%7CroomId%3Aasc&offset=0&limit=500",
						"PUT /api/v4/nodes/rooms/pending");
			assertThat(server.calls()).last()
				.extracting(Call::body)
				.asString()
				.contains("\"roomId\":5", "\"userId\":7", "\"groupId\":91", "\"state\":\"ACCEPTED\"");
		}
	}

	private static Answer page(String... items) {
		return Answer.json("{\"range\":{\"offset\":0,\"limit\":500,\"total\":" + items.length + "},\"items\":["
				+ String.join(",", items) + "]}");
	}

}
