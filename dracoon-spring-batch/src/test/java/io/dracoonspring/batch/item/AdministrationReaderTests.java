// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.item;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.eventlog.AuditNodeUserFilter;
import io.dracoonspring.api.eventlog.AuditNodeUserQuery;
import io.dracoonspring.api.rooms.CreateRoomRequest;
import io.dracoonspring.api.users.CreateUserRequest;
import io.dracoonspring.api.users.UserFilter;
import io.dracoonspring.api.users.UserItem;
import io.dracoonspring.api.users.UserQuery;
import io.dracoonspring.api.users.UserSort;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.model.EmulatorProfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Tests the readers of users and of permissions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministrationReaderTests {

	private static final int USERS = 11;

	private static final int ROOMS = 8;

	private final DracoonEmulator emulator = DracoonEmulator.builder().profile(EmulatorProfile.SERVER).start();

	private final Dracoon admin = client("admin");

	private Dracoon client(String userName) {
		return Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), userName,
					Secret.of("Emulator-2026!"))
			.build();
	}

	@BeforeAll
	void fill() {
		for (int i = 0; i < USERS; i++) {
			this.admin.users().create(CreateUserRequest.named("First", "User " + i).local(i + "@example.com")).block();
		}
		long alice = user("alice").id();
		long bob = user("bob").id();
		for (int i = 0; i < ROOMS; i++) {
			this.admin.rooms().create(CreateRoomRequest.administeredBy("Room " + i, alice, bob)).block();
		}
	}

	private UserItem user(String name) {
		List<UserItem> found = this.admin.users()
			.list(UserQuery.all().withFilter(UserFilter.USER_NAME.equalTo(name)))
			.collectList()
			.block();
		return List.copyOf(found).get(0);
	}

	@AfterAll
	void close() {
		this.admin.close();
		this.emulator.close();
	}

	private UserItemReader users() {
		return new UserItemReader(this.admin, UserQuery.all().withLimit(4));
	}

	private PermissionItemReader permissions() {
		return new PermissionItemReader(this.admin, AuditNodeUserQuery.all().withLimit(3));
	}

	private static <T> List<T> read(ItemStreamReader<T> reader, ExecutionContext context, int limit) {
		try {
			reader.open(context);
			List<T> items = new ArrayList<>();
			while (items.size() < limit) {
				T item = reader.read();
				if (item == null) {
					break;
				}
				items.add(item);
			}
			reader.update(context);
			reader.close();
			return items;
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static <T> List<T> all(ItemStreamReader<T> reader) {
		return read(reader, new ExecutionContext(), Integer.MAX_VALUE);
	}

	@Test
	void allUsersAreRead() {
		assertThat(all(users())).extracting(UserItem::userName)
			.hasSize(USERS + 3)
			.doesNotHaveDuplicates()
			.contains("admin", "alice", "bob", "0@example.com", "10@example.com");
	}

	@Test
	void usersCanBeFiltered() {
		UserQuery query = UserQuery.all().withFilter(UserFilter.USER_NAME.contains("@example")).withLimit(4);
		assertThat(all(new UserItemReader(this.admin, query))).hasSize(USERS);
	}

	@Test
	void restartGoesOnAfterTheLastUser() {
		List<UserItem> all = all(users());
		for (int before = 1; before < all.size(); before++) {
			ExecutionContext context = new ExecutionContext();
			assertThat(read(users(), context, before)).isEqualTo(all.subList(0, before));
			assertThat(read(users(), context, Integer.MAX_VALUE)).isEqualTo(all.subList(before, all.size()));
		}
	}

	@Test
	void allPermissionsAreReadByRoomAndUser() {
		List<RoomPermission> all = all(permissions());
		List<String> rooms = all.stream().map(RoomPermission::roomName).distinct().toList();
		assertThat(rooms).hasSize(ROOMS + 2).contains("Projects", "Vault", "Room 0", "Room 7");
		assertThat(all).filteredOn((item) -> item.roomName().equals("Projects"))
			.extracting(RoomPermission::userLogin)
			.containsExactly("admin", "alice", "bob");
		assertThat(all).filteredOn((item) -> item.roomName().equals("Projects") && item.userLogin().equals("bob"))
			.singleElement()
			.satisfies((item) -> {
				assertThat(item.permissions().read()).isTrue();
				assertThat(item.permissions().delete()).isFalse();
				assertThat(item.roomParentPath()).isEqualTo("/");
			});
		// the account is not a member of that room
		assertThat(all).filteredOn((item) -> item.roomName().equals("Room 7"))
			.extracting(RoomPermission::userLogin)
			.containsExactly("alice", "bob");
	}

	@Test
	void restartGoesOnAfterTheLastPermission() {
		List<RoomPermission> all = all(permissions());
		for (int before = 1; before < all.size(); before++) {
			ExecutionContext context = new ExecutionContext();
			assertThat(read(permissions(), context, before)).isEqualTo(all.subList(0, before));
			assertThat(read(permissions(), context, Integer.MAX_VALUE)).isEqualTo(all.subList(before, all.size()));
		}
	}

	@Test
	void permissionsCanBeFiltered() {
		AuditNodeUserQuery query = AuditNodeUserQuery.all().withFilter(AuditNodeUserFilter.USER_NAME.equalTo("bob"));
		assertThat(all(new PermissionItemReader(this.admin, query))).hasSize(ROOMS + 1)
			.extracting(RoomPermission::userLogin)
			.containsOnly("bob");
	}

	@Test
	void whoMayNotReadIsToldWhatIsMissing() {
		try (Dracoon alice = client("alice")) {
			assertThatExceptionOfType(ItemStreamException.class)
				.isThrownBy(() -> all(new UserItemReader(alice, UserQuery.all())))
				.withMessageContaining("role User Manager")
				.withCauseInstanceOf(DracoonApiException.Forbidden.class);
			assertThatExceptionOfType(ItemStreamException.class)
				.isThrownBy(() -> all(new PermissionItemReader(alice, AuditNodeUserQuery.all())))
				.withMessageContaining("role Log Auditor")
				.withCauseInstanceOf(DracoonApiException.Forbidden.class);
		}
	}

	@Test
	void serverWithoutTheAuditOfRoomsSaysWhatElseThereIs() {
		Fault gone = Fault.status(410).on("GET", "/api/v4/eventlog/audits/nodes");
		this.emulator.faults().add(gone);
		try {
			assertThatExceptionOfType(ItemStreamException.class).isThrownBy(() -> all(permissions()))
				.withMessageContaining("deprecated since 4.32");
		}
		finally {
			this.emulator.faults().clear();
		}
	}

	@Test
	void ordersAreRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new UserItemReader(this.admin, UserQuery.all().withSort(UserSort.EMAIL.ascending())))
			.withMessageContaining("neither an order nor an offset");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new PermissionItemReader(this.admin, AuditNodeUserQuery.all().withOffset(1)))
			.withMessageContaining("neither an order nor an offset");
	}

}
