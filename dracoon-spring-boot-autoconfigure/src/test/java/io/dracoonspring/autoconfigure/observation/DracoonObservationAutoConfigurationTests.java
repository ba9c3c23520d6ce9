// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.observation;

import java.nio.file.Files;
import java.nio.file.Path;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonConnectionAutoConfiguration;
import io.dracoonspring.autoconfigure.emulator.DracoonEmulatorAutoConfiguration;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.UploadRequest;

import static org.assertj.core.api.Assertions.assertThat;

class DracoonObservationAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DracoonAutoConfiguration.class, DracoonClientsAutoConfiguration.class,
				DracoonConnectionAutoConfiguration.class, DracoonEmulatorAutoConfiguration.class,
				DracoonObservationAutoConfiguration.class, ObservationAutoConfiguration.class,
				MetricsAutoConfiguration.class))
		.withPropertyValues("dracoon.emulator.enabled=true");

	@Test
	void transfersAreTimedAndTheirBytesCounted(@TempDir Path directory) throws Exception {
		Path file = Files.write(directory.resolve("report.txt"), new byte[1234]);
		this.runner.withBean(MeterRegistry.class, SimpleMeterRegistry::new).run((context) -> {
			context.getBean(DracoonTransfers.class).upload(UploadRequest.of(file, "/Projects")).result().block();
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			assertThat(registry.get("dracoon.transfer").timer().count()).isEqualTo(1);
			assertThat(registry.get("dracoon.transfer.bytes")
				.tag("dracoon.transfer.direction", "upload")
				.tag("dracoon.transfer.outcome", "success")
				.summary()
				.totalAmount()).isEqualTo(1234);
			assertThat(registry.get("dracoon.transfer.retries").counter().count()).isZero();
			assertThat(registry.get("dracoon.api.call")
				.tag("dracoon.operation", "DracoonUploadChannels.create")
				.timer()
				.count()).isEqualTo(1);
			assertThat(registry.get("dracoon.token.request").tag("dracoon.token.grant", "password").timer().count())
				.isEqualTo(1);
			assertThat(registry.get("dracoon.calls.max")
				.tags("dracoon.client", "dracoon", "dracoon.calls.kind", "all")
				.gauge()
				.value()).isEqualTo(16);
			assertThat(registry.get("dracoon.calls.active").gauges()).hasSize(2);
			assertThat(registry.get("dracoon.rate.limit.hits").functionCounter().count()).isZero();
		});
	}

	@Test
	void everyMeterNamesItsClient(@TempDir Path directory) throws Exception {
		Path file = Files.write(directory.resolve("report.txt"), new byte[1234]);
		this.runner.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
			.withUserConfiguration(SecondClient.class)
			.run((context) -> {
				Dracoon archive = context.getBean("archive", Dracoon.class);
				assertThat(archive.name()).isEqualTo("archive");
				archive.transfers().upload(UploadRequest.of(file, "/Projects")).result().block();
				archive.missingFileKeys().distributeAll().onErrorComplete().block();
				context.getBean("dracoon", Dracoon.class).account().get().block();
				MeterRegistry registry = context.getBean(MeterRegistry.class);
				assertThat(registry.getMeters()).map(Meter::getId)
					.filteredOn((id) -> id.getName().startsWith("dracoon."))
					.isNotEmpty()
					.allSatisfy((id) -> assertThat(id.getTag("dracoon.client")).isIn("dracoon", "archive"));
				assertThat(registry.get("dracoon.transfer.bytes").tag("dracoon.client", "archive").summary().count())
					.isEqualTo(1);
				assertThat(registry.get("dracoon.calls.max").gauges()).hasSize(4);
			});
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void clientsOfOneNameAreReported(CapturedOutput output) {
		this.runner.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
			.withBean("second", Dracoon.class,
					() -> Dracoon.builder()
						.baseUrl("https://dracoon.example.com")
						.accessToken(Secret.of("token"))
						.build(),
					(definition) -> ((AbstractBeanDefinition) definition).setDefaultCandidate(false))
			.run((context) -> {
				assertThat(context.getBean(MeterRegistry.class).get("dracoon.calls.max").gauges()).hasSize(2);
				assertThat(output).containsOnlyOnce("Several DRACOON clients have the name 'dracoon'")
					.contains("DracoonBuilder.name");
			});
	}

	@Test
	void staysAwayWithoutMeterRegistry() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(DracoonTransferMeterHandler.class));
	}

	@Test
	void clientWorksWithoutMetricsOnTheClassPath() {
		this.runner.withClassLoader(new FilteredClassLoader(MeterRegistry.class)).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context).hasSingleBean(DracoonTransfers.class);
		});
	}

	@Configuration(proxyBeanMethods = false)
	static class SecondClient {

		@Bean(defaultCandidate = false)
		Dracoon archive(DracoonBuilder builder) {
			return builder.name("archive")
				.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
						Secret.of("Emulator-2026!"))
				.build();
		}

	}

}
