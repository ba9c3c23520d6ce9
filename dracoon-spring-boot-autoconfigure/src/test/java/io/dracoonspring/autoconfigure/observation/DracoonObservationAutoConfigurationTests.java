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

package io.dracoonspring.autoconfigure.observation;

import java.nio.file.Files;
import java.nio.file.Path;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonConnectionAutoConfiguration;
import io.dracoonspring.autoconfigure.emulator.DracoonEmulatorAutoConfiguration;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.UploadRequest;

import static org.assertj.core.api.Assertions.assertThat;

class DracoonObservationAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(DracoonAutoConfiguration.class, DracoonConnectionAutoConfiguration.class,
						DracoonEmulatorAutoConfiguration.class, DracoonObservationAutoConfiguration.class,
						ObservationAutoConfiguration.class, MetricsAutoConfiguration.class))
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
			assertThat(
					registry.get("dracoon.api.call").tag("dracoon.operation", "DracoonUploads.create").timer().count())
				.isEqualTo(1);
			assertThat(registry.get("dracoon.token.request").tag("dracoon.token.grant", "password").timer().count())
				.isEqualTo(1);
			assertThat(registry.get("dracoon.calls.max")
				.tags("dracoon.client", "dracoon", "dracoon.calls.kind", "all")
				.gauge()
				.value()).isEqualTo(16);
			assertThat(registry.get("dracoon.calls.active").gauges()).hasSize(2);
			assertThat(registry.get("dracoon.rate-limit.hits").functionCounter().count()).isZero();
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

}
