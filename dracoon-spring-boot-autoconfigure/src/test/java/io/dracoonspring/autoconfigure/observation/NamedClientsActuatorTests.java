// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.observation;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.CompositeReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.dracoonspring.DracoonClients;
import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonConnectionAutoConfiguration;
import io.dracoonspring.autoconfigure.actuate.DracoonEndpoint;
import io.dracoonspring.autoconfigure.actuate.DracoonEndpointAutoConfiguration;
import io.dracoonspring.autoconfigure.health.DracoonHealthContributorAutoConfiguration;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that health, meters and the endpoint distinguish named clients. */
class NamedClientsActuatorTests {

	private final DracoonEmulator archive = DracoonEmulator.start();

	private final DracoonEmulator partner = DracoonEmulator.start();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DracoonAutoConfiguration.class, DracoonClientsAutoConfiguration.class,
				DracoonConnectionAutoConfiguration.class, DracoonHealthContributorAutoConfiguration.class,
				DracoonEndpointAutoConfiguration.class, DracoonObservationAutoConfiguration.class,
				ObservationAutoConfiguration.class, MetricsAutoConfiguration.class))
		.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
		.withPropertyValues("management.health.dracoon.timeout=1m", "management.endpoints.web.exposure.include=dracoon")
		.withPropertyValues(client("archive", this.archive))
		.withPropertyValues(client("partner", this.partner));

	@AfterEach
	void close() {
		this.archive.close();
		this.partner.close();
	}

	private static String[] client(String name, DracoonEmulator server) {
		String prefix = "dracoon.clients." + name + ".";
		return new String[] { prefix + "base-url=" + server.baseUrl(), prefix + "auth.client-id=dracoon-emulator",
				prefix + "auth.client-secret=dracoon-emulator", prefix + "auth.username=alice",
				prefix + "auth.password=Emulator-2026!" };
	}

	@Test
	void healthHasAContributorForEachName() {
		this.runner.run((context) -> {
			CompositeReactiveHealthContributor composite = (CompositeReactiveHealthContributor) context
				.getBean(ReactiveHealthContributor.class);
			assertThat(composite.stream().map((entry) -> entry.name())).containsExactlyInAnyOrder("archive", "partner");
			this.partner.close();
			assertThat(status(composite, "archive")).isEqualTo(Status.UP);
			assertThat(status(composite, "partner")).isEqualTo(Status.DOWN);
		});
	}

	private static Status status(CompositeReactiveHealthContributor composite, String name) {
		return ((ReactiveHealthIndicator) composite.getContributor(name)).health()
			.block(Duration.ofMinutes(1))
			.getStatus();
	}

	@Test
	void metersHaveTheNameAsTag() {
		this.runner.run((context) -> {
			context.getBean(DracoonClients.class).get("partner").account().ping().block(Duration.ofMinutes(1));
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			assertThat(registry.get("dracoon.api.call").timers())
				.allSatisfy((timer) -> assertThat(timer.getId().getTag("dracoon.client")).isEqualTo("partner"));
			assertThat(registry.get("dracoon.calls.max")
				.gauges()
				.stream()
				.map((gauge) -> gauge.getId().getTag("dracoon.client"))).containsOnly("archive", "partner");
		});
	}

	@Test
	void endpointShowsEachClientByItsName() {
		this.runner.run((context) -> assertThat(context.getBean(DracoonEndpoint.class).clients().clients())
			.containsOnlyKeys("archive", "partner"));
	}

}
