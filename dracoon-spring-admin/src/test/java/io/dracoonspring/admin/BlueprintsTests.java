// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.dracoonspring.admin.internal.apply.PlanExecutor;
import io.dracoonspring.admin.setup.DracoonAdmin;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.rooms.CreateRoomRequest;
import io.dracoonspring.api.rooms.UpdateRoomRequest;
import io.dracoonspring.emulator.faults.ActiveFault;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedGroup;
import io.dracoonspring.emulator.seed.SeedRoom;
import io.dracoonspring.emulator.seed.SeedUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlueprintsTests {

	private static final String COMPANY = """
			groups:
			  Legal: {members: [alice, bob], roles: [LOG_AUDITOR]}
			rooms:
			  Law:
			    quota: 1GB
			    recycle-bin: 30
			    classification: confidential
			    activities-log: false
			    expiration: 30d
			    users: {alice: manager, bob: "read, create"}
			    groups: {Legal: {permissions: editor, acceptance: pending}}
			    rooms:
			      Cases: {inherit: true, notes: All cases}
			      Secret: {users: {bob: manager}}
			""";

	private Company company;

	@BeforeAll
	void start() {
		this.company = new Company(Seed.create()
			.withUser(SeedUser.of("locked").withStates(SeedUser.State.LOCKED))
			.withGroup(SeedGroup.of("Team").withMember("alice"))
			.withRoom(SeedRoom.of("Grown")
				.withMember("admin", Permission.ALL)
				.withMember("bob", Permission.EDIT)
				.withGroup("Team", Permission.EDIT)
				.withRoom(SeedRoom.of("Below")))
			.withRoom(SeedRoom.of("Foreign").withMember("alice", Permission.ALL))
			.withRoom(SeedRoom.of("Closed")
				.withMember("alice", Permission.ALL)
				.withMember("admin", Set.of(Permission.CREATE))
				.withRoom(SeedRoom.of("Open").withMember("admin", Permission.ALL))));
	}

	@BeforeEach
	void reset() {
		this.company.emulator().reset();
	}

	@AfterAll
	void stop() {
		this.company.close();
	}

	@Test
	void aDescriptionBecomesRoomsGroupsAndPermissions() {
		Plan plan = this.company.apply(COMPANY);
		assertThat(plan.problems()).isEmpty();
		assertThat(this.company.plan(COMPANY).toText()).isEqualTo("Everything is as described.\n");
		assertThat(this.company.room("Law")).containsEntry("quota", "1GB")
			.containsEntry("recycle-bin", "30")
			.containsEntry("classification", "confidential")
			.containsEntry("activities-log", "false")
			.containsEntry("expiration", "30d")
			.containsEntry("users/admin", "manager")
			.containsEntry("users/alice", "manager")
			.containsEntry("users/bob", "read, create")
			.containsEntry("groups/Legal", "editor")
			.containsEntry("acceptance/Legal", "pending");
		assertThat(this.company.room("Law/Cases")).containsEntry("inherit", "true").containsEntry("notes", "All cases");
		assertThat(this.company.room("Law/Secret")).containsEntry("inherit", "false")
			.containsEntry("users/bob", "manager");
	}

	@Test
	void thingsThatAreNotDescribedStayUnchanged() {
		Map<String, String> before = this.company.room("Grown");
		this.company.apply("rooms: {Grown: {notes: Old, users: {alice: reader}}}");
		Map<String, String> after = this.company.room("Grown");
		Map<String, String> expected = new TreeMap<>(before);
		expected.put("notes", "Old");
		expected.put("users/alice", "reader");
		assertThat(after).isEqualTo(expected);
	}

	@Test
	void anExclusiveListRemovesOthersAndTheOwnRightLast() {
		Plan plan = this.company.plan("""
				rooms:
				  Grown:
				    users: {exclusive: true, items: {alice: manager}}
				    groups: {exclusive: true, items: {}}
				""");
		assertThat(plan.steps()).extracting(PlanStep::action)
			.containsExactly(PlanAction.SET_USERS, PlanAction.REMOVE_USERS, PlanAction.REMOVE_GROUPS,
					PlanAction.REMOVE_USERS);
		assertThat(plan.steps()).extracting(PlanStep::endsOwnRight).containsExactly(false, false, false, true);
		ApplyReport report = this.company.blueprints().apply(plan, ApplyOptions.withoutDeletions());
		assertThat(report.executed()).hasSize(4);
		assertThat(report.unverified()).hasSize(1);
	}

	@Test
	void aRoomLeavesInheritanceWithoutLosingMembers() {
		this.company.apply("rooms: {Grown: {rooms: {Below: {inherit: false, users: {alice: manager}}}}}");
		assertThat(this.company.room("Grown/Below")).containsEntry("inherit", "false")
			.containsEntry("users/admin", "manager")
			.containsEntry("users/alice", "manager")
			.containsEntry("users/bob", "editor")
			.containsEntry("groups/Team", "editor");
		this.company.apply("rooms: {Grown: {rooms: {Below: {inherit: true}}}}");
		assertThat(this.company.room("Grown/Below")).containsEntry("inherit", "true").doesNotContainKey("users/alice");
	}

	@Test
	void membersThatAreNotDescribedKeepTheirInheritedPermissions() {
		this.company.apply("""
				rooms:
				  Grown:
				    users: {bob: "manage, read"}
				    groups: {Team: {permissions: "manage, read", acceptance: pending}}
				""");
		this.company.apply("rooms: {Grown: {rooms: {Below: {inherit: false, users: {alice: manager}}}}}");
		assertThat(this.company.room("Grown/Below")).containsEntry("users/admin", "manager")
			.containsEntry("users/alice", "manager")
			.containsEntry("users/bob", "manage, read")
			.containsEntry("groups/Team", "manage, read")
			.containsEntry("acceptance/Team", "pending");
	}

	@Test
	void aRoomIsRenamedBelowTheSameParent() {
		long id = node("Grown").id();
		String yaml = "rooms: {Renamed: {was: Grown, notes: x, rooms: {Other: {was: Below, quota: 1MB}}}}";
		this.company.apply(yaml);
		assertThat(node("Renamed").id()).isEqualTo(id);
		assertThat(this.company.room("Renamed/Other")).containsEntry("quota", "1MB");
		assertThat(this.company.plan(yaml).isEmpty()).isTrue();
	}

	@Test
	void aRenamedRoomGetsAnotherAdministratorBeforeItsGroupLosesAllMembers() {
		this.company.apply("""
				groups: {Lead: {members: [admin, alice]}}
				rooms: {Hall: {users: {exclusive: true, items: {}}, groups: {Lead: manager}}}
				""");
		Plan plan = this.company.plan("""
				groups: {Lead: {members: {exclusive: true, items: []}}}
				rooms: {Court: {was: Hall, users: {alice: manager}}}
				""");
		assertThat(plan.problems()).isEmpty();
		assertThat(this.company.blueprints().apply(plan, ApplyOptions.withoutDeletions()).executed()).hasSize(4);
	}

	@Test
	void aNewRoomTakesTheFormerNameOfAnother() {
		long id = node("Grown").id();
		String yaml = "rooms: {Grown: {users: {alice: manager}}, Old: {was: Grown}}";
		this.company.apply(yaml);
		assertThat(node("Old").id()).isEqualTo(id);
		assertThat(node("Grown").id()).isNotEqualTo(id);
		assertThat(this.company.plan("rooms: {Grown: {users: {alice: manager}}, Old: {}}").isEmpty()).isTrue();
	}

	@Test
	void aRenamedRoomIsComparedAlthoughANewRoomTakesItsName() {
		this.company.apply("rooms: {Grown: {expiration: 30d}}");
		String renamed = "Old: {was: Grown, expiration: 30d, rooms: {Below: {notes: x}}}";
		String created = "Grown: {users: {alice: manager}}";
		for (String rooms : List.of(renamed + ", " + created, created + ", " + renamed)) {
			Plan plan = this.company.plan("rooms: {" + rooms + "}");
			assertThat(plan.problems()).isEmpty();
			assertThat(plan.steps()).extracting(PlanStep::action)
				.containsExactly(PlanAction.RENAME_ROOM, PlanAction.UPDATE_ROOM, PlanAction.CREATE_ROOM);
		}
	}

	@Test
	void deletionNeedsTwoConsentsAndALimit() {
		assertThat(this.company.plan("rooms: {Grown: {absent: true}}").problems()).singleElement()
			.asString()
			.contains("write 'delete: allow'");
		Plan plan = this.company.plan("rooms: {Grown: {absent: true, delete: allow}}");
		assertThat(plan.deletions()).isEqualTo(2);
		DracoonBlueprints blueprints = this.company.blueprints();
		assertThatExceptionOfType(PlanException.class)
			.isThrownBy(() -> blueprints.apply(plan, ApplyOptions.allowingDeletions(1)))
			.withMessageContaining("deletes 2");
		assertThat(this.company.room("Grown")).isNotEmpty();
		blueprints.apply(plan, ApplyOptions.allowingDeletions(2));
		assertThat(this.company.room("Grown")).isEmpty();
	}

	@Test
	void aRoomThatAppearedSinceThePlanIsNotDeleted() {
		Plan plan = this.company.plan("rooms: {Grown: {absent: true, delete: allow}}");
		create("New", node("Grown").id());
		assertThatExceptionOfType(PlanException.class)
			.isThrownBy(() -> this.company.blueprints().apply(plan, ApplyOptions.allowingDeletions(10)))
			.withMessageContaining("not those of the plan");
		assertThat(this.company.room("Grown/New")).isNotEmpty();
	}

	@Test
	void aRoomThatTheAccountCannotSeeIsANameConflict() {
		assertThat(this.company.plan("rooms: {Foreign: {users: {bob: manager}}}").problems()).singleElement()
			.asString()
			.contains("name conflict with a room that the account cannot see");
	}

	@Test
	void anUnreadableRoomStopsThePlan() {
		assertThat(this.company.plan("rooms: {Closed: {rooms: {Open: {notes: x}}}}").problems()).singleElement()
			.asString()
			.contains("cannot read room 'Closed'");
	}

	@Test
	void aLockedUserIsNoAdministrator() {
		assertThat(this.company.plan("rooms: {Grown: {users: {exclusive: true, items: {locked: manager}}}}").problems())
			.singleElement()
			.asString()
			.contains("leaves room 'Grown' without an administrator");
	}

	@Test
	void aGroupWhoseNewMembersWaitForAcceptanceIsNoAdministrator() {
		assertThat(this.company.plan("""
				rooms:
				  Grown:
				    users: {exclusive: true, items: {}}
				    groups: {Team: {permissions: manager, acceptance: pending}}
				""").problems())
			.anySatisfy((problem) -> assertThat(problem).contains("leaves room 'Grown' without an administrator"));
	}

	@Test
	void aRoomCanHaveTheNameOfAKeyword() {
		this.company.apply("rooms: {items: {items: {rooms: {items: {items: {notes: x}}}, users: {alice: reader}}}}");
		BlueprintExport export = this.company.blueprints().export(false);
		assertThat(this.company.plan(export.yaml()).toText()).isEqualTo("Everything is as described.\n");
	}

	@Test
	void aGroupKeepsItsLastMemberIfARoomNeedsIt() {
		this.company.apply("rooms: {Grown: {groups: {Team: manager}}}");
		assertThat(this.company.plan("""
				groups: {Team: {members: {exclusive: true, items: []}}}
				rooms: {Grown: {users: {exclusive: true, items: {bob: reader}}}}
				""").problems()).anySatisfy((problem) -> assertThat(problem).contains("without an administrator"));
	}

	@Test
	void aPlanStopsIfTheServerHasChanged() {
		Plan plan = this.company.plan("rooms: {Grown: {quota: 2GB, users: {bob: reader}}}");
		this.company.dracoon().rooms().update(node("Grown").id(), UpdateRoomRequest.of().withQuota(5L)).block();
		assertThatExceptionOfType(PlanException.class)
			.isThrownBy(() -> this.company.blueprints().apply(plan, ApplyOptions.withoutDeletions()))
			.withMessageContaining("'quota' is '5B' and not 'unlimited'");
		assertThat(this.company.room("Grown")).containsEntry("users/bob", "editor");
	}

	@Test
	void anInterruptedPlanIsContinuedByTheNextApply() {
		Plan plan = this.company.plan(COMPANY);
		for (int interruption = 1; interruption <= plan.steps().size(); interruption++) {
			this.company.emulator().reset();
			int stopAfter = interruption;
			int[] executed = { 0 };
			assertThatExceptionOfType(Interruption.class)
				.isThrownBy(() -> new PlanExecutor(this.company.dracoon(), (name) -> null, (step, state) -> {
					if (state == JournalEntry.State.DONE && ++executed[0] == stopAfter) {
						throw new Interruption();
					}
				}).apply(plan, ApplyOptions.withoutDeletions()));
			ApplyReport report = this.company.blueprints().apply(plan, ApplyOptions.withoutDeletions());
			assertThat(report.skipped()).hasSize(stopAfter);
			assertThat(this.company.plan(COMPANY).isEmpty()).isTrue();
		}
	}

	@Test
	void aPlanCanBeKeptAsJson() {
		Plan plan = this.company.plan(COMPANY);
		Plan kept = Plan.ofJson(plan.toJson());
		assertThat(kept).isEqualTo(plan);
		this.company.blueprints().apply(kept, ApplyOptions.withoutDeletions());
		assertThat(this.company.blueprints().drift(Company.blueprint(COMPANY)).exitCode()).isZero();
	}

	@Test
	void aPlanOfAnotherAccountIsNotApplied() {
		Plan plan = this.company.plan(COMPANY);
		Plan foreign = new Plan("alice", plan.steps(), List.of(), List.of());
		DracoonBlueprints blueprints = this.company.blueprints();
		ApplyOptions options = ApplyOptions.withoutDeletions();
		assertThatExceptionOfType(PlanException.class).isThrownBy(() -> blueprints.apply(foreign, options))
			.withMessageContaining("made by the account 'alice'");
		assertThat(this.company.room("Law")).isEmpty();
	}

	@Test
	void aServerThatLimitsRequestsIsWaitedFor() {
		ActiveFault limit = this.company.emulator()
			.faults()
			.add(Fault.tooManyRequests(Duration.ZERO).on("PUT", "/api/v4/nodes/rooms/{room_id}/users").times(2));
		this.company.apply(COMPANY);
		assertThat(limit.hits()).isEqualTo(2);
		assertThat(this.company.plan(COMPANY).isEmpty()).isTrue();
	}

	@Test
	void driftHasAnExitCode() {
		assertThat(this.company.blueprints().drift(Company.blueprint(COMPANY)).exitCode()).isEqualTo(2);
	}

	@Test
	void thePlanAfterAnExportIsEmpty() {
		this.company.apply(COMPANY);
		BlueprintExport export = this.company.blueprints().export(false);
		assertThat(this.company.plan(export.yaml()).toText()).isEqualTo("Everything is as described.\n");
		assertThat(export.yaml()).contains("Law:", "Grown:").doesNotContain("Foreign");
		assertThat(export.unknown()).contains("room 'Foreign' and all that it contains");
	}

	@Test
	void unusualValuesAreExportedSoThatTheyCanBeReadBack() {
		UpdateRoomRequest unusual = UpdateRoomRequest.of()
			.withNotes("bell \u0007, escape \u001b,\r\nend \u0085 \ud83d\ude00")
			.withQuota(Long.MAX_VALUE);
		this.company.dracoon().rooms().update(node("Grown").id(), unusual).block();
		assertThat(this.company.room("Grown")).containsEntry("quota", Long.MAX_VALUE + "B");
		BlueprintExport export = this.company.blueprints().export(false);
		assertThat(this.company.plan(export.yaml()).toText()).isEqualTo("Everything is as described.\n");
	}

	@Test
	void anEncryptedRoomGetsARescueKeyAndNoPasswordIsInThePlan() {
		String yaml = "rooms: {Safe: {encrypted: true, rescue-key: {password-property: company.rescue}}}";
		Plan plan = this.company.apply(yaml);
		assertThat(plan.toJson()).contains("company.rescue").doesNotContain("Rescue-Key-2026!");
		assertThat(this.company.room("Safe")).containsEntry("encrypted", "true").containsEntry("rescue-key", "room");
		assertThat(this.company.plan(yaml).isEmpty()).isTrue();
	}

	@Test
	void aSecretInThePlaceOfTheNameOfItsPropertyIsNotInThePlan() {
		Plan plan = this.company.plan("""
				webhooks:
				  archive:
				    url: https://archive.example.com/hook
				    events: [file.created]
				    secret-property: ${company.rescue}
				rooms: {Safe: {encrypted: true, rescue-key: {password-property: "${company.rescue}"}}}
				""");
		assertThat(plan.problems()).hasSize(2)
			.allMatch((problem) -> problem.contains("with the name of a property that exists"))
			.anyMatch((problem) -> problem.startsWith("rooms.yml, line 2: "))
			.anyMatch((problem) -> problem.startsWith("rooms.yml, line 6: "));
		assertThat(plan.toJson()).doesNotContain("Rescue-Key-2026!");
	}

	@Test
	void driftNeedsNoSecretOfARoomThatIsEncrypted() {
		String yaml = "rooms: {Safe: {encrypted: true, rescue-key: {password-property: company.rescue}}}";
		this.company.apply(yaml);
		assertThat(blueprints(Map.of()).drift(Company.blueprint(yaml)).toText())
			.isEqualTo("Everything is as described.\n");
	}

	@Test
	void aSecretThatCannotBeResolvedIsNotInTheMessage() {
		Blueprint blueprint = Company
			.blueprint("rooms: {Safe: {encrypted: true, rescue-key: {password-property: company.rescue}}}");
		DracoonBlueprints blueprints = blueprints(Map.of("company.rescue", "Rescue-${Key}-2026!"));
		ApplyOptions options = ApplyOptions.withoutDeletions();
		assertThatExceptionOfType(PlanException.class).isThrownBy(() -> blueprints.apply(blueprint, options))
			.withMessageContaining("a placeholder that cannot be resolved")
			.satisfies((ex) -> assertThat(ex).hasMessageNotContaining("Rescue-"))
			.havingRootCause()
			.satisfies((cause) -> assertThat(cause).hasMessageNotContaining("Rescue-"));
	}

	@Test
	void webhooksAndRolesAreDescribedToo() {
		String yaml = """
				roles: {LOG_AUDITOR: {exclusive: true, items: [admin, bob]}}
				webhooks:
				  archive:
				    url: https://archive.example.com/hook
				    events: [file.created, file.deleted]
				    secret-property: company.rescue
				rooms: {Grown: {webhooks: {exclusive: true, items: [archive]}}}
				""";
		Plan plan = this.company.apply(yaml);
		assertThat(plan.toJson()).doesNotContain("Rescue-Key-2026!");
		assertThat(this.company.room("Grown")).containsEntry("webhooks/archive", "yes");
		assertThat(this.company.plan(yaml).toText()).isEqualTo("Everything is as described.\n");
		this.company.apply("rooms: {Grown: {webhooks: {exclusive: true, items: []}}}");
		assertThat(this.company.room("Grown")).doesNotContainKey("webhooks/archive");
	}

	@Test
	void aRoomWithContentCannotBeEncrypted() {
		assertThat(this.company.plan("rooms: {Projects: {encrypted: true}}").problems()).singleElement()
			.asString()
			.contains("cannot be changed because the room has content");
	}

	private DracoonBlueprints blueprints(Map<String, Object> properties) {
		return DracoonAdmin.blueprints(this.company.dracoon(), Company.properties(properties), BlueprintJournal.none());
	}

	private void create(String name, long parentId) {
		this.company.dracoon().rooms().create(CreateRoomRequest.of(name).withParentId(parentId)).block();
	}

	private Node node(String path) {
		return this.company.dracoon().nodes().getByPath("/" + path).blockOptional().orElseThrow();
	}

	private static final class Interruption extends RuntimeException {

		@Serial
		private static final long serialVersionUID = 1L;

	}

}
