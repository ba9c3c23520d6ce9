// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.ApiServer.Call;
import io.dracoonspring.api.PrivateKeyContainer;
import io.dracoonspring.api.PublicKeyContainer;
import io.dracoonspring.api.Selection;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.eventlog.LogEventStatus;
import io.dracoonspring.api.nodes.NodePermissions;
import io.dracoonspring.api.roles.RoleName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DracoonRoomsTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private ApiServer server;

	private DracoonRooms rooms;

	@BeforeEach
	void start() {
		this.server = ApiServer.answering((call) -> "GET".equals(call.method())
				? Answer.json("{\"range\":{\"total\":0},\"items\":[]}") : Answer.json(""));
		this.rooms = this.server.client(DracoonRooms.class);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void createsRoomsWithAdministrators() {
		this.rooms.create(CreateRoomRequest.administeredBy("Plans", 7, 8).withParentId(4L)).block(TIMEOUT);
		this.rooms.create(CreateRoomRequest.administeredByGroups("Plans", GroupMemberAcceptance.PENDING, 9))
			.block(TIMEOUT);
		assertThat(this.server.calls()).extracting(Call::body)
			.containsExactly("{\"name\":\"Plans\",\"parentId\":4,\"adminIds\":[7,8]}",
					"{\"name\":\"Plans\",\"adminGroupIds\":[9],\"newGroupMemberAcceptance\":\"pending\"}");
	}

	@Test
	void addsAndRemovesAUser() {
		this.rooms.addUser(4, 7, NodePermissions.reader()).block(TIMEOUT);
		this.rooms.removeUser(4, 7).block(TIMEOUT);
		assertThat(this.server.calls()).extracting(Call::toString)
			.containsExactly("PUT /api/v4/nodes/rooms/4/users", "DELETE /api/v4/nodes/rooms/4/users");
		assertThat(this.server.calls()).extracting(Call::body)
			.containsExactly("{\"items\":[{\"id\":7,\"permissions\":" + permissions("read") + "}]}", "{\"ids\":[7]}");
	}

	@Test
	void addsAndRemovesAGroup() {
		NodePermissions permissions = NodePermissions.reader().withCreate(true);
		this.rooms.addGroup(4, 9, permissions).block(TIMEOUT);
		this.rooms.addGroup(4, 9, permissions, GroupMemberAcceptance.PENDING).block(TIMEOUT);
		this.rooms.removeGroup(4, 9).block(TIMEOUT);
		assertThat(this.server.calls()).extracting(Call::toString)
			.containsExactly("PUT /api/v4/nodes/rooms/4/groups", "PUT /api/v4/nodes/rooms/4/groups",
					"DELETE /api/v4/nodes/rooms/4/groups");
		String item = "{\"items\":[{\"id\":9,\"permissions\":" + permissions("read", "create")
				+ ",\"newGroupMemberAcceptance\":";
		assertThat(this.server.calls()).extracting(Call::body)
			.containsExactly(item + "\"autoallow\"}]}", item + "\"pending\"}]}", "{\"ids\":[9]}");
	}

	@Test
	void sendsTypedFilters() {
		this.rooms
			.listUsers(4,
					RoomUserQuery.members()
						.withFilter(RoomUserFilter.GRANTED.equalTo(Selection.ANY))
						.withFilter(RoomUserFilter.ROLE.notEqualTo(RoleName.GUEST_USER)))
			.blockLast(TIMEOUT);
		assertThat(this.server.calls().get(0).uri()).isEqualTo("/api/v4/nodes/rooms/4/users"
				+ "?filter=isGranted%3Aeq%3Aany%7ChasRole%3Aneq%3AGUEST_USER&offset=0&limit=500");
	}

	@Test
	void narrowsEvents() {
		this.rooms
			.listEventsPage(4,
					RoomEventQuery.all()
						.withDateStart(Instant.parse("2026-01-02T03:04:05Z"))
						.withOperationId(8)
						.withUserId(7)
						.withStatus(LogEventStatus.ERROR)
						.withSort(RoomEventSort.TIME.ascending()))
			.block(TIMEOUT);
		assertThat(this.server.calls().get(0).uri()).isEqualTo("/api/v4/nodes/rooms/4/events"
				+ "?date_start=2026-01-02T03%3A04%3A05Z&type=8&user_id=7&status=2&sort=time%3Aasc");
	}

	@Test
	void changesOnlyThePoliciesThatAreNamed() {
		this.rooms.updatePolicies(4, RoomPoliciesRequest.of().withDefaultExpiration(Duration.ofDays(30)))
			.block(TIMEOUT);
		this.rooms.updatePolicies(4, RoomPoliciesRequest.of().withVirusProtectionEnabled(false)).block(TIMEOUT);
		assertThat(this.server.calls()).extracting(Call::body)
			.containsExactly("{\"defaultExpirationPeriod\":2592000}", "{\"virusProtectionEnabled\":false}");
	}

	@Test
	void takesNoPeriodForNeverByAccident() {
		RoomPoliciesRequest nothing = RoomPoliciesRequest.of();
		assertThat(nothing.withDefaultExpiration(Duration.ZERO).defaultExpirationPeriod()).isZero();
		assertThatIllegalArgumentException().isThrownBy(() -> nothing.withDefaultExpiration(Duration.ofMillis(999)));
		assertThatIllegalArgumentException().isThrownBy(() -> nothing.withDefaultExpiration(Duration.ofSeconds(-1)));
		assertThatIllegalArgumentException().isThrownBy(() -> nothing.withDefaultExpiration(Duration.ofDays(36500)));
	}

	@Test
	void encryptsWithOneRescueKey() {
		UserKeyPairContainer keyPair = new UserKeyPairContainer(new PrivateKeyContainer("A", "private", null, null),
				new PublicKeyContainer("A", "public", null, null));
		this.rooms.encrypt(4, EncryptRoomRequest.on().withSystemRescueKey()).block(TIMEOUT);
		this.rooms.encrypt(4, EncryptRoomRequest.on().withSystemRescueKey().withRoomRescueKey(keyPair)).block(TIMEOUT);
		assertThat(this.server.calls()).extracting(Call::body)
			.containsExactly("{\"isEncrypted\":true,\"useDataSpaceRescueKey\":true}",
					"{\"isEncrypted\":true,\"dataRoomRescueKey\":{\"privateKeyContainer\":{\"version\":\"A\","
							+ "\"privateKey\":\"private\"},\"publicKeyContainer\":{\"version\":\"A\","
							+ "\"publicKey\":\"public\"}}}");
	}

	@Test
	void takesAllTagsAway() {
		this.rooms.setS3Tags(4, new S3TagIds(List.of())).blockLast(TIMEOUT);
		assertThat(this.server.calls().get(0).body()).isEqualTo("{\"ids\":[]}");
	}

	private static String permissions(String... granted) {
		StringBuilder json = new StringBuilder("{");
		for (String name : List.of("manage", "read", "create", "change", "delete", "manageDownloadShare",
				"manageUploadShare", "readRecycleBin", "restoreRecycleBin", "deleteRecycleBin")) {
			json.append((json.length() > 1) ? "," : "")
				.append('"')
				.append(name)
				.append("\":")
				.append(List.of(granted).contains(name));
		}
		return json.append('}').toString();
	}

}
