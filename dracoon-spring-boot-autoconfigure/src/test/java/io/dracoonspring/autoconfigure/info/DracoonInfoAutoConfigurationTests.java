// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.info;

import java.util.List;
import java.util.Map;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonConnectionAutoConfiguration;
import io.dracoonspring.autoconfigure.emulator.DracoonEmulatorAutoConfiguration;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class DracoonInfoAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DracoonAutoConfiguration.class, DracoonClientsAutoConfiguration.class,
				DracoonConnectionAutoConfiguration.class, DracoonEmulatorAutoConfiguration.class,
				DracoonInfoAutoConfiguration.class))
		.withPropertyValues("dracoon.emulator.enabled=true", "dracoon.emulator.profile=server");

	@Test
	void tellsVersionStorageAndEncryptionAndKeepsThem() {
		this.runner.run((context) -> {
			DracoonEmulator emulator = context.getBean(DracoonEmulator.class);
			Map<String, Object> details = details(context);
			assertThat(details.get("serverVersion")).asString().startsWith("4.");
			assertThat(details.get("s3")).asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
				.containsEntry("enabled", true)
				.containsKeys("directUploadEnforced", "hosts");
			assertThat(details.get("encryption")).asString().contains("RSA-4096", "A");
			emulator.clearRequests();
			assertThat(details(context)).isEqualTo(details);
			assertThat(emulator.requests()).isEmpty();
		});
	}

	@Test
	void neverFailsTheEndpoint() {
		this.runner.run((context) -> {
			context.getBean(DracoonEmulator.class).close();
			assertThat(details(context)).isEmpty();
		});
	}

	@Test
	void showsWhatItGetsWhenPartOfItIsRefused() {
		this.runner.run((context) -> {
			context.getBean(DracoonEmulator.class)
				.faults()
				.add(Fault.status(403).on("GET", "/api/v4/config/info/policies/algorithms"));
			assertThat(details(context)).containsKeys("serverVersion", "s3").doesNotContainKey("encryption");
		});
	}

	@Test
	void canBeSwitchedOff() {
		this.runner.withPropertyValues("management.info.dracoon.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(InfoContributor.class));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> details(AssertableApplicationContext context) {
		Info.Builder builder = new Info.Builder();
		List.copyOf(context.getBeansOfType(InfoContributor.class).values())
			.forEach((contributor) -> contributor.contribute(builder));
		return (Map<String, Object>) builder.build().get("dracoon");
	}

}
