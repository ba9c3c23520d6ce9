// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.config.NotificationChannel;
import io.dracoonspring.api.eventlog.LogOperation;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeParent;
import io.dracoonspring.api.roles.Role;
import io.dracoonspring.api.webhooks.EventType;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Reads lists that the server wraps in objects. */
class WrappedListTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private Dracoon admin;

	@BeforeEach
	void signIn() {
		this.admin = client("admin");
	}

	@AfterEach
	void close() {
		this.admin.close();
		this.emulator.close();
	}

	@Test
	void emitsTheEntries() {
		Node folder = get(this.admin.nodes().createFolders("/Projects/2026/May"));
		assertThat(list(this.admin.nodes().listParents(folder.id()))).extracting(NodeParent::name)
			.containsExactly("Projects", "2026");
		assertThat(list(this.admin.roles().list())).extracting(Role::name).contains("CONFIG_MANAGER");
		assertThat(list(this.admin.eventLog().listOperations())).extracting(LogOperation::id).isNotEmpty();
		assertThat(list(this.admin.customerSettings().listWebhookEventTypes())).extracting(EventType::name)
			.contains("file.created");
	}

	@Test
	void commandsReturnTheListAsItIsNow() {
		NotificationChannel first = list(this.admin.customerSettings().listNotificationChannels()).get(0);
		boolean enabled = Boolean.TRUE.equals(first.isEnabled());
		assertThat(list(this.admin.customerSettings().setNotificationChannel(first.id(), !enabled)))
			.filteredOn((channel) -> channel.id() == first.id())
			.singleElement()
			.satisfies((channel) -> assertThat(channel.isEnabled()).isEqualTo(!enabled));
	}

	@Test
	void refusalsAreErrorsOfTheList() {
		try (Dracoon bob = client("bob")) {
			assertThat(catchThrowableOfType(DracoonApiException.Forbidden.class,
					() -> list(bob.customerSettings().listNotificationChannels())))
				.hasMessageContaining("DracoonCustomerSettings.listNotificationChannels");
		}
	}

	private Dracoon client(String user) {
		return Dracoon.builder()
			.baseUrl(this.emulator.baseUrl().toString())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), user,
					Secret.of("Emulator-2026!"))
			.build();
	}

	private static <T> T get(Mono<T> mono) {
		return mono.blockOptional(LONG).orElseThrow();
	}

	private static <T> List<T> list(Flux<T> flux) {
		return get(flux.collectList());
	}

}
