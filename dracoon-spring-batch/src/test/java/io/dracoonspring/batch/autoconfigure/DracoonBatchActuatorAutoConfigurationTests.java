// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.assertj.core.data.Offset;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.batch.BulkFixture;
import io.dracoonspring.batch.MirrorProgress;
import io.dracoonspring.batch.MirrorStatus;
import io.dracoonspring.batch.internal.allowance.CurrentLimits;
import io.dracoonspring.emulator.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DracoonBatchActuatorAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(Application.class)
		.withPropertyValues("dracoon.base-url=https://dracoon.example.com", "dracoon.auth.client-id=id",
				"dracoon.auth.client-secret=secret", "dracoon.auth.username=user", "dracoon.auth.password=password",
				"spring.datasource.generate-unique-name=true", "spring.docker.compose.enabled=false",
				"management.endpoints.web.exposure.include=dracoonbatch", "dracoon.batch.mirror.enabled=true");

	@Test
	void managersPublishProgressAndResults() {
		this.runner.run((context) -> {
			assertThat(context).hasSingleBean(DracoonBatchEndpoint.class);
			assertThat(context.getBean(DracoonBatchEndpoint.class).status().running()).isEmpty();
			assertThat(context).hasSingleBean(DracoonBatchMeters.class).hasSingleBean(DracoonBatchResultMeters.class);
		});
	}

	@Test
	void workersPublishResultsOnly() {
		this.runner.withPropertyValues("dracoon.batch.role=worker")
			.run((context) -> assertThat(context).hasSingleBean(DracoonBatchEndpoint.class)
				.hasSingleBean(DracoonBatchResultMeters.class)
				.doesNotHaveBean(DracoonBatchMeters.class));
	}

	@Test
	void endpointReplacesTheWindowsAndReturnsToTheConfiguredOnes() {
		this.runner.withPropertyValues("dracoon.batch.windows[0]=Mo-Su: 7 calls", "dracoon.batch.time-zone=UTC")
			.run((context) -> {
				DracoonBatchEndpoint endpoint = context.getBean(DracoonBatchEndpoint.class);
				MirrorStatus.Limits paused = new MirrorStatus.Limits(null, null, true, null, "Mo-Su: pause",
						List.of("Mo-Su: pause"), "Europe/Berlin", MirrorStatus.Limits.Origin.ENDPOINT);
				assertThat(endpoint.replace("Mo-Su: pause", "Europe/Berlin")).isEqualTo(paused);
				assertThat(endpoint.status().limits()).isEqualTo(paused);
				assertThat(endpoint.reset()).isEqualTo(endpoint.status().limits())
					.isEqualTo(new MirrorStatus.Limits(null, 7, false, null, "Mo-Su: 7 calls",
							List.of("Mo-Su: 7 calls"), "UTC", MirrorStatus.Limits.Origin.CONFIGURATION));
			});
	}

	@Test
	void endpointRefusesWindowsAndTimeZonesThatItCannotRead() {
		this.runner.run((context) -> {
			DracoonBatchEndpoint endpoint = context.getBean(DracoonBatchEndpoint.class);
			MirrorStatus.Limits before = endpoint.status().limits();
			assertThatExceptionOfType(InvalidEndpointRequestException.class)
				.isThrownBy(() -> endpoint.replace("Mo: pause; Mo 8-18: 2MB", null))
				.withMessageStartingWith("Cannot read the window 'Mo 8-18: 2MB': ");
			assertThatExceptionOfType(InvalidEndpointRequestException.class)
				.isThrownBy(() -> endpoint.replace("", "Europe/Atlantis"))
				.withMessage("There is no time zone 'Europe/Atlantis'. Write it as 'Europe/Berlin'");
			assertThat(endpoint.status().limits()).isEqualTo(before);
		});
	}

	@Test
	void metersShowTheLimits() {
		this.runner.withPropertyValues("dracoon.batch.max-bytes-per-second=2MB").run((context) -> {
			SimpleMeterRegistry meters = new SimpleMeterRegistry();
			context.getBean(CurrentLimits.class).replace("Mo-Su: 10 calls", null);
			try (DracoonBatchMeters limits = new DracoonBatchMeters(context.getBean(MirrorProgress.class))) {
				limits.bindTo(meters);
				assertThat(meters.get("dracoon.batch.limit.content").gauge().value()).isEqualTo(2_097_152);
				assertThat(meters.get("dracoon.batch.limit.calls").gauge().value()).isEqualTo(10);
				assertThat(meters.get("dracoon.batch.planned.pause").gauge().value()).isZero();
			}
			context.getBean(CurrentLimits.class).replace("Mo-Su: pause", null);
			SimpleMeterRegistry later = new SimpleMeterRegistry();
			try (DracoonBatchMeters limits = new DracoonBatchMeters(context.getBean(MirrorProgress.class))) {
				limits.bindTo(later);
				assertThat(later.get("dracoon.batch.planned.pause").gauge().value()).isOne();
				assertThat(later.get("dracoon.batch.limit.calls").gauge().value()).isNaN();
			}
		});
	}

	@Test
	void runningMirrorIsSeenInEndpointAndMeters(@TempDir Path directory) throws Exception {
		for (int i = 0; i < 10; i++) {
			Files.writeString(directory.resolve("file " + i), "content");
		}
		try (BulkFixture fixture = new BulkFixture()) {
			DracoonBatchEndpoint endpoint = new DracoonBatchEndpoint(fixture.bean(MirrorProgress.class),
					fixture.bean(CurrentLimits.class));
			SimpleMeterRegistry meters = new SimpleMeterRegistry();
			fixture.emulator()
				.faults()
				.add(Fault.delay(Duration.ofSeconds(5)).on("POST", "/api/v4/nodes/files/uploads").after(6).times(1));
			CompletableFuture<JobExecution> job = CompletableFuture.supplyAsync(
					() -> fixture.mirror(Map.of("source", directory.toString(), "target", "dracoon:/Projects")));
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.untilAsserted(() -> assertThat(endpoint.status().running()).singleElement().satisfies((mirror) -> {
					assertThat(mirror.remainingSeconds()).isNotNull();
					// there is no lease between two parts
					assertThat(mirror.leases()).isPositive();
				}));
			MirrorStatus.Running mirror = endpoint.status().running().get(0);
			assertThat(mirror.files()).isEqualTo(10);
			assertThat(mirror.bytes()).isEqualTo(70);
			assertThat(mirror.sentBytes()).isEqualTo(7 * mirror.sentFiles());
			assertThat(mirror.openFiles()).isEqualTo(10 - mirror.sentFiles());
			assertThat(mirror.openBytes()).isEqualTo(7 * mirror.openFiles());
			assertThat(mirror.target()).isEqualTo("dracoon:/Projects");
			assertThat(mirror.step()).isEqualTo("transfer");
			assertThat(mirror.leases()).isPositive();
			assertThat(endpoint.status().workers()).isEqualTo(1);
			assertThat(mirror.filesPerSecond()).isPositive();
			assertThat(mirror.bytesPerSecond()).isEqualTo(7 * mirror.filesPerSecond(), Offset.offset(1e-6));
			assertThat(mirror.remainingSeconds()).isNotNegative();
			new DracoonBatchMeters(fixture.bean(MirrorProgress.class)).bindTo(meters);
			assertThat(meters.get("dracoon.batch.remaining").gauge().value()).isPositive();
			assertThat(meters.get("dracoon.batch.files").tag("dracoon.batch.state", "sent").gauge().value())
				.isPositive();
			assertThat(meters.get("dracoon.batch.leases").gauge().value()).isPositive();
			assertThat(meters.get("dracoon.batch.workers").gauge().value()).isEqualTo(1);
			assertThat(meters.get("dracoon.batch.content").tag("dracoon.batch.state", "open").gauge().value())
				.isPositive();
			fixture.emulator().faults().clear();
			assertThat(job.get(2, TimeUnit.MINUTES).getStatus()).isEqualTo(BatchStatus.COMPLETED);
			assertThat(endpoint.status().running()).isEmpty();
		}
	}

	@Test
	void pageNamesAllMetersAndStates() throws IOException {
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		String page = Files.readString(Path.of("../docs/bulk.md"));
		try (BulkFixture fixture = new BulkFixture()) {
			new DracoonBatchMeters(fixture.bean(MirrorProgress.class)).bindTo(meters);
			new DracoonBatchResultMeters(() -> List.of(new MirrorStatus.Ended("source", "target", true, Instant.EPOCH)))
				.bindTo(meters);
		}
		assertThat(meters.getMeters()).isNotEmpty().extracting(Meter::getId).allSatisfy((meter) -> {
			assertThat(page).contains("`" + meter.getName() + "`");
			assertThat(meter.getTags()).extracting(Tag::getValue)
				.allSatisfy((state) -> assertThat(page).contains("`" + state + "`"));
		});
	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	static class Application {

	}

}
