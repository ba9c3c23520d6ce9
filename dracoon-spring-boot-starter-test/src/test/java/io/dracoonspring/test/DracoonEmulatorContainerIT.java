// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test;

import java.net.URI;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Configuration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.utility.MountableFile;

import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.autoconfigure.DracoonConnectionDetails;
import io.dracoonspring.emulator.StorageMode;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(EmulatorImage.DockerCondition.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "dracoon.base-url=https://dracoon.example.com", "dracoon.auth.client-id=my-application",
				"dracoon.auth.username=service.account", "dracoon.auth.password=${NOT_SET}" })
@Testcontainers
class DracoonEmulatorContainerIT {

	private static final Network network = Network.newNetwork();

	@Container
	@ServiceConnection
	static final DracoonEmulatorContainer container = new DracoonEmulatorContainer(EmulatorImage.NAME)
		.withNetwork(network)
		.withNetworkAliases("dracoon")
		.withSeed(MountableFile.forClasspathResource("io/dracoonspring/test/seed.yml"));

	@Autowired
	private DracoonConnectionDetails connectionDetails;

	@Autowired
	private DracoonNodes nodes;

	@Test
	void clientConnectsToTheContainer() {
		assertThat(this.connectionDetails.getBaseUrl()).isEqualTo(container.getBaseUrl());
		assertThat(this.nodes.listPage(NodeQuery.root()).block().items()).extracting(Node::name)
			.containsExactly("Projects", "Seeded", "Vault");
	}

	@Test
	void presignedUrlsAreReachableFromOutside() throws Exception {
		assertThat(InsideClient.download(container.getBaseUrl())).startsWith(container.getBaseUrl().getAuthority())
			.contains("Welcome to the DRACOON emulator");
	}

	@Test
	void presignedUrlsAreReachableFromInsideTheNetwork() {
		try (GenericContainer<?> client = new GenericContainer<>(EmulatorImage.NAME)) {
			client.withNetwork(network)
				.withCopyFileToContainer(MountableFile.forClasspathResource("io/dracoonspring/test/InsideClient.class"),
						"/client/io/dracoonspring/test/InsideClient.class")
				.withCreateContainerCmdModifier((command) -> command.withEntrypoint("java"))
				.withCommand("-cp", "/client", "io.dracoonspring.test.InsideClient", "http://dracoon:8080")
				.withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(Duration.ofMinutes(1)));
			client.start();
			assertThat(client.getLogs()).contains("dracoon:8080 Welcome to the DRACOON emulator");
		}
	}

	@Test
	void runsWithoutRightsAndTellsItsHealth() throws Exception {
		assertThat(container.execInContainer("id", "-u").getStdout().strip()).isEqualTo("10001");
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(container.getCurrentContainerInfo().getState().getHealth().getStatus())
				.isEqualTo("healthy"));
	}

	@Test
	void takesOptions() throws Exception {
		try (DracoonEmulatorContainer other = new DracoonEmulatorContainer(EmulatorImage.NAME)
			.withStorage(StorageMode.PROXY)
			.withPublicUrl(URI.create("https://dracoon.example"))) {
			other.start();
			assertThat(other.getLogs()).contains("DRACOON emulator ready: https://dracoon.example");
		}
	}

	@Nested
	@SpringBootTest(classes = DracoonEmulatorContainerIT.Application.class,
			webEnvironment = SpringBootTest.WebEnvironment.NONE)
	@Testcontainers
	class OverTls {

		@Container
		@ServiceConnection
		static final DracoonEmulatorContainer secured = new DracoonEmulatorContainer(EmulatorImage.NAME).withTls()
			.withUsername("alice");

		@Test
		void clientTrustsTheContainerAndSignsInAsAsked(@Autowired DracoonConnectionDetails details,
				@Autowired DracoonNodes nodes, @Autowired DracoonAccount account) {
			assertThat(account.get().block().userName()).isEqualTo("alice");
			assertThat(details.getBaseUrl()).hasScheme("https").isEqualTo(secured.getBaseUrl());
			assertThat(nodes.listPage(NodeQuery.root()).block().items()).extracting(Node::name)
				.containsExactly("Projects", "Vault");
		}

		@Test
		void tellsItsHealth() {
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.untilAsserted(() -> assertThat(secured.getCurrentContainerInfo().getState().getHealth().getStatus())
					.isEqualTo("healthy"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
