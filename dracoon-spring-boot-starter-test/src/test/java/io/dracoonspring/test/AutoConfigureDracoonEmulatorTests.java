// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.ContextCustomizer;

import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.config.DracoonServerConfig;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.autoconfigure.DracoonConnectionDetails;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.emulator.model.EmulatorProfile;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.UploadRequest;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "dracoon.base-url=https://dracoon.example.com", "dracoon.auth.client-id=my-application",
				"dracoon.auth.client-secret=${NOT_SET}", "dracoon.auth.username=service.account",
				"dracoon.auth.password=real-password", "dracoon.crypto.encryption-password=${NOT_SET}" })
@AutoConfigureDracoonEmulator
class AutoConfigureDracoonEmulatorTests {

	@Autowired
	private DracoonEmulator emulator;

	@Autowired
	private DracoonConnectionDetails connectionDetails;

	@Autowired
	private DracoonAccount account;

	@Test
	void connectsToTheEmulatorWhateverThePropertiesSay() {
		assertThat(this.connectionDetails.getBaseUrl()).isEqualTo(this.emulator.baseUrl());
		assertThat(this.account.get().block().userName()).isEqualTo("admin");
	}

	@Test
	void emulatorIsReachableFromThisMachineOnly() {
		assertThat(this.emulator.baseUrl().getHost()).isEqualTo("127.0.0.1");
	}

	@Test
	void contextsAreSharedByTestsWithTheSameAttributes() {
		assertThat(customizer(Seeded.class)).isEqualTo(customizer(SeededToo.class))
			.hasSameHashCodeAs(customizer(SeededToo.class))
			.isNotEqualTo(customizer(AutoConfigureDracoonEmulatorTests.class));
		assertThat(customizer(Seeded.Inner.class)).isEqualTo(customizer(Seeded.class));
		assertThat(customizer(Application.class)).isNull();
	}

	private static ContextCustomizer customizer(Class<?> testClass) {
		return new DracoonEmulatorContextCustomizerFactory().createContextCustomizer(testClass, List.of());
	}

	@Nested
	@SpringBootTest(classes = AutoConfigureDracoonEmulatorTests.Application.class,
			webEnvironment = SpringBootTest.WebEnvironment.NONE)
	@AutoConfigureDracoonEmulator(seed = "classpath:io/dracoonspring/test/seed.yml", storage = StorageMode.PROXY)
	class WithAttributes {

		@Test
		void startsAsAsked(@Autowired DracoonNodes nodes, @Autowired DracoonServerConfig config) {
			assertThat(nodes.listPage(NodeQuery.root()).block().items()).extracting(Node::name).contains("Seeded");
			assertThat(config.getGeneral().block().useS3Storage()).isFalse();
		}

	}

	@Nested
	@SpringBootTest(classes = AutoConfigureDracoonEmulatorTests.Application.class,
			webEnvironment = SpringBootTest.WebEnvironment.NONE)
	@AutoConfigureDracoonEmulator(profile = EmulatorProfile.CLOUD)
	class AsCloud {

		@Test
		void isDracoonCloud(@Autowired DracoonEmulator emulator) {
			assertThat(emulator.serverVersion()).startsWith("5.");
		}

	}

	@Nested
	@SpringBootTest(classes = AutoConfigureDracoonEmulatorTests.Application.class,
			webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "dracoon.emulator.profile=cloud")
	@AutoConfigureDracoonEmulator
	class AsCloudByProperty {

		@Test
		void isDracoonCloud(@Autowired DracoonEmulator emulator) {
			assertThat(emulator.serverVersion()).startsWith("5.");
		}

	}

	@Nested
	@SpringBootTest(classes = AutoConfigureDracoonEmulatorTests.Application.class,
			webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "dracoon.emulator.username=bob")
	@AutoConfigureDracoonEmulator(username = "alice")
	class WithUsername {

		@Test
		void signsInAsThatUser(@Autowired DracoonAccount account) {
			assertThat(account.get().block().userName()).isEqualTo("alice");
		}

	}

	@Nested
	@SpringBootTest(classes = AutoConfigureDracoonEmulatorTests.Application.class,
			webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "dracoon.emulator.username=bob")
	@AutoConfigureDracoonEmulator
	class WithUsernameInTheProperties {

		@Test
		void signsInAsThatUser(@Autowired DracoonAccount account) {
			assertThat(account.get().block().userName()).isEqualTo("bob");
		}

	}

	@Nested
	@SpringBootTest(classes = AutoConfigureDracoonEmulatorTests.Application.class,
			webEnvironment = SpringBootTest.WebEnvironment.NONE)
	@AutoConfigureDracoonEmulator(reset = true)
	class WithReset {

		@Autowired
		private DracoonNodes nodes;

		@RepeatedTest(2)
		void findsAndDeletesWhatWasThereAtTheStart() {
			Node projects = this.nodes.listPage(NodeQuery.root()).block().items().get(0);
			assertThat(projects.name()).isEqualTo("Projects");
			this.nodes.delete(projects.id()).block();
		}

	}

	@Nested
	@SpringBootTest(classes = AutoConfigureDracoonEmulatorTests.Application.class,
			webEnvironment = SpringBootTest.WebEnvironment.NONE)
	@AutoConfigureDracoonEmulator(tls = true)
	class WithTls {

		@Test
		void trustsTheEmulator(@Autowired DracoonEmulator emulator, @Autowired DracoonTransfers transfers,
				@TempDir Path directory) throws IOException {
			assertThat(emulator.baseUrl()).hasScheme("https");
			Path source = Files.writeString(directory.resolve("source.txt"), "content");
			Node node = transfers.upload(UploadRequest.of(source, "/Vault")).result().block();
			Path target = directory.resolve("target.txt");
			transfers.download(DownloadRequest.of(node.id(), target)).result().block();
			assertThat(target).hasContent("content");
		}

	}

	@AutoConfigureDracoonEmulator(seed = "classpath:seed.yml")
	static class Seeded {

		class Inner {

		}

	}

	@AutoConfigureDracoonEmulator(seed = "classpath:seed.yml", reset = true)
	static class SeededToo {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
