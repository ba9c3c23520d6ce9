// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.startup;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonConnectionAutoConfiguration;
import io.dracoonspring.autoconfigure.user.DracoonUserAutoConfiguration;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.KeyPairState;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.RecordedRequest;

import static org.assertj.core.api.Assertions.assertThat;

class StartupVerificationTests {

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final String[] account = { "dracoon.base-url=" + this.emulator.baseUrl(),
			"dracoon.auth.client-id=dracoon-emulator", "dracoon.auth.client-secret=dracoon-emulator",
			"dracoon.auth.username=alice", "dracoon.auth.password=Emulator-2026!",
			"dracoon.crypto.encryption-password=Encryption-2026!" };

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DracoonAutoConfiguration.class, DracoonClientsAutoConfiguration.class,
				DracoonConnectionAutoConfiguration.class, DracoonStartupAutoConfiguration.class))
		.withPropertyValues(this.account);

	@AfterEach
	void close() {
		this.emulator.close();
	}

	@Test
	void nothingIsAskedUnlessWanted() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(StartupVerification.class));
		this.runner.withPropertyValues("dracoon.verify-on-startup=off")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(this.emulator.requests()).isEmpty();
	}

	@Test
	void everythingIsCheckedBeforeTheApplicationIsReady() {
		this.runner.withPropertyValues("dracoon.verify-on-startup=fail").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(DracoonCrypto.class).state()).isEqualTo(KeyPairState.UNLOCKED);
		});
		assertThat(this.emulator.requests()).extracting(RecordedRequest::path)
			.contains("/api/v4/public/software/version", "/oauth/token", "/api/v4/user/account");
	}

	@Test
	void keyPairIsLeftAloneWithoutPassword() {
		this.runner.withPropertyValues("dracoon.verify-on-startup=fail", "dracoon.crypto.encryption-password=")
			.run((context) -> assertThat(context.getBean(DracoonCrypto.class).state())
				.isEqualTo(KeyPairState.NO_PASSWORD));
	}

	@Test
	void wrongCredentialsAreReportedAsTheyAreElsewhere() {
		this.runner.withPropertyValues("dracoon.verify-on-startup=fail", "dracoon.auth.password=hunter2")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(DracoonAuthenticationException.class)
				.hasMessageNotContaining("hunter2"));
	}

	@Test
	void wrongEncryptionPasswordIsReportedAsItIsElsewhere() {
		this.runner.withPropertyValues("dracoon.verify-on-startup=fail", "dracoon.crypto.encryption-password=hunter2")
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining(DracoonCryptoException.class.getName())
				.hasStackTraceContaining("dracoon.crypto.encryption-password"));
	}

	@Test
	void webServerDoesNotStartUnlessTheCheckSucceeds() {
		WebServer server = new WebServer();
		this.runner.withBean(WebServer.class, () -> server)
			.withPropertyValues("dracoon.verify-on-startup=fail", "dracoon.auth.password=hunter2")
			.run((context) -> assertThat(context).hasFailed());
		assertThat(server.isRunning()).isFalse();
		this.runner.withBean(WebServer.class, () -> server)
			.withPropertyValues("dracoon.verify-on-startup=fail")
			.run((context) -> assertThat(server.isRunning()).isTrue());
	}

	@Test
	void allClientsAreChecked() {
		this.runner.withUserConfiguration(Archive.class)
			.withPropertyValues("dracoon.verify-on-startup=fail")
			.run((context) -> assertThat(context).getFailure()
				.cause()
				.isInstanceOf(StartupVerificationException.class)
				.hasMessageStartingWith("The DRACOON client 'archive' does not work: "));
	}

	@Test
	void clientsOfUsersAskForNoUser() {
		new WebApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DracoonAutoConfiguration.class, DracoonClientsAutoConfiguration.class,
							DracoonConnectionAutoConfiguration.class, DracoonStartupAutoConfiguration.class,
							DracoonUserAutoConfiguration.class, OAuth2ClientAutoConfiguration.class))
			.withPropertyValues("dracoon.base-url=" + this.emulator.baseUrl(), "dracoon.auth.mode=user",
					"dracoon.verify-on-startup=fail",
					"spring.security.oauth2.client.registration.dracoon.client-id=dracoon-emulator",
					"spring.security.oauth2.client.registration.dracoon.client-secret=dracoon-emulator")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(this.emulator.requests()).extracting(RecordedRequest::path)
			.containsExactly("/api/v4/public/software/version");
	}

	@Test
	void warningDoesNotKeepTheApplicationFromStarting() throws InterruptedException {
		try (Warnings warnings = new Warnings()) {
			this.runner.withPropertyValues("dracoon.verify-on-startup=warn", "dracoon.auth.password=hunter2")
				.run((context) -> {
					assertThat(context).hasNotFailed();
					assertThat(warnings.await()).singleElement()
						.asString()
						.startsWith("The DRACOON client 'dracoon' does not work: ")
						.contains("'dracoon.auth.password'")
						.doesNotContain("hunter2");
				});
		}
	}

	@Test
	void timeoutMustBePositive() {
		this.runner.withPropertyValues("dracoon.verify-on-startup=warn", "dracoon.verify-on-startup-timeout=0s")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("The property 'dracoon.verify-on-startup-timeout' is out of range"));
	}

	@Test
	void startDoesNotWaitForAWarning() {
		LoopResources loops = LoopResources.create("silent", 1, true);
		DisposableServer silent = HttpServer.create()
			.runOn(loops)
			.host("localhost")
			.port(0)
			.handle((request, response) -> Mono.never())
			.bindNow();
		try (Warnings warnings = new Warnings()) {
			this.runner
				.withPropertyValues("dracoon.verify-on-startup=warn",
						"dracoon.base-url=http://localhost:" + silent.port())
				.run((context) -> assertThat(context).hasNotFailed());
			assertThat(warnings.messages).isEmpty();
		}
		finally {
			silent.disposeNow(Duration.ofMinutes(1));
			loops.disposeLater(Duration.ZERO, Duration.ofSeconds(1)).block(Duration.ofMinutes(1));
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Archive {

		@Bean(defaultCandidate = false)
		Dracoon archive(DracoonBuilder builder) {
			return builder
				.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "bob",
						Secret.of("hunter2"))
				.build();
		}

	}

	/** Starts in the phase of web servers. */
	static class WebServer implements SmartLifecycle {

		private boolean running;

		@Override
		public void start() {
			this.running = true;
		}

		@Override
		public void stop() {
			this.running = false;
		}

		@Override
		public boolean isRunning() {
			return this.running;
		}

		@Override
		public int getPhase() {
			return DEFAULT_PHASE - 2048;
		}

	}

	/** Collects the logged warnings. */
	private static final class Warnings extends AppenderBase<ILoggingEvent> implements AutoCloseable {

		private final Logger logger = (Logger) LoggerFactory.getLogger(StartupVerification.class);

		private final CountDownLatch first = new CountDownLatch(1);

		private final List<String> messages = new CopyOnWriteArrayList<>();

		Warnings() {
			start();
			this.logger.addAppender(this);
		}

		List<String> await() throws InterruptedException {
			assertThat(this.first.await(1, TimeUnit.MINUTES)).isTrue();
			return this.messages;
		}

		@Override
		protected void append(ILoggingEvent event) {
			if (event.getLevel() == Level.WARN) {
				this.messages.add(event.getFormattedMessage());
				this.first.countDown();
			}
		}

		@Override
		public void close() {
			this.logger.detachAppender(this);
		}

	}

}
