// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.dracoonspring.Dracoon;
import io.dracoonspring.admin.setup.DracoonAdmin;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.model.Role;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedGroup;
import io.dracoonspring.emulator.seed.SeedRoom;
import io.dracoonspring.emulator.seed.SeedUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InventoryTests {

	private Company company;

	private DracoonInventory inventory;

	@BeforeAll
	void start() {
		this.company = new Company(Seed.create()
			.withUser(SeedUser.of("locked").withStates(SeedUser.State.LOCKED))
			.withUser(SeedUser.of("visitor").withRoles(Role.GUEST_USER))
			.withGroup(SeedGroup.of("Team").withMember("alice").withMember("bob"))
			.withRoom(SeedRoom.of("Alone")
				.withMember("admin", Permission.ALL)
				.withMember("locked", Permission.ALL)
				.withRoom(SeedRoom.of("Below")))
			.withRoom(SeedRoom.of("Shared").withMember("admin", Permission.ALL).withGroup("Team", Permission.ALL))
			.withRoom(SeedRoom.of("Foreign").withMember("alice", Permission.ALL))
			.withRoom(SeedRoom.of("Closed")
				.withMember("alice", Permission.ALL)
				.withMember("admin", Set.of(Permission.CREATE))
				.withRoom(SeedRoom.of("Open").withMember("admin", Permission.ALL))));
		this.inventory = DracoonAdmin.inventory(this.company.dracoon());
	}

	@AfterAll
	void stop() {
		this.company.close();
	}

	@Test
	void roomsWithOneAdministratorAreListed() {
		InventoryList<LastAdministrator> rooms = this.inventory.lastAdministrators();
		assertThat(rooms.entries()).contains(new LastAdministrator("Alone", "admin"))
			.extracting(LastAdministrator::room)
			.doesNotContain("Alone/Below", "Shared", "Closed", "Foreign");
		assertThat(rooms.unknown()).containsExactly("members of room 'Closed'",
				"room 'Foreign' and all that it contains");
	}

	@Test
	void accessIsListedWithMembersOfGroupsAndInheritedPermissions() {
		assertThat(this.inventory.access().entries()).contains(new RoomAccess("Alone", "locked", "manager", null, null),
				new RoomAccess("Alone/Below", "admin", "manager", null, "Alone"),
				new RoomAccess("Shared", "alice", "manager", "Team", null),
				new RoomAccess("Shared", "bob", "manager", "Team", null));
	}

	@Test
	void guestsAreListed() {
		assertThat(this.inventory.guestAccounts()).extracting(UserAccount::userName).containsExactly("visitor");
	}

	@Test
	void accountsThatDidNotSignInAreListed() {
		assertThat(this.inventory.inactiveAccounts(Instant.EPOCH)).isEmpty();
		this.company.emulator().advanceClock(Duration.ofDays(1));
		Instant since = this.company.emulator().now().minus(Duration.ofHours(1));
		try (Dracoon alice = this.company.client("alice")) {
			alice.account().get().block();
		}
		assertThat(this.inventory.inactiveAccounts(since)).extracting(UserAccount::userName)
			.contains("bob", "locked")
			.doesNotContain("alice");
	}

	@Test
	void answersAreWrittenAsCsvThatIsSafeInSpreadsheets() {
		assertThat(LastAdministrator.toCsv(List.of(new LastAdministrator("=1", null))))
			.isEqualTo("\"room\",\"user\"\n\"'=1\",\"\"\n");
	}

	@Test
	void oneSettingIsPlannedForAWholeTree() {
		Plan plan = this.company.blueprints().planSetting("/Alone", "recycle-bin", "90d");
		assertThat(plan.problems()).isEmpty();
		assertThat(plan.steps()).extracting(PlanStep::subject).containsExactly("Alone", "Alone/Below");
		this.company.blueprints().apply(plan, ApplyOptions.withoutDeletions());
		assertThat(this.company.room("Alone/Below")).containsEntry("recycle-bin", "90");
		assertThat(this.company.blueprints().planSetting("Alone", "recycle-bin", "90").isEmpty()).isTrue();
	}

	@Test
	void aSettingNeedsARoomAndAValueThatExist() {
		assertThat(this.company.blueprints().planSetting("Nowhere", "quota", "1GB").problems()).singleElement()
			.asString()
			.contains("no room 'Nowhere'");
		assertThat(this.company.blueprints().planSetting("Closed", "quota", "1GB").problems()).singleElement()
			.asString()
			.contains("cannot read room 'Closed'");
		DracoonBlueprints blueprints = this.company.blueprints();
		assertThatIllegalArgumentException().isThrownBy(() -> blueprints.planSetting("Alone", "users", "x"));
		assertThatIllegalArgumentException().isThrownBy(() -> blueprints.planSetting("Alone", "quota", "much"));
	}

}
