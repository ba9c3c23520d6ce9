/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.autoconfigure.health;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonConnectionAutoConfiguration;
import io.dracoonspring.autoconfigure.emulator.DracoonEmulatorAutoConfiguration;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

class DracoonHealthContributorAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(DracoonAutoConfiguration.class, DracoonConnectionAutoConfiguration.class,
					DracoonEmulatorAutoConfiguration.class, DracoonHealthContributorAutoConfiguration.class));

	@Test
	void isUpWithTheVersionOfTheServer() {
		this.runner.withPropertyValues("dracoon.emulator.enabled=true").run((context) -> {
			Health health = context.getBean(ReactiveHealthIndicator.class).health().block();
			assertThat(health.getStatus()).isEqualTo(Status.UP);
			assertThat(health.getDetails().get("serverVersion")).asString().startsWith("4.");
		});
	}

	@Test
	void isDownWithWrongCredentialsAndTellsNoSecret() {
		this.runner
			.withPropertyValues("dracoon.emulator.enabled=true", "dracoon.auth.username=admin",
					"dracoon.auth.password=hunter2")
			.run((context) -> {
				Health health = context.getBean(ReactiveHealthIndicator.class).health().block();
				assertThat(health.getStatus()).isEqualTo(Status.DOWN);
				assertThat(health.toString()).doesNotContain("hunter2");
			});
	}

	@Test
	void isDownWhenTheServerIsGone() {
		this.runner.withPropertyValues("dracoon.emulator.enabled=true").run((context) -> {
			context.getBean(DracoonEmulator.class).close();
			assertThat(context.getBean(ReactiveHealthIndicator.class).health().block().getStatus())
				.isEqualTo(Status.DOWN);
		});
	}

	@Test
	void canBeSwitchedOff() {
		this.runner.withPropertyValues("dracoon.emulator.enabled=true", "management.health.dracoon.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(ReactiveHealthIndicator.class));
	}

	@Test
	void staysAwayWithoutConnection() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(ReactiveHealthIndicator.class));
	}

}
