// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.provisioning.DracoonProvisioning;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.auth.RefreshTokenKeeper;
import io.dracoonspring.autoconfigure.emulator.DracoonEmulatorAutoConfiguration;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.DracoonKeyPairs;
import io.dracoonspring.crypto.DracoonShareKeys;
import io.dracoonspring.crypto.KeyPairState;
import io.dracoonspring.crypto.MissingFileKeyDistributor;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.ActiveFault;
import io.dracoonspring.emulator.faults.Effect;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;
import io.dracoonspring.transfer.Download;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.UploadRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DracoonAutoConfigurationTests {

	private static final List<Class<?>> SERVICES = List.of(Dracoon.class, DracoonTokenSource.class, DracoonCrypto.class,
			DracoonKeyPairs.class, DracoonShareKeys.class, MissingFileKeyDistributor.class, DracoonTransfers.class);

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DracoonAutoConfiguration.class, DracoonClientsAutoConfiguration.class,
				DracoonConnectionAutoConfiguration.class, DracoonEmulatorAutoConfiguration.class,
				ReactiveHttpClientAutoConfiguration.class, WebClientAutoConfiguration.class))
		// no quiet period is needed, because the connections are closed when a test
		// closes its context
		.withPropertyValues("spring.reactor.netty.shutdown-quiet-period=1ms");

	private final ApplicationContextRunner configured = this.runner.withPropertyValues(
			"dracoon.base-url=https://dracoon.example.com", "dracoon.auth.client-id=app",
			"dracoon.auth.username=service", "dracoon.auth.password=secret");

	@Test
	void addsNoBeanWithoutConnection() {
		this.runner.run((context) -> assertThat(Arrays.stream(context.getBeanDefinitionNames())
			.filter((name) -> name.toLowerCase().contains("dracoon"))
			.filter((name) -> !name.endsWith("AutoConfiguration"))).isEmpty());
	}

	@Test
	void makesEveryBeanInjectableWithFourProperties() {
		this.configured.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(SERVICES).allSatisfy((type) -> assertThat(context).hasSingleBean(type));
			assertThat(adapters()).hasSizeGreaterThan(25)
				.filteredOn((type) -> type != DracoonProvisioning.class)
				.allSatisfy((type) -> assertThat(context).hasSingleBean(type));
		});
	}

	@Test
	void adaptersAreOnlyMadeWhenSomebodyWantsThem() {
		this.configured.run((context) -> {
			ConfigurableListableBeanFactory factory = context.getSourceApplicationContext().getBeanFactory();
			assertThat(adapters()).allSatisfy((type) -> assertThat(factory.getBeanNamesForType(type, true, false))
				.noneMatch(factory::containsSingleton));
			assertThat(context.getBean(DracoonNodes.class)).isSameAs(context.getBean(Dracoon.class).nodes());
		});
	}

	@Test
	void secretsAreBoundAsTheyAre() {
		this.configured.withPropertyValues("dracoon.crypto.encryption-password=three, words").run((context) -> {
			assertThat(context.getBean(DracoonCrypto.class).state()).isEqualTo(KeyPairState.LOCKED);
			DracoonProperties properties = context.getBean(DracoonProperties.class);
			assertThat(properties.crypto().encryptionPassword()).isEqualTo(Secret.of("three, words"));
			assertThat(properties.toString()).contains("password=***").doesNotContain("three, words");
		});
	}

	@Test
	void provisioningNeedsItsServiceToken() {
		this.configured.run((context) -> {
			assertThat(context).doesNotHaveBean(DracoonProvisioning.class);
			assertThatIllegalStateException().isThrownBy(() -> context.getBean(Dracoon.class).provisioning())
				.withMessageContaining("dracoon.provisioning.service-token");
		});
		this.configured.withPropertyValues("dracoon.provisioning.service-token=service-secret").run((context) -> {
			assertThat(context).hasSingleBean(DracoonProvisioning.class);
			assertThat(context.getBean(DracoonProperties.class).toString()).doesNotContain("service-secret");
		});
	}

	@Test
	void webClientIsNoDefaultCandidate() {
		this.configured.withUserConfiguration(WebClientUserConfiguration.class).run((context) -> {
			assertThat(context).hasNotFailed();
			WebClientUser user = context.getBean(WebClientUser.class);
			assertThat(user.own).isNotSameAs(user.dracoon);
		});
	}

	@Test
	void apiBeansBackOff() {
		DracoonNodes own = Mockito.mock(DracoonNodes.class);
		this.configured.withBean(DracoonNodes.class, () -> own)
			.run((context) -> assertThat(context).getBean(DracoonNodes.class).isSameAs(own));
	}

	@Test
	void apiBeansBackOffFromThoseOfTheParent() {
		new ApplicationContextRunner().withBean(DracoonNodes.class, () -> Mockito.mock(DracoonNodes.class))
			.run((parent) -> this.configured.withParent(parent)
				.run((context) -> assertThat(context.getBean(DracoonNodes.class))
					.isSameAs(parent.getBean(DracoonNodes.class))));
	}

	@Test
	void apiBeansStayBesideThoseThatAreNotInjectedByType() {
		this.configured
			.withBean("archive", DracoonNodes.class, () -> Mockito.mock(DracoonNodes.class),
					(definition) -> ((AbstractBeanDefinition) definition).setDefaultCandidate(false))
			.run((context) -> assertThat(context.getBeanNamesForType(DracoonNodes.class))
				.containsExactlyInAnyOrder("archive", "dracoonNodes"));
	}

	@Test
	void tokenSourceBacksOffAndIsUsed() {
		DracoonTokenSource own = Mockito.mock(DracoonTokenSource.class);
		this.runner.withPropertyValues("dracoon.base-url=https://dracoon.example.com")
			.withBean(DracoonTokenSource.class, () -> own)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(Dracoon.class).tokenSource()).isSameAs(own);
			});
	}

	@Test
	void refreshTokensAreKept() {
		List<String> kept = new CopyOnWriteArrayList<>();
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			Map<?, ?> answer = WebClient.create(emulator.baseUrl().toString())
				.post()
				.uri("/oauth/token")
				.headers((headers) -> headers.setBasicAuth("dracoon-emulator", "dracoon-emulator"))
				.body(BodyInserters.fromFormData("grant_type", "password")
					.with("username", "bob")
					.with("password", "Emulator-2026!"))
				.retrieve()
				.bodyToMono(Map.class)
				.block();
			this.runner
				.withPropertyValues("dracoon.base-url=" + emulator.baseUrl(), "dracoon.auth.client-id=dracoon-emulator",
						"dracoon.auth.client-secret=dracoon-emulator",
						"dracoon.auth.refresh-token=" + answer.get("refresh_token"))
				.withBean(RefreshTokenKeeper.class,
						() -> (refreshToken) -> Mono.fromRunnable(() -> kept.add(refreshToken.value())))
				.run((context) -> assertThat(context.getBean(DracoonAccount.class).get().block().userName())
					.isEqualTo("bob"));
			assertThat(kept).hasSize(1).doesNotContain(answer.get("refresh_token").toString());
		}
	}

	@Test
	void emulatorSuppliesConnectionAndCredentials() {
		this.runner.withPropertyValues("dracoon.emulator.enabled=true").run((context) -> {
			assertThat(context).hasSingleBean(DracoonEmulator.class);
			assertThat(context.getBean(DracoonConnectionDetails.class).getBaseUrl())
				.isEqualTo(context.getBean(DracoonEmulator.class).baseUrl());
			assertThat(context.getBean(DracoonAccount.class).get().block().userName()).isEqualTo("admin");
		});
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void emulatorIsTrustedOverTls(boolean http2, @TempDir Path directory) throws IOException {
		Path source = Files.writeString(directory.resolve("source.txt"), "content");
		this.runner
			.withPropertyValues("dracoon.emulator.enabled=true", "dracoon.emulator.tls=true",
					"dracoon.http.http2=" + http2)
			.run((context) -> {
				assertThat(context.getBean(DracoonEmulator.class).baseUrl()).hasScheme("https");
				DracoonTransfers transfers = context.getBean(DracoonTransfers.class);
				assertThat(transfers.upload(UploadRequest.of(source, "/Vault")).result().block().name())
					.isEqualTo("source.txt");
			});
	}

	@Test
	void configuredSslBundleWinsOverThatOfTheEmulator() {
		this.runner.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
			.withPropertyValues("dracoon.emulator.enabled=true", "dracoon.emulator.tls=true",
					"dracoon.http.ssl.bundle=missing")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidDracoonPropertyException.class)
				.hasMessageContaining("dracoon.http.ssl.bundle"));
	}

	@Test
	void emulatorStartsWithASeed(@TempDir Path directory) throws IOException {
		Path seed = Files.writeString(directory.resolve("seed.yml"), "rooms:\n  - name: Seeded\n");
		this.runner.withPropertyValues("dracoon.emulator.enabled=true", "dracoon.emulator.seed=" + seed.toUri())
			.run((context) -> assertThat(
					context.getBean(DracoonNodes.class).listPage(NodeQuery.children(0)).block().items())
				.extracting(Node::name)
				.contains("Seeded"));
	}

	@Test
	void stalledPartIsTriedAgainAfterTheIdleTimeout(@TempDir Path directory) throws IOException {
		Path file = Files.write(directory.resolve("source.bin"), new byte[100_000]);
		Path copy = directory.resolve("copy.bin");
		this.runner.withPropertyValues("dracoon.emulator.enabled=true", "dracoon.transfer.idle-timeout=300ms")
			.run((context) -> {
				DracoonTransfers transfers = context.getBean(DracoonTransfers.class);
				Node node = transfers.upload(UploadRequest.of(file, "/Projects"))
					.result()
					.block(Duration.ofSeconds(30));
				ActiveFault stall = context.getBean(DracoonEmulator.class)
					.faults()
					.add(Fault.stall(Effect.Phase.ANSWER_BODY, 1000).on(Target.S3_GET).times(1));
				transfers.download(DownloadRequest.of(node.id(), copy)).result().block(Duration.ofSeconds(30));
				assertThat(copy).hasSize(100_000);
				assertThat(stall.hits()).isOne();
			});
	}

	@Test
	void fileLocksCanBeDisabled(@TempDir Path directory) throws IOException {
		Path file = Files.write(directory.resolve("source.bin"), new byte[100_000]);
		Path target = Files.createDirectory(directory.resolve("target"));
		this.runner.withPropertyValues("dracoon.emulator.enabled=true", "dracoon.transfer.file-locks=false")
			.run((context) -> {
				DracoonTransfers transfers = context.getBean(DracoonTransfers.class);
				Node node = transfers.upload(UploadRequest.of(file, "/Projects"))
					.result()
					.block(Duration.ofSeconds(30));
				context.getBean(DracoonEmulator.class)
					.faults()
					.add(Fault.stall(Effect.Phase.ANSWER_BODY, 1000).on(Target.S3_GET));
				Download download = transfers.download(DownloadRequest.of(node.id(), target.resolve("copy.bin")));
				download.result().subscribe((path) -> {
				}, (ex) -> {
				});
				Awaitility.await()
					.atMost(Duration.ofSeconds(30))
					.until(() -> lockFiles(target), (locks) -> locks.contains("\"locked\":false"));
				download.cancel();
				Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> lockFiles(target).isEmpty());
			});
	}

	private static String lockFiles(Path directory) throws IOException {
		StringBuilder content = new StringBuilder();
		try (DirectoryStream<Path> locks = Files.newDirectoryStream(directory, "*.lock")) {
			for (Path lock : locks) {
				content.append(Files.readString(lock));
			}
		}
		return content.toString();
	}

	@Test
	void transfersInsistOnEncryptionAndVerification(@TempDir Path directory) throws IOException {
		Path file = Files.write(directory.resolve("source.bin"), new byte[1000]);
		this.runner.withPropertyValues("dracoon.emulator.enabled=true", "dracoon.transfer.require-encryption=true")
			.run((context) -> assertThatExceptionOfType(DracoonTransferException.class)
				.isThrownBy(() -> context.getBean(DracoonTransfers.class)
					.upload(UploadRequest.of(file, "/Projects"))
					.result()
					.block(Duration.ofSeconds(30)))
				.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.NOT_ENCRYPTED)));
		this.runner.withPropertyValues("dracoon.emulator.enabled=true", "dracoon.transfer.require-verification=true")
			.run((context) -> assertThatExceptionOfType(DracoonTransferException.class)
				.isThrownBy(() -> context.getBean(DracoonTransfers.class)
					.downloadZip(List.of(1L))
					.writeTo(OutputStream.nullOutputStream())
					.block(Duration.ofSeconds(30)))
				.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.UNVERIFIED)));
	}

	@Test
	void maxMemoryMustBeEnoughForACopy() {
		this.configured.withPropertyValues("dracoon.transfer.chunk-size=6MB", "dracoon.transfer.max-memory=11MB")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("dracoon.transfer.max-memory"));
		this.configured.withPropertyValues("dracoon.transfer.chunk-size=6MB", "dracoon.transfer.max-memory=12MB")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void bandwidthIsThatOfTheProperty() {
		this.configured.withPropertyValues("dracoon.transfer.max-bytes-per-second=2MB")
			.run((context) -> assertThat(context.getBean(DracoonTransfers.class).bandwidth().bytesPerSecond())
				.isEqualTo(2 * 1024 * 1024));
		this.configured.run(
				(context) -> assertThat(context.getBean(DracoonTransfers.class).bandwidth().bytesPerSecond()).isNull());
		for (String wrong : List.of("0", "-1MB")) {
			this.configured.withPropertyValues("dracoon.transfer.max-bytes-per-second=" + wrong)
				.run((context) -> assertThat(context).getFailure()
					.rootCause()
					.hasMessageContaining("dracoon.transfer.max-bytes-per-second"));
		}
	}

	@Test
	void idleTimeoutMustBePositive() {
		this.configured.withPropertyValues("dracoon.transfer.idle-timeout=0s")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("dracoon.transfer.idle-timeout"));
	}

	@Test
	void heartbeatTimeoutMustBePositive() {
		this.configured.withPropertyValues("dracoon.transfer.heartbeat-timeout=0s")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("dracoon.transfer.heartbeat-timeout"));
	}

	@Test
	void emulatorStaysAwayUnlessEnabled() {
		this.configured.run((context) -> assertThat(context).doesNotHaveBean(DracoonEmulator.class));
	}

	@Test
	void worksWithoutTheEmulatorOnTheClassPath() {
		this.configured.withClassLoader(new FilteredClassLoader(DracoonEmulator.class))
			.run((context) -> assertThat(context).hasSingleBean(Dracoon.class));
	}

	@Test
	void emulatorStopsWithTheContext() {
		DracoonEmulator[] started = new DracoonEmulator[1];
		this.runner.withPropertyValues("dracoon.emulator.enabled=true")
			.run((context) -> started[0] = context.getBean(DracoonEmulator.class));
		assertThat(WebClient.create(started[0].baseUrl().toString())
			.get()
			.uri("/api/v4/public/software/version")
			.retrieve()
			.toBodilessEntity()
			.map((entity) -> true)
			.onErrorReturn(false)
			.block()).isFalse();
	}

	@Test
	void propertiesHideSecrets() {
		this.configured
			.withPropertyValues("dracoon.auth.client-secret=secret", "dracoon.auth.refresh-token=secret",
					"dracoon.auth.access-token=secret", "dracoon.crypto.encryption-password=secret")
			.run((context) -> assertThat(context.getBean(DracoonProperties.class).toString()).doesNotContain("secret"));
	}

	private static List<Class<?>> adapters() {
		return Arrays.stream(Dracoon.class.getMethods())
			.<Class<?>>map(Method::getReturnType)
			.filter((type) -> type.isAnnotationPresent(HttpExchange.class))
			.toList();
	}

	@Configuration(proxyBeanMethods = false)
	static class WebClientUserConfiguration {

		@Bean
		WebClient ownWebClient() {
			return WebClient.create();
		}

		@Bean
		WebClientUser webClientUser(WebClient own, @Qualifier("dracoonWebClient") WebClient dracoon) {
			return new WebClientUser(own, dracoon);
		}

	}

	record WebClientUser(WebClient own, WebClient dracoon) {

	}

}
