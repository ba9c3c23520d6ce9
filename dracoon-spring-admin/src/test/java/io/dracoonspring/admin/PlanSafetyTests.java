// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.dracoonspring.api.groups.CreateGroupRequest;
import io.dracoonspring.api.groups.Group;
import io.dracoonspring.api.groups.GroupQuery;
import io.dracoonspring.api.roles.Role;
import io.dracoonspring.api.webhooks.CreateWebhookRequest;
import io.dracoonspring.api.webhooks.Webhook;
import io.dracoonspring.api.webhooks.WebhookQuery;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedGroup;
import io.dracoonspring.emulator.seed.SeedRoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Plans that delete too much, or that were made for something else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanSafetyTests {

	private static final String URL = "https://archive.example.com/hook";

	private Company company;

	@BeforeAll
	void start() {
		this.company = new Company(Seed.create()
			.withGroup(SeedGroup.of("Team").withMember("alice"))
			.withRoom(SeedRoom.of("Grown").withMember("admin", Permission.ALL).withRoom(SeedRoom.of("Below"))));
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
	void aPlanFileCannotUnderstateItsDeletions() {
		String json = this.company.plan("""
				groups: {Team: {absent: true, delete: allow}}
				rooms: {Grown: {absent: true, delete: allow}}
				""").toJson();
		assertThat(Plan.ofJson(json).deletions()).isEqualTo(3);
		for (String number : List.of("0", "-2")) {
			String changed = json.replace("\"deletes\" : 2", "\"deletes\" : " + number);
			assertThatIllegalArgumentException().isThrownBy(() -> Plan.ofJson(changed))
				.withMessageContaining("'deletes' must not be " + number + " in a step 'delete room'");
		}
	}

	@Test
	void deletionsWithoutConsentAreNoSteps() {
		createWebhook();
		Plan plan = this.company.plan("""
				groups: {Team: {absent: true}}
				webhooks: {archive: {absent: true}}
				rooms: {Grown: {absent: true}}
				""");
		assertThat(plan.problems()).hasSize(3)
			.allSatisfy((problem) -> assertThat(problem).contains("write 'delete: allow'"));
		assertThat(plan.steps()).isEmpty();
	}

	@Test
	void aStepOfARoleConcernsTheRoleThatItNames() {
		PlanStep step = this.company.plan("roles: {LOG_AUDITOR: [bob]}").steps().get(0);
		long other = this.company.dracoon()
			.roles()
			.list()
			.filter((role) -> role.name().equals("CONFIG_MANAGER"))
			.map(Role::id)
			.single()
			.blockOptional()
			.orElseThrow();
		PlanStep changed = new PlanStep(step.action(), step.subject(), other, step.changes(), 0, false, null);
		assertStopped(new Plan("admin", List.of(changed), List.of(), List.of()), "'LOG_AUDITOR' has the id");
	}

	@Test
	void aGroupThatReplacedTheGroupOfThePlanStays() {
		Plan plan = this.company.plan("groups: {Team: {absent: true, delete: allow}}");
		this.company.dracoon().groups().delete(group().id()).block();
		this.company.dracoon().groups().create(CreateGroupRequest.of("Team")).block();
		assertStopped(plan, "'Team' has the id");
		assertThat(group().name()).isEqualTo("Team");
	}

	@Test
	void aWebhookThatReplacedTheWebhookOfThePlanStays() {
		Webhook planned = createWebhook();
		Plan plan = this.company.plan("webhooks: {archive: {absent: true, delete: allow}}");
		this.company.dracoon().customerSettings().deleteWebhook(planned.id()).block();
		Webhook replacement = createWebhook();
		assertStopped(plan, "'archive' has the id " + replacement.id() + " and not " + planned.id());
		assertThat(this.company.dracoon().customerSettings().listWebhooks(WebhookQuery.all()).collectList().block())
			.extracting(Webhook::id)
			.contains(replacement.id());
	}

	@Test
	void aRoomGetsOnlyWebhooksThatExist() {
		for (String room : List.of("Grown", "New")) {
			String yaml = "rooms: {" + room + ": {webhooks: [archive]}}";
			assertThat(this.company.plan(yaml).problems()).singleElement()
				.asString()
				.contains("there is no webhook 'archive' for rooms");
			createWebhook();
			assertThat(this.company.plan(yaml).problems()).isEmpty();
			createWebhook();
			assertThat(this.company.plan(yaml).problems()).singleElement()
				.asString()
				.contains("there are several webhooks 'archive' for rooms");
			reset();
		}
	}

	private void assertStopped(Plan plan, String reason) {
		DracoonBlueprints blueprints = this.company.blueprints();
		ApplyOptions options = ApplyOptions.allowingDeletions(10);
		assertThatExceptionOfType(PlanException.class).isThrownBy(() -> blueprints.apply(plan, options))
			.withMessageContaining(reason)
			.withMessageContaining("0 steps were executed");
	}

	private Webhook createWebhook() {
		return this.company.dracoon()
			.customerSettings()
			.createWebhook(CreateWebhookRequest.of("archive", URL, List.of("file.created")))
			.blockOptional()
			.orElseThrow();
	}

	private Group group() {
		return this.company.dracoon()
			.groups()
			.list(GroupQuery.all())
			.filter((group) -> group.name().equals("Team"))
			.single()
			.blockOptional()
			.orElseThrow();
	}

}
