// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.Assert;

import io.dracoonspring.autoconfigure.DracoonConnectionDetails;
import io.dracoonspring.autoconfigure.emulator.EmulatorDracoonConnectionDetails;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.template.DracoonOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** Tests the events of applications whose configuration files change in DRACOON. */
@ExtendWith(OutputCaptureExtension.class)
class ConfigFilesWatchTests {

	private static final String IMPORT = "--spring.config.import=dracoon:/Projects/app.yaml";

	private static final String CHECK = "--dracoon.config.check-interval=20ms";

	private final ConfigServer server = new ConfigServer().write("/Projects/app.yaml", "message: old");

	private final BlockingQueue<ConfigFilesChangedEvent> events = new LinkedBlockingQueue<>();

	private final AtomicInteger failures = new AtomicInteger();

	@AfterEach
	void close() {
		this.server.close();
	}

	private ConfigurableApplicationContext start(String... arguments) {
		return ConfigServer.builder(ConfigServer.Empty.class)
			.properties(this.server.account("dracoon"))
			.initializers((context) -> context.addApplicationListener(ApplicationListener.forPayload(this::listen)))
			.run(arguments);
	}

	private void listen(ConfigFilesChangedEvent event) {
		this.events.add(event);
		Assert.state(this.failures.getAndDecrement() <= 0, "The listener fails");
	}

	private ConfigFilesChangedEvent next() throws InterruptedException {
		ConfigFilesChangedEvent event = this.events.poll(1, TimeUnit.MINUTES);
		assertThat(event).isNotNull();
		return event;
	}

	@Test
	void changesOfAFileArePublished() throws InterruptedException {
		try (ConfigurableApplicationContext context = start(IMPORT, CHECK)) {
			this.server.write("/Projects/app.yaml", "message: new");
			assertThat(next().locations()).containsExactly("dracoon:/Projects/app.yaml");
			assertThat(context.getEnvironment().getProperty("message")).isEqualTo("old");
			this.server.files().delete("/Projects/app.yaml");
			assertThat(next().locations()).containsExactly("dracoon:/Projects/app.yaml");
			assertThat(this.events).isEmpty();
		}
	}

	@Test
	void fileThatDidNotExistIsAChange() throws InterruptedException {
		try (ConfigurableApplicationContext context = start(IMPORT, CHECK, "--spring.profiles.active=prod")) {
			this.server.write("/Projects/app-prod.yaml", "message: prod");
			assertThat(next().locations()).containsExactly("dracoon:/Projects/app-prod.yaml");
			assertThat(context.isActive()).isTrue();
		}
	}

	@Test
	void failedCheckIsRepeated(CapturedOutput output) throws InterruptedException {
		try (ConfigurableApplicationContext context = start(IMPORT, CHECK, "--dracoon.retry.max-retries=0")) {
			this.server.emulator().faults().add(Fault.status(500).times(1));
			Awaitility.await().until(() -> output.getOut().contains("Could not check imported configuration files"));
			this.server.write("/Projects/app.yaml", "message: new");
			assertThat(next().locations()).containsExactly("dracoon:/Projects/app.yaml");
			assertThat(context.isActive()).isTrue();
		}
	}

	@Test
	void eventIsRepeatedAfterAListenerFailed() throws InterruptedException {
		this.failures.set(1);
		try (ConfigurableApplicationContext context = start(IMPORT, CHECK)) {
			this.server.write("/Projects/app.yaml", "message: new");
			assertThat(next()).isEqualTo(next());
			assertThat(context.isActive()).isTrue();
		}
	}

	@Test
	void withoutAnIntervalNothingIsChecked() {
		try (ConfigurableApplicationContext context = start(IMPORT)) {
			assertThat(context.getBeansOfType(ConfigFilesWatch.class)).isEmpty();
		}
	}

	@Test
	void withoutAnImportNothingIsChecked() {
		try (ConfigurableApplicationContext context = start(CHECK)) {
			assertThat(context.getBean(ConfigFilesWatch.class).isRunning()).isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "0s", "-1s", "" })
	void intervalOutOfRangeIsRefused(String interval, CapturedOutput output) {
		assertThatException().isThrownBy(() -> start(IMPORT, "--dracoon.config.check-interval=" + interval,
				"--dracoon.auth.revoke-on-shutdown=true")
			.close());
		assertThat(output).contains("The property 'dracoon.config.check-interval' must be positive");
		assertThat(this.server.count("/oauth/revoke")).as("revoked tokens").isPositive();
	}

	@Test
	void accountOfTheImportChecks() throws InterruptedException {
		this.server.write("/Vault/app.yaml", "dracoon.auth.username: bob");
		try (ConfigurableApplicationContext context = start("--spring.config.import=dracoon:/Vault/app.yaml", CHECK,
				"--dracoon.crypto.encryption-password=Encryption-2026!")) {
			assertThat(context.getBean(DracoonOperations.class).exists("/Vault/app.yaml")).isFalse();
			awaitChecks();
			assertThat(this.events).isEmpty();
			this.server.write("/Vault/app.yaml", "message: new");
			assertThat(next().locations()).containsExactly("dracoon:/Vault/app.yaml");
		}
	}

	@Test
	void serverOfTheImportIsChecked() throws InterruptedException {
		try (DracoonEmulator other = DracoonEmulator.start();
				ConfigurableApplicationContext context = ConfigServer.builder(ConfigServer.Empty.class)
					.properties(this.server.account("dracoon"))
					.initializers(
							(starting) -> starting.addApplicationListener(ApplicationListener.forPayload(this::listen)),
							(starting) -> ((GenericApplicationContext) starting).registerBean(
									DracoonConnectionDetails.class,
									() -> new EmulatorDracoonConnectionDetails(other, "admin")))
					.run(IMPORT, CHECK)) {
			assertThat(context.getBean(DracoonOperations.class).exists("/Projects/app.yaml")).isFalse();
			awaitChecks();
			assertThat(this.events).isEmpty();
			this.server.write("/Projects/app.yaml", "message: new");
			assertThat(next().locations()).containsExactly("dracoon:/Projects/app.yaml");
		}
	}

	@Test
	void applicationThatStartsAgainChecksAgain() throws InterruptedException {
		try (ConfigurableApplicationContext context = start(IMPORT, CHECK)) {
			context.stop();
			context.start();
			this.server.write("/Projects/app.yaml", "message: new");
			assertThat(next().locations()).containsExactly("dracoon:/Projects/app.yaml");
		}
	}

	@Test
	void clientThatChecksEndsWithTheApplication() {
		try (ConfigurableApplicationContext context = start(IMPORT, CHECK, "--dracoon.auth.revoke-on-shutdown=true")) {
			awaitChecks();
			assertThat(this.server.count("/oauth/revoke")).isZero();
			assertThat(context.isActive()).isTrue();
		}
		assertThat(this.server.count("/oauth/revoke")).as("revoked tokens").isPositive();
	}

	private void awaitChecks() {
		long before = this.server.count("/api/v4/nodes");
		Awaitility.await().until(() -> this.server.count("/api/v4/nodes") > before + 6);
	}

}
