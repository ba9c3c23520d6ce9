// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.ResumeToken;
import io.dracoonspring.transfer.Upload;
import io.dracoonspring.transfer.UploadOptions;
import io.dracoonspring.transfer.UploadRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests applications that stop during transfers. */
class TransferLifecycleIT {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final DracoonEmulator emulator = DracoonEmulator.start();

	@TempDir
	private Path directory;

	private Path file;

	private Path token;

	@BeforeEach
	void write() throws Exception {
		this.file = Files.write(this.directory.resolve("big.bin"), new byte[11_000_000]);
		this.token = this.directory.resolve("big.token");
	}

	@AfterEach
	void stopServer() {
		this.emulator.close();
	}

	@Test
	void runningTransferFinishesBeforeTokensAreRevoked() {
		ConfigurableApplicationContext context = application("30s");
		this.emulator.faults().add(Fault.delay(Duration.ofMillis(700)).on(Target.S3_PART).times(3));
		CompletableFuture<Node> result = start(context,
				UploadRequest.of(this.file, "/Projects").withResolutionStrategy(ResolutionStrategy.AUTORENAME));
		context.close();
		assertThat(result).succeedsWithin(TIMEOUT).satisfies((node) -> assertThat(node.size()).isEqualTo(11_000_000));
		List<String> calls = this.emulator.requests().stream().map((request) -> request.path()).toList();
		assertThat(calls.indexOf("/oauth/revoke")).isGreaterThan(lastIndex(calls, (path) -> path.contains("/uploads/")))
			.isPositive();
	}

	@Test
	void resumableTransferIsPausedInTimeAndLeavesItsToken() throws Exception {
		ConfigurableApplicationContext context = application("3s");
		this.emulator.faults().add(Fault.stall().on(Target.s3Part(2)));
		CompletableFuture<Node> result = start(context, UploadRequest.of(this.file, "/Projects")
			.withOptions(UploadOptions.defaults().withTokenFile(this.token)));
		context.close();
		assertThat(result).failsWithin(TIMEOUT)
			.withThrowableThat()
			.havingRootCause()
			.isInstanceOfSatisfying(DracoonTransferException.class,
					(ex) -> assertThat(ex.getReason()).isEqualTo(Reason.PAUSED));
		assertThat(this.token).exists();
		assertThat(this.emulator.openUploadChannels()).isEqualTo(1);
		this.emulator.faults().clear();
		try (ConfigurableApplicationContext next = application("30s")) {
			ResumeToken resume = ResumeToken.read(this.token);
			Node node = next.getBean(DracoonTransfers.class).resumeUpload(resume, this.token).result().block(TIMEOUT);
			assertThat(node.size()).isEqualTo(11_000_000);
			assertThat(this.token).doesNotExist();
		}
	}

	@Test
	void otherTransferIsCancelledAndLeavesNothing() {
		ConfigurableApplicationContext context = application("3s");
		this.emulator.faults().add(Fault.stall().on(Target.s3Part(2)));
		CompletableFuture<Node> result = start(context,
				UploadRequest.of(this.file, "/Projects").withResolutionStrategy(ResolutionStrategy.AUTORENAME));
		context.close();
		assertThat(result).failsWithin(TIMEOUT)
			.withThrowableThat()
			.havingRootCause()
			.isInstanceOfSatisfying(DracoonTransferException.class,
					(ex) -> assertThat(ex.getReason()).isEqualTo(Reason.CANCELLED));
		assertThat(this.emulator.openUploadChannels()).isZero();
	}

