// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.api.MalwareFoundException;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonConnectionAutoConfiguration;
import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;
import io.dracoonspring.autoconfigure.emulator.DracoonEmulatorAutoConfiguration;
import io.dracoonspring.scan.ContentScanner;
import io.dracoonspring.scan.MalwareFinding;
import io.dracoonspring.scan.MalwareHandler;
import io.dracoonspring.scan.ScanSettings;
import io.dracoonspring.scan.ScanSettings.NotScannedAction;
import io.dracoonspring.scan.ScanSettings.UnavailableAction;
import io.dracoonspring.scan.ScanTarget;
import io.dracoonspring.scan.ScanVerdict;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.UploadRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ScanAutoConfigurationTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private FakeClamd clamd;

	private ApplicationContextRunner runner;

	@TempDir
	Path directory;

	@BeforeEach
	void start() throws IOException {
		this.clamd = new FakeClamd();
		this.runner = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DracoonAutoConfiguration.class,
					DracoonClientsAutoConfiguration.class, DracoonConnectionAutoConfiguration.class,
					DracoonEmulatorAutoConfiguration.class, ClamAvAutoConfiguration.class,
					DracoonScanAutoConfiguration.class, ScannerHealthAutoConfiguration.class))
			.withPropertyValues("dracoon.emulator.enabled=true");
	}

	@AfterEach
	void stop() throws IOException {
		this.clamd.close();
	}

	private ApplicationContextRunner scanning() {
		return this.runner.withPropertyValues("dracoon.scan.clamav.host=localhost",
				"dracoon.scan.clamav.port=" + this.clamd.port());
	}

	@Test
	void withoutAnAddressThereIsNoScanner() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(ContentScanner.class)
			.doesNotHaveBean(ScanSettings.class)
			.doesNotHaveBean("dracoonScannerHealthContributor"));
	}

	@Test
	void malwareIsHeldBackAndPublished() {
		scanning().withUserConfiguration(Findings.class).run((context) -> {
			upload(context, "clean.txt", "harmless".getBytes()).block(TIMEOUT);
			StepVerifier.create(upload(context, "bad.com", FakeClamd.EICAR))
				.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(MalwareFoundException.class,
						(found) -> assertThat(found.getSignature()).isEqualTo(FakeClamd.SIGNATURE)))
				.verify(TIMEOUT);
			StepVerifier.create(context.getBean(DracoonNodes.class).getByPath("/Vault/bad.com"))
				.expectError()
				.verify(TIMEOUT);
			Findings findings = context.getBean(Findings.class);
			assertThat(findings.events).singleElement().satisfies((finding) -> {
				assertThat(finding.signature()).isEqualTo(FakeClamd.SIGNATURE);
				assertThat(finding.source()).isEqualTo(this.directory.resolve("bad.com"));
			});
			assertThat(findings.handled).isEqualTo(findings.events);
		});
	}

	@Test
	void scannerOfTheApplicationReplacesClamAv() {
		scanning().withUserConfiguration(OwnScanner.class)
			.run((context) -> StepVerifier.create(upload(context, "any.txt", new byte[1]))
				.expectError(MalwareFoundException.class)
				.verify(TIMEOUT));
		assertThat(this.clamd.scans()).isZero();
	}

	@Test
	void connectionDetailsReplaceTheAddress() {
		this.runner.withBean(ClamAvConnectionDetails.class, () -> new ClamAvConnectionDetails() {

			@Override
			public String getHost() {
				return "localhost";
			}

			@Override
			public int getPort() {
				return ScanAutoConfigurationTests.this.clamd.port();
			}

		}).run((context) -> {
			upload(context, "clean.txt", new byte[1]).block(TIMEOUT);
			assertThat(this.clamd.scans()).isOne();
		});
	}

	@Test
	void propertiesSelectTheUploads() {
		scanning().withPropertyValues("dracoon.scan.rooms=/Vault,/Projects/Finance").run((context) -> {
			assertThat(isScanned(context, "/Vault", true)).isTrue();
			assertThat(isScanned(context, "/vault/Sub", true)).isTrue();
			assertThat(isScanned(context, "/Vault2", true)).isFalse();
			assertThat(isScanned(context, "/Projects", false)).isFalse();
			assertThat(isScanned(context, "/Projects/Finance/2026", false)).isTrue();
			assertThat(isScanned(context, null, false)).isTrue();
		});
		scanning().withPropertyValues("dracoon.scan.plain-content=false").run((context) -> {
			assertThat(isScanned(context, "/Vault", true)).isTrue();
			assertThat(isScanned(context, "/Projects", false)).isFalse();
		});
	}

	@Test
	void propertiesDecideAboutUploadsWithoutAVerdict() {
		scanning()
			.withPropertyValues("dracoon.scan.not-scanned=allow", "dracoon.scan.scanner-unavailable=wait",
					"dracoon.scan.max-wait=3m")
			.run((context) -> {
				ScanSettings settings = context.getBean(ScanSettings.class);
				assertThat(settings.notScanned()).isEqualTo(NotScannedAction.ALLOW);
				assertThat(settings.scannerUnavailable()).isEqualTo(UnavailableAction.WAIT);
				assertThat(settings.maxWait()).isEqualTo(Duration.ofMinutes(3));
			});
		scanning().run((context) -> {
			ScanSettings settings = context.getBean(ScanSettings.class);
			assertThat(settings.notScanned()).isEqualTo(NotScannedAction.REFUSE);
			assertThat(settings.scannerUnavailable()).isEqualTo(UnavailableAction.FAIL);
		});
	}

	@Test
	void valuesThatCannotBeUsedStopTheStart() {
		for (String property : List.of("dracoon.scan.clamav.max-size=2GB", "dracoon.scan.clamav.max-connections=0",
				"dracoon.scan.max-wait=0s", "dracoon.scan.rooms=Vault", "dracoon.scan.clamav.answer-timeout=0s")) {
			scanning().withPropertyValues(property)
				.run((context) -> assertThat(context).hasFailed()
					.getFailure()
					.rootCause()
					.satisfiesAnyOf((ex) -> assertThat(ex).isInstanceOf(InvalidDracoonPropertyException.class),
							(ex) -> assertThat(ex).isInstanceOf(IllegalArgumentException.class)));
		}
	}

	@Test
	void healthSendsTheTestTextAndWantsAFinding() {
		scanning().run((context) -> {
			assertThat(health(context)).satisfies((health) -> {
				assertThat(health.getStatus()).isEqualTo(Status.UP);
				assertThat(health.getDetails()).containsEntry("signature", FakeClamd.SIGNATURE);
			});
			this.clamd.behave(FakeClamd.Behaviour.INCOMPLETE);
			assertThat(health(context).getDetails()).containsEntry("reason", "NOT_SCANNED");
			this.clamd.stop();
			assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
		});
		this.runner
			.withBean(ContentScanner.class, () -> (target, content) -> content.then(Mono.just(ScanVerdict.clean())))
			.run((context) -> assertThat(health(context).getDetails()).containsEntry("reason", "TEST_TEXT_NOT_FOUND"));
		scanning().withPropertyValues("management.health.dracoon.scan.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean("dracoonScannerHealthContributor"));
	}

	@Test
	void metersCountTheVerdicts() {
		scanning().withUserConfiguration(Meters.class).run((context) -> {
			upload(context, "clean.txt", new byte[10]).block(TIMEOUT);
			StepVerifier.create(upload(context, "bad.com", FakeClamd.EICAR)).expectError().verify(TIMEOUT);
			this.clamd.behave(FakeClamd.Behaviour.LIMITED);
			StepVerifier.create(upload(context, "large.bin", new byte[10])).expectError().verify(TIMEOUT);
			this.clamd.stop();
			StepVerifier.create(upload(context, "away.bin", new byte[10])).expectError().verify(TIMEOUT);
			MeterRegistry meters = context.getBean(MeterRegistry.class);
			for (String verdict : List.of("clean", "malware", "not_scanned", "failed")) {
				assertThat(meters.get("dracoon.transfer.scan")
					.tag("dracoon.scan.verdict", verdict)
					.tag("dracoon.scan.allowed", String.valueOf(verdict.equals("clean")))
					.timer()
					.count()).as(verdict).isOne();
			}
		});
	}

	private static boolean isScanned(AssertableApplicationContext context, @Nullable String path, boolean encrypted) {
		return context.getBean(ScanSettings.class).filter().test(new ScanTarget("a.txt", 1L, encrypted, path));
	}

	private static Health health(AssertableApplicationContext context) {
		Health health = context.getBean("dracoonScannerHealthContributor", ReactiveHealthIndicator.class)
			.health(true)
			.block(TIMEOUT);
		assertThat(health).isNotNull();
		return health;
	}

	private Mono<?> upload(AssertableApplicationContext context, String name, byte[] content) throws IOException {
		Path file = Files.write(this.directory.resolve(name), content);
		return context.getBean(DracoonTransfers.class).upload(UploadRequest.of(file, "/Vault")).result();
	}

	@Configuration(proxyBeanMethods = false)
	static class Findings {

		private final List<MalwareFinding> events = new CopyOnWriteArrayList<>();

		private final List<MalwareFinding> handled = new CopyOnWriteArrayList<>();

		@EventListener
		void found(MalwareFinding finding) {
			this.events.add(finding);
		}

		@Bean
		MalwareHandler quarantine() {
			return (finding) -> Mono.fromRunnable(() -> this.handled.add(finding));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnScanner {

		@Bean
		ContentScanner suspicious() {
			return (target, content) -> content.then(Mono.just(ScanVerdict.malware("Everything")));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Meters {

		@Bean
		MeterRegistry meterRegistry() {
			return new SimpleMeterRegistry();
		}

		@Bean
		ObservationRegistry observationRegistry(MeterRegistry meters) {
			ObservationRegistry registry = ObservationRegistry.create();
			registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
			return registry;
		}

	}

}
