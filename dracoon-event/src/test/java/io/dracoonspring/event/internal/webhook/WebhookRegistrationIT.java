// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.webhook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.rooms.CreateRoomRequest;
import io.dracoonspring.api.rooms.RoomWebhookAssignment;
import io.dracoonspring.api.rooms.RoomWebhookQuery;
import io.dracoonspring.api.rooms.UpdateRoomWebhookRequest;
import io.dracoonspring.api.users.UserQuery;
import io.dracoonspring.api.webhooks.CreateWebhookRequest;
import io.dracoonspring.api.webhooks.UpdateWebhookRequest;
import io.dracoonspring.api.webhooks.Webhook;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.event.webhook.RegistrationProblem;
import io.dracoonspring.event.webhook.RegistrationStatus;
import io.dracoonspring.testing.CapturedLogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link WebhookRegistration}, against the emulator.
 */
class WebhookRegistrationIT {

	private final RegistrationFixture fixture = new RegistrationFixture();

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void bothWebhooksAreCreatedOnceAndTheRoomAssigned() {
		WebhookRegistration registration = this.fixture.registration(this.fixture.options());
		assertThat(registration.status()).isNull();
		RegistrationStatus status = registration.refresh();
		assertThat(status.problems()).isEmpty();
		assertThat(status.webhooks()).extracting(RegistrationStatus.Registered::name)
			.containsExactly("app-admin", "app-nodes");
		assertThat(status.webhooks()).allMatch(RegistrationStatus.Registered::enabled);
		assertThat(registration.status()).isEqualTo(status);
		Webhook admin = this.fixture.webhook("app-admin");
		assertThat(admin.eventTypeNames()).containsExactly("user.created");
		assertThat(admin.url()).isEqualTo(RegistrationFixture.URL.toString());
		assertThat(admin.secret()).isEqualTo(RegistrationFixture.SECRET);
		assertThat(this.fixture.webhook("app-nodes").eventTypeNames()).containsExactly("folder.created");
		assertThat(this.fixture.assigned(this.fixture.projects)).containsExactly("app-nodes");
		assertThat(this.fixture.assigned(this.fixture.vault)).isEmpty();
		List<Webhook> before = this.fixture.webhooks();
		registration.refresh();
		this.fixture.registration(this.fixture.options()).refresh();
		assertThat(this.fixture.webhooks()).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource({ "400,false", "401,true", "409,false", "429,true", "501,false", "503,true" })
	void problemIsTransientIfTheFailureIsOrConcernsTheToken(int status, boolean expected) {
		this.fixture.emulator.faults().add(Fault.status(status).on("GET", "/api/v4/settings/webhooks/event_types"));
		assertThat(this.fixture.registration(this.fixture.options()).refresh().problems()).first()
			.satisfies((problem) -> {
				assertThat(problem.message()).startsWith("Could not manage the webhooks").contains("status " + status);
				assertThat(problem.isTransient()).isEqualTo(expected);
			});
	}

	@Test
	void webhookAboutNodesThatNoRoomIsAssignedToIsReported() {
		WebhookRegistration registration = this.fixture.registration(this.fixture.options().withRoomIds(Set.of()));
		try (CapturedLogs logs = new CapturedLogs()) {
			assertThat(registration.refresh().problems()).singleElement().satisfies((problem) -> {
				assertThat(problem.message()).contains("'app-nodes'").contains("'dracoon.events.rooms'");
				assertThat(problem.isTransient()).isFalse();
			});
			registration.refresh();
			assertThat(logs.lines(Level.WARN)).singleElement().asString().contains("'dracoon.events.rooms'");
		}
		assertThat(this.fixture
			.registration(this.fixture.options().withRoomIds(Set.of()).withEventTypes(Set.of("user.created")))
			.refresh()
			.problems()).isEmpty();
	}

	@Test
	void emptyEventTypesRegisterAllOfferedTypes() {
		this.fixture.registration(this.fixture.options().withEventTypes(Set.of())).refresh();
		assertThat(this.fixture.webhook("app-admin").eventTypeNames()).containsExactlyInAnyOrder("user.created",
				"user.deleted", "user.locked", "webhook.expiring");
		assertThat(this.fixture.webhook("app-nodes").eventTypeNames()).hasSize(12);
	}

	@Test
	void differingWebhooksAreUpdatedAndForeignOnesUnchanged() {
		this.fixture.registration(this.fixture.options()).refresh();
		Webhook foreign = this.fixture.admin.customerSettings()
			.createWebhook(CreateWebhookRequest.of("app-nodes", "https://other.example.com/", "file.created"))
			.block();
		RegistrationStatus status = this.fixture
			.registration(this.fixture.options()
				.withEventTypes(Set.of("user.created", "file.created", "file.deleted"))
				.withSecret(Secret.of("another secret")))
			.refresh();
		assertThat(status.problems()).isEmpty();
		assertThat(this.fixture.webhooks()).hasSize(3).contains(foreign);
		Webhook own = this.fixture.webhook("app-nodes");
		assertThat(own.eventTypeNames()).containsExactlyInAnyOrder("file.created", "file.deleted");
		assertThat(own.secret()).isEqualTo(Secret.of("another secret"));
		assertThat(this.fixture.webhook("app-admin").eventTypeNames()).containsExactly("user.created");
	}

	@Test
	void anotherWayOfWritingTheUrlMakesNoOtherWebhook() {
		this.fixture.registration(this.fixture.options()).refresh();
		this.fixture
			.registration(this.fixture.options().withUrl(URI.create("https://APP.example.com:443/dracoon/./events")))
			.refresh();
		assertThat(this.fixture.webhooks()).hasSize(2);
		this.fixture.registration(this.fixture.options().withUrl(URI.create("https://app.example.com/Dracoon/events")))
			.refresh();
		assertThat(this.fixture.webhooks()).hasSize(4);
	}

	@Test
	void typesThatTheServerDoesNotOfferAreReported() {
		RegistrationStatus status = this.fixture
			.registration(this.fixture.options().withEventTypes(Set.of("user.created", "user.sneezed")))
			.refresh();
		assertThat(status.problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("user.sneezed"));
		assertThat(this.fixture.webhooks()).extracting(Webhook::name).containsExactly("app-admin");
	}

	@Test
	void twoInstancesKeepTheSameWebhook() {
		// simulate two instances that both found no webhook and created one
		for (int i = 0; i < 2; i++) {
			this.fixture.admin.customerSettings()
				.createWebhook(
						CreateWebhookRequest.of("app-nodes", RegistrationFixture.URL.toString(), "folder.created")
							.withSecret(RegistrationFixture.SECRET))
				.block();
		}
		long lowest = this.fixture.webhooks().stream().mapToLong(Webhook::id).min().orElseThrow();
		this.fixture.registration(this.fixture.options()).refresh();
		this.fixture.registration(this.fixture.options()).refresh();
		assertThat(this.fixture.webhooks()).extracting(Webhook::name)
			.containsExactlyInAnyOrder("app-nodes", "app-admin");
		assertThat(this.fixture.webhook("app-nodes").id()).isEqualTo(lowest);
	}

	@Test
	void concurrentInstancesRegisterEachWebhookOnce() throws Exception {
		WebhookRegistration one = this.fixture.registration(this.fixture.options());
		WebhookRegistration other = this.fixture.registration(this.fixture.options());
		Thread thread = new Thread(one::refresh);
		thread.start();
		other.refresh();
		thread.join();
		one.refresh();
		other.refresh();
		assertThat(this.fixture.webhooks()).extracting(Webhook::name)
			.containsExactlyInAnyOrder("app-admin", "app-nodes");
		assertThat(this.fixture.assigned(this.fixture.projects)).containsExactly("app-nodes");
	}

	@Test
	void assignmentsOfOthersStayAsTheyAre() {
		Webhook assigned = other("assigned");
		other("unassigned");
		this.fixture.admin.rooms()
			.updateWebhooks(this.fixture.projects,
					new UpdateRoomWebhookRequest(List.of(new RoomWebhookAssignment(assigned.id(), true))))
			.block();
		this.fixture.registration(this.fixture.options()).refresh();
		assertThat(this.fixture.assigned(this.fixture.projects)).containsExactlyInAnyOrder("assigned", "app-nodes");
		this.fixture.emulator.clearRequests();
		this.fixture.registration(this.fixture.options()).refresh();
		assertThat(this.fixture.requests("PUT", "/webhooks")).isZero();
	}

	private Webhook other(String name) {
		return this.fixture.admin.customerSettings()
			.createWebhook(CreateWebhookRequest.of(name, "https://other.example.com/", "file.created"))
			.block();
	}

	@Test
	void theLifetimeIsRenewedWhenLittleIsLeft() {
		WebhookRegistration registration = this.fixture.registration(this.fixture.options());
		registration.refresh();
		Instant end = this.fixture.webhook("app-nodes").expireAt();
		this.fixture.pass(Duration.ofDays(59));
		registration.refresh();
		assertThat(this.fixture.webhook("app-nodes").expireAt()).isEqualTo(end);
		this.fixture.pass(Duration.ofDays(2));
		registration.refresh();
		assertThat(this.fixture.webhook("app-nodes").expireAt())
			.isEqualTo(this.fixture.webhook("app-nodes").updatedAt().plus(Duration.ofDays(90)))
			.isAfter(end);
		this.fixture.emulator.clearRequests();
		registration.refresh();
		assertThat(this.fixture.requests("POST", "/reset_lifetime")).isZero();
	}

	@Test
	void theLifetimeIsRenewedTwoWeeksBeforeItEnds() {
		WebhookRegistration registration = this.fixture.registration(this.fixture.options());
		registration.refresh();
		this.fixture.pass(Duration.ofDays(59));
		Webhook webhook = this.fixture.webhook("app-nodes");
		this.fixture.admin.customerSettings()
			.updateWebhook(webhook.id(), UpdateWebhookRequest.of().withIsEnabled(true))
			.block();
		this.fixture.pass(Duration.ofDays(16));
		registration.refresh();
		assertThat(this.fixture.webhook("app-nodes").expireAt()).isEqualTo(webhook.expireAt());
		this.fixture.pass(Duration.ofDays(2));
		registration.refresh();
		assertThat(this.fixture.webhook("app-nodes").expireAt()).isAfter(webhook.expireAt());
	}

	@Test
	void repeatedlyDisabledWebhookIsEnabledAfterGrowingDelays() {
		WebhookRegistration registration = this.fixture.registration(this.fixture.options());
		registration.refresh();
		assertThat(registration.due()).isNull();
		switchOff();
		RegistrationStatus status = registration.refresh();
		assertThat(status.problems()).isEmpty();
		assertThat(status.webhooks()).allMatch(RegistrationStatus.Registered::enabled);
		assertThat(this.fixture.webhook("app-nodes").isEnabled()).isTrue();
		assertThat(this.fixture.catchUps).containsExactly("webhook switched on again");
		switchOff();
		assertThat(registration.refresh().problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("app-nodes", "is disabled"));
		assertThat(registration.due()).isBetween(this.fixture.emulator.now(),
				this.fixture.emulator.now().plus(Duration.ofMinutes(1)));
		assertThat(this.fixture.webhook("app-nodes").isEnabled()).isFalse();
		this.fixture.pass(Duration.ofSeconds(61));
		registration.refresh();
		assertThat(this.fixture.webhook("app-nodes").isEnabled()).isTrue();
		switchOff();
		this.fixture.pass(Duration.ofSeconds(61));
		registration.refresh();
		assertThat(this.fixture.webhook("app-nodes").isEnabled()).isFalse();
		this.fixture.pass(Duration.ofSeconds(61));
		registration.refresh();
		assertThat(this.fixture.webhook("app-nodes").isEnabled()).isTrue();
		assertThat(this.fixture.probes).isEqualTo(3);
	}

	private void switchOff() {
		this.fixture.admin.customerSettings()
			.updateWebhook(this.fixture.webhook("app-nodes").id(), UpdateWebhookRequest.of().withIsEnabled(false))
			.block();
	}

	@Test
	void webhookStaysDisabledIfTheApplicationIsUnreachable() {
		WebhookRegistration registration = this.fixture.registration(this.fixture.options());
		registration.refresh();
		switchOff();
		this.fixture.reachable = false;
		RegistrationStatus status = registration.refresh();
		assertThat(status.problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("this application does not respond"));
		assertThat(status.webhooks()).filteredOn(RegistrationStatus.Registered::enabled)
			.extracting(RegistrationStatus.Registered::name)
			.containsExactly("app-admin");
		assertThat(this.fixture.webhook("app-nodes").isEnabled()).isFalse();
		assertThat(this.fixture.catchUps).isEmpty();
		this.fixture.pass(Duration.ofDays(1));
		for (int i = 0; i < 10; i++) {
			registration.refresh();
			this.fixture.pass(Duration.ofMinutes(61));
		}
		assertThat(this.fixture.probes).isEqualTo(11);
		this.fixture.reachable = true;
		registration.refresh();
		assertThat(this.fixture.webhook("app-nodes").isEnabled()).isTrue();
	}

	@Test
	void missingConfigManagerRoleIsReportedWithAdvice() {
		RegistrationStatus status = this.fixture.registration(this.fixture.alice, this.fixture.options()).refresh();
		assertThat(status.webhooks()).isEmpty();
		assertThat(status.problems()).extracting(RegistrationProblem::message)
			.anySatisfy((message) -> assertThat(message).contains("Config Manager"));
		assertThat(status.problems()).noneMatch(RegistrationProblem::isTransient)
			.extracting(RegistrationProblem::message)
			.anySatisfy((message) -> assertThat(message).contains("room " + this.fixture.projects));
		assertThat(this.fixture.webhooks()).isEmpty();
	}

	@Test
	void roomAdministratorAssignsWebhooksThatOthersCreated() {
		long aliceId = this.fixture.admin.users()
			.list(UserQuery.all())
			.filter((user) -> "alice".equals(user.userName()))
			.next()
			.block()
			.id();
		long room = this.fixture.admin.rooms()
			.create(CreateRoomRequest.administeredBy("Hers", aliceId)
				.withParentId(this.fixture.projects)
				.withInheritPermissions(false))
			.block()
			.id();
		RegistrationOptions options = this.fixture.options().withRoomIds(Set.of(room));
		RegistrationStatus status = this.fixture.registration(options).refresh();
		assertThat(status.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.message()).contains("room " + room, "An administrator of the room");
			assertThat(problem.isTransient()).isFalse();
		});
		RegistrationStatus hers = this.fixture.registration(this.fixture.alice, options).refresh();
		assertThat(hers.problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("Config Manager"));
		assertThat(this.fixture.alice.rooms().listWebhooks(room, RoomWebhookQuery.all()).collectList().block())
			.singleElement()
			.satisfies((entry) -> assertThat(entry.isAssigned()).isTrue());
	}

	@Test
	void theLimitOfWebhooksIsReportedAndTheRestDone() {
		fillUp();
		this.fixture.admin.customerSettings().deleteWebhook(this.fixture.webhooks().get(0).id()).block();
		RegistrationStatus status = this.fixture.registration(this.fixture.options()).refresh();
		assertThat(status.webhooks()).extracting(RegistrationStatus.Registered::name).containsExactly("app-admin");
		assertThat(status.problems()).extracting(RegistrationProblem::message)
			.anySatisfy((message) -> assertThat(message).contains("maximum number of webhooks"));
		this.fixture.admin.customerSettings().deleteWebhook(this.fixture.webhooks().get(0).id()).block();
		assertThat(this.fixture.registration(this.fixture.options()).refresh().problems()).isEmpty();
	}

	private void fillUp() {
		for (int i = 0; i < 1000; i++) {
			try {
				other("other" + i);
			}
			catch (DracoonApiException.Forbidden ex) {
				assertThat(ex.getRawErrorCode()).isEqualTo(-91001);
				return;
			}
		}
		throw new AssertionError("There is no limit");
	}

	@Test
	void anUnreachableServerIsATransientProblem() {
		WebhookRegistration registration = this.fixture.registration(this.fixture.options());
		this.fixture.emulator.close();
		RegistrationStatus status = registration.refresh();
		assertThat(status.problems()).isNotEmpty().allMatch(RegistrationProblem::isTransient);
	}

	@Test
	void aProblemIsLoggedOnceAndNoSecretEver() {
		WebhookRegistration registration = this.fixture.registration(this.fixture.alice, this.fixture.options());
		try (CapturedLogs logs = new CapturedLogs()) {
			registration.refresh();
			registration.refresh();
			this.fixture.registration(this.fixture.options()).refresh();
			assertThat(logs.lines(Level.WARN)).filteredOn((line) -> line.contains("Config Manager")).hasSize(1);
			assertThat(logs.lines()).noneMatch((line) -> line.contains(RegistrationFixture.SECRET.value()));
		}
		assertThat(this.fixture.options().toString()).doesNotContain(RegistrationFixture.SECRET.value(),
				RegistrationFixture.URL.getPath());
	}

	@Test
	void onlyUrlsThatTheServerCanCallAreAccepted() {
		for (String url : List.of("http://app.example.com/", "https:///path", "https://me@app.example.com/",
				"https://app.example.com/#part", "ftp://app.example.com/")) {
			assertThatIllegalArgumentException().as(url)
				.isThrownBy(() -> RegistrationOptions.of(URI.create(url), "app", RegistrationFixture.SECRET))
				.withMessageContaining("https://");
		}
		assertThat(RegistrationOptions.of(URI.create("http://localhost:8080/"), "app", RegistrationFixture.SECRET)
			.nodesName()).isEqualTo("app-nodes");
		assertThatIllegalArgumentException().isThrownBy(
				() -> RegistrationOptions.of(RegistrationFixture.URL, "n".repeat(145), RegistrationFixture.SECRET));
	}

}
