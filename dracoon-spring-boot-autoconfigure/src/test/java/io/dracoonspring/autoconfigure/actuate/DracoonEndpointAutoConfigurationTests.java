// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.actuate;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonActivity;
import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonConnectionAutoConfiguration;
import io.dracoonspring.autoconfigure.emulator.DracoonEmulatorAutoConfiguration;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class DracoonEndpointAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DracoonAutoConfiguration.class, DracoonClientsAutoConfiguration.class,
				DracoonConnectionAutoConfiguration.class, DracoonEmulatorAutoConfiguration.class,
				DracoonEndpointAutoConfiguration.class))
		.withPropertyValues("dracoon.emulator.enabled=true", "dracoon.retry.initial-backoff=10ms");

	@Test
	void showsLimitsThatWereHitAndRecentErrors() {
		this.runner.withPropertyValues("management.endpoints.web.exposure.include=dracoon").run((context) -> {
			Dracoon dracoon = context.getBean(Dracoon.class);
			context.getBean(DracoonEmulator.class)
				.faults()
				.add(Fault.tooManyRequests(Duration.ofSeconds(1)).on("GET", "/api/v4/user/ping").times(1));
			dracoon.account().ping().block();
			dracoon.nodes().get(4711).onErrorComplete().block();
			DracoonActivity activity = context.getBean(DracoonEndpoint.class).clients().clients().get("dracoon");
			assertThat(activity.calls().rateLimitHits()).isEqualTo(1);
			assertThat(activity.calls().calls().limit()).isEqualTo(16);
			assertThat(activity.recentErrors()).singleElement()
				.satisfies((error) -> assertThat(error.operation()).isEqualTo("DracoonNodes.get"));
		});
	}

	@Test
	void isNotThereUnlessExposed() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(DracoonEndpoint.class));
	}

	@Test
	void accessCanBeTakenAway() {
		this.runner
			.withPropertyValues("management.endpoints.web.exposure.include=dracoon",
					"management.endpoint.dracoon.access=NONE")
			.run((context) -> assertThat(context).doesNotHaveBean(DracoonEndpoint.class));
	}

}
