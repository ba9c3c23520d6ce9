// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonConnectionAutoConfiguration;
import io.dracoonspring.autoconfigure.health.DracoonHealthContributorAutoConfiguration;
import io.dracoonspring.autoconfigure.observation.DracoonEventMetricsAutoConfiguration;
import io.dracoonspring.autoconfigure.observation.DracoonObservationAutoConfiguration;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.model.EmulatorProfile;
import io.dracoonspring.event.FolderCreatedEvent;
import io.dracoonspring.event.log.EventLogStatus;
import io.dracoonspring.event.setup.DracoonEvents;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks applications on machines whose clock differs from the server's. The applications
 * must find all events in the event log and report the difference.
 */
class ServerClockEventsTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private static final int ROUNDS = 10;

	private static final int FOLDERS = 20;

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(DracoonConnectionAutoConfiguration.class, DracoonAutoConfiguration.class,
						DracoonClientsAutoConfiguration.class, DracoonEventsAutoConfiguration.class,
						DracoonEventsHealthAutoConfiguration.class, DracoonHealthContributorAutoConfiguration.class,
						DracoonEventMetricsAutoConfiguration.class, DracoonObservationAutoConfiguration.class))
		.withUserConfiguration(Received.class)
		.withPropertyValues("dracoon.auth.client-id=dracoon-emulator", "dracoon.auth.client-secret=dracoon-emulator",
				"dracoon.auth.username=admin", "dracoon.auth.password=Emulator-2026!",
				"dracoon.events.log.enabled=true", "dracoon.events.log.interval=100ms");

	@ParameterizedTest
	@ValueSource(ints = { -120, -70, 120 })
	void everythingIsFoundInTheLogWhateverTheClockOfTheMachineSays(int minutesAhead) {
		Duration ahead = Duration.ofMinutes(minutesAhead);
		try (DracoonEmulator emulator = DracoonEmulator.builder()
			.profile(EmulatorProfile.SERVER)
			.clockOffset(ahead)
			.start()) {
			this.runner.withPropertyValues("dracoon.base-url=" + emulator.baseUrl()).run((context) -> {
				assertThat(context).hasNotFailed();
				readTwice(context.getBean(DracoonEvents.class));
				Dracoon dracoon = context.getBean(Dracoon.class);
				long projects = Objects.requireNonNull(dracoon.nodes().getByPath("/Projects").block()).id();
				for (int round = 0; round < ROUNDS; round++) {
					for (int folder = 0; folder < FOLDERS; folder++) {
						dracoon.nodes()
							.createFolder(CreateFolderRequest.of(projects, "f" + (round * FOLDERS + folder)))
							.block();
					}
					readTwice(context.getBean(DracoonEvents.class));
				}
				Received received = context.getBean(Received.class);
				Awaitility.await()
					.atMost(TIMEOUT)
					.untilAsserted(() -> assertThat(received.names).hasSize(ROUNDS * FOLDERS));
				assertThat(received.names).containsExactlyInAnyOrderElementsOf(
						IntStream.range(0, ROUNDS * FOLDERS).mapToObj((number) -> "f" + number).toList());
				offsetIsShown(context, ahead);
			});
		}
	}

	// waits until the application has read the event log two more times. The test then
	// checks that the entries read so far do not hide later entries
	private static void readTwice(DracoonEvents events) {
		for (int i = 0; i < 2; i++) {
			Instant before = Instant.now();
			Awaitility.await()
				.atMost(TIMEOUT)
				.pollInterval(Duration.ofMillis(20))
				.until(events::logStatus, (status) -> isAfter(status, before));
		}
	}

	private static boolean isAfter(EventLogStatus status, Instant time) {
		return status.lastSuccess() != null && status.lastSuccess().isAfter(time);
	}

	private static void offsetIsShown(ApplicationContext context, Duration ahead) {
		MeterRegistry meters = context.getBean(MeterRegistry.class);
		context.getBeansOfType(MeterBinder.class).values().forEach((binder) -> binder.bindTo(meters));
		assertThat(meters.get("dracoon.clock.offset").tag("dracoon.client", "dracoon").timeGauge().value())
			.isBetween(ahead.toSeconds() - 2d, ahead.toSeconds() + 2d);
		assertThat(Objects
			.requireNonNull(context.getBean("dracoonHealthContributor", ReactiveHealthIndicator.class).health().block())
			.getDetails()
			.get("clockOffsetSeconds")).asInstanceOf(InstanceOfAssertFactories.LONG)
			.isBetween(ahead.toSeconds() - 2, ahead.toSeconds() + 2);
		assertThat(context.getBean("dracoonEventsHealthContributor", HealthIndicator.class).health().getDetails())
			.extractingByKey("problems")
			.asInstanceOf(InstanceOfAssertFactories.list(String.class))
			.singleElement()
			.asString()
			.contains("clock of this machine");
	}

	@Configuration(proxyBeanMethods = false)
	static class Received {

		private final List<String> names = new CopyOnWriteArrayList<>();

		@Bean
		MeterRegistry meterRegistry() {
			return new SimpleMeterRegistry();
		}

		@EventListener
		void on(FolderCreatedEvent event) {
			this.names.add(event.node().name());
		}

	}

}