	@Test
	void newTransfersAreRefusedWhileOthersFinish() {
		ConfigurableApplicationContext context = application("30s");
		this.emulator.faults().add(Fault.delay(Duration.ofMillis(700)).on(Target.S3_PART).times(3));
		DracoonTransfers transfers = context.getBean(DracoonTransfers.class);
		CompletableFuture<Node> result = start(context,
				UploadRequest.of(this.file, "/Projects").withResolutionStrategy(ResolutionStrategy.AUTORENAME));
		CompletableFuture<Void> closed = CompletableFuture.runAsync(context::close);
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> !context.getBean(TransferLifecycle.class).isRunning());
		Upload late = transfers
			.upload(UploadRequest.of(this.file, "/Projects").withResolutionStrategy(ResolutionStrategy.AUTORENAME));
		assertThat(late.result().toFuture()).failsWithin(TIMEOUT)
			.withThrowableThat()
			.havingRootCause()
			.withMessageContaining("shutting down")
			.isInstanceOfSatisfying(DracoonTransferException.class,
					(ex) -> assertThat(ex.getReason()).isEqualTo(Reason.SHUTTING_DOWN));
		assertThat(result).succeedsWithin(TIMEOUT);
		assertThat(closed).succeedsWithin(TIMEOUT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "dracoon.http.pool.max-connections=4" })
	void applicationThatIsStartedAgainConnectsAgain(String pool) throws Exception {
		// set a quiet period. Without it, as in the other tests, event loops can end
		// before their connections
		try (ConfigurableApplicationContext context = application("30s", pool,
				"spring.reactor.netty.shutdown-quiet-period=200ms")) {
			Dracoon dracoon = context.getBean(Dracoon.class);
			Path first = this.directory.resolve("first.bin");
			Files.write(first, new byte[100]);
			dracoon.transfers()
				.upload(UploadRequest.of(first, "/Projects").withResolutionStrategy(ResolutionStrategy.AUTORENAME))
				.result()
				.block(TIMEOUT);
			context.stop();
			context.start();
			assertThat(dracoon.publicInfo().getTime().block(TIMEOUT)).isNotNull();
			Node node = dracoon.transfers()
				.upload(UploadRequest.of(this.file, "/Projects").withResolutionStrategy(ResolutionStrategy.AUTORENAME))
				.result()
				.block(TIMEOUT);
			assertThat(node.size()).isEqualTo(11_000_000);
			Path copy = this.directory.resolve("copy.bin");
			dracoon.transfers().download(DownloadRequest.of(node.id(), copy)).result().block(TIMEOUT);
			assertThat(Files.mismatch(copy, this.file)).isEqualTo(-1);
		}
	}

	@Test
	void nothingIsMadeOnlyToBeEnded() {
		AtomicBoolean made = new AtomicBoolean();
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DracoonAutoConfiguration.class,
					DracoonClientsAutoConfiguration.class, DracoonConnectionAutoConfiguration.class))
			.withPropertyValues("dracoon.base-url=" + this.emulator.baseUrl(), "dracoon.auth.access-token=token")
			.withBean("other", Dracoon.class, () -> {
				made.set(true);
				return Dracoon.builder().baseUrl(this.emulator.baseUrl()).anonymous().build();
			}, (definition) -> {
				definition.setLazyInit(true);
				((AbstractBeanDefinition) definition).setDefaultCandidate(false);
			})
			.run((context) -> assertThat(context.getBean(TransferLifecycle.class).isRunning()).isTrue());
		assertThat(made).isFalse();
	}

	@Test
	void stopsAfterTheLastRequestsOfTheWebServer() {
		assertThat(TransferLifecycle.PHASE).isLessThan(WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE)
			.isPositive();
	}

	private CompletableFuture<Node> start(ConfigurableApplicationContext context, UploadRequest request) {
		DracoonTransfers transfers = context.getBean(DracoonTransfers.class);
		CompletableFuture<Node> result = transfers.upload(request).result().toFuture();
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> transfers.active().stream().anyMatch((each) -> each.bytesTransferred() > 0));
		assertThat(context.getBean(Dracoon.class).activity().transfers()).hasSize(1);
		return result;
	}

	private ConfigurableApplicationContext application(String timeout, String... properties) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties("dracoon.base-url=" + this.emulator.baseUrl(), "dracoon.auth.client-id=dracoon-emulator",
					"dracoon.auth.client-secret=dracoon-emulator", "dracoon.auth.username=admin",
					"dracoon.auth.password=Emulator-2026!", "dracoon.auth.revoke-on-shutdown=true",
					"dracoon.transfer.chunk-size=5MB", "spring.lifecycle.timeout-per-shutdown-phase=" + timeout)
			.properties(properties)
			.run();
	}

	private static int lastIndex(List<String> calls, Predicate<String> wanted) {
		int last = -1;
		for (int i = 0; i < calls.size(); i++) {
			last = wanted.test(calls.get(i)) ? i : last;
		}
		return last;
	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	static class Application {

	}

}
