// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.util.Map;
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
import io.dracoonspring.emulator.seed.SeedRoom;
import io.dracoonspring.emulator.seed.SeedUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Plans as an account that does not see everything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnknownRoomsTests {

	private static final String UNKNOWN = "top-level rooms that the account has no access to";

	private Company company;

	private Dracoon dracoon;

	private DracoonBlueprints blueprints;

	@BeforeAll
	void start() {
		this.company = new Company(Seed.create()
			.withUser(SeedUser.of("keeper").withRoles(Role.USER_MANAGER, Role.GROUP_MANAGER))
			.withRoom(SeedRoom.of("Kept").withMember("keeper", Permission.ALL))
			.withRoom(SeedRoom.of("Shown")
				.withMember("alice", Permission.ALL)
				.withMember("keeper", Set.of(Permission.READ)))
			.withRoom(SeedRoom.of("Foreign").withMember("alice", Permission.ALL)));
		this.dracoon = this.company.client("keeper");
		this.blueprints = DracoonAdmin.blueprints(this.dracoon, Company.properties(Map.of()), BlueprintJournal.none());
	}

	@AfterAll
	void stop() {
		this.dracoon.close();
		this.company.close();
	}

	@Test
	void anExclusiveListOfTopLevelRoomsNeedsAnAccountThatSeesThem() {
		assertProblem("rooms: {exclusive: true, items: {Kept: {}, Shown: {}}}", "the account cannot see " + UNKNOWN);
	}

	@Test
	void aTopLevelRoomNeedsAnAccountThatCanCreateIt() {
		assertProblem("rooms: {Foreign: {users: {keeper: manager}}}", "does not exist, or the account cannot see it");
	}

	@Test
	void unknownTopLevelRoomsDoNotMatterForDescribedRooms() {
		Plan plan = plan("rooms: {Kept: {notes: x, rooms: {New: {}}}}");
		assertThat(plan.problems()).isEmpty();
		assertThat(plan.steps()).hasSize(2);
	}

	@Test
	void answersAndExportsSayThatTopLevelRoomsAreUnknown() {
		assertThat(this.blueprints.export(false).unknown()).contains(UNKNOWN);
		assertThat(DracoonAdmin.inventory(this.dracoon).access().unknown()).contains(UNKNOWN);
	}

	@Test
	void webhooksOfARoomNeedAnAccountThatManagesTheRoom() {
		assertProblem("rooms: {Shown: {webhooks: {exclusive: true, items: []}}}",
				"does not manage room 'Shown', so that its webhooks are unknown");
	}

	private void assertProblem(String yaml, String problem) {
		assertThat(plan(yaml).problems()).singleElement().asString().contains(problem);
	}

	private Plan plan(String yaml) {
		return this.blueprints.plan(Company.blueprint(yaml));
	}

}
