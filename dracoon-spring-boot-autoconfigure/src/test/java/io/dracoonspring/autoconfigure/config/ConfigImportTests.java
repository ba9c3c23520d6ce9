// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.RecordedRequest;
import io.dracoonspring.emulator.tls.Pem;
import io.dracoonspring.emulator.tls.Tls;
import io.dracoonspring.template.DracoonOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests applications that import configuration files from DRACOON. */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfigImportTests {

	private static final String ENCRYPTION_PASSWORD = "--dracoon.crypto.encryption-password=Encryption-2026!";

	private final ConfigServer server = new ConfigServer();

	@AfterAll
	void close() {
		this.server.close();
	}

	private String value(String... arguments) {
		try (ConfigurableApplicationContext context = this.server.start(arguments)) {
			return context.getEnvironment().getProperty("message");
		}
	}

	@Test
	void extensionSelectsTheFormat() {
		this.server.write("/Projects/formats/app.yaml", "message: yaml")
			.write("/Projects/formats/app.properties", "message=properties")
			.write("/Projects/formats/plain", "message: hint");
		assertThat(value("--spring.config.import=dracoon:/Projects/formats/app.yaml")).isEqualTo("yaml");
		assertThat(value("--spring.config.import=dracoon:/Projects/formats/app.properties")).isEqualTo("properties");
		assertThat(value("--spring.config.import=dracoon:/Projects/formats/plain[.yaml]")).isEqualTo("hint");
	}

	@Test
	void fileIsReadOnce() {
		this.server.write("/Projects/once/app.yaml", "message: once");
		this.server.emulator().clearRequests();
		assertThat(value("--spring.config.import=dracoon:/Projects/once/app.yaml", "--spring.profiles.active=prod"))
			.isEqualTo("once");
		assertThat(this.server.count("/downloads")).isOne();
	}

	@Test
	void namesMayHaveBlanksAndOtherSigns() {
		this.server.write("/Projects/my settings & more/über uns.yaml", "message: found");
		assertThat(value("--spring.config.import=dracoon:/Projects/my settings & more/über uns.yaml"))
			.isEqualTo("found");
		assertThat(value("--spring.config.import=dracoon:/Projects/my%20settings%20&%20more/über uns.yaml"))
			.isEqualTo("found");
	}

	@Test
	void fileInAnEncryptedRoomIsDecrypted() {
		this.server.write("/Vault/config/app.yaml", "message: secret");
		assertThat(value("--spring.config.import=dracoon:/Vault/config/app.yaml", ENCRYPTION_PASSWORD))
			.isEqualTo("secret");
	}

	@Test
	void fileOfAProfileOverridesTheFile() {
		this.server.write("/Projects/profiles/app.yaml", "message: all\nother: all")
			.write("/Projects/profiles/app-prod.yaml", "message: prod");
		String location = "--spring.config.import=dracoon:/Projects/profiles/app.yaml";
		assertThat(value(location)).isEqualTo("all");
		try (ConfigurableApplicationContext context = this.server.start(location, "--spring.profiles.active=prod")) {
			assertThat(context.getEnvironment().getProperty("message")).isEqualTo("prod");
			assertThat(context.getEnvironment().getProperty("other")).isEqualTo("all");
		}
	}

	@Test
	void documentsOfAFileMayHaveConditions() {
		this.server.write("/Projects/documents/app.yaml", """
				message: all
				---
				spring.config.activate.on-profile: prod
				message: prod
				""");
		String location = "--spring.config.import=dracoon:/Projects/documents/app.yaml";
		assertThat(value(location)).isEqualTo("all");
		assertThat(value(location, "--spring.profiles.active=prod")).isEqualTo("prod");
	}

	@Test
	void folderHasFilesWithTheNameOfTheConfiguration() {
		this.server.write("/Projects/folder/application.yaml", "message: yaml\nother: yaml")
			.write("/Projects/folder/application-prod.properties", "message=prod")
			.write("/Projects/folder/shop.yaml", "message: shop");
		String location = "--spring.config.import=dracoon:/Projects/folder/";
		assertThat(value(location)).isEqualTo("yaml");
		assertThat(value(location, "--spring.profiles.active=prod")).isEqualTo("prod");
		assertThat(value(location, "--spring.config.name=shop")).isEqualTo("shop");
	}

	@Test
	void fileImportsItsNeighbours() {
		this.server.write("/Projects/neighbours/app.yaml", "spring.config.import: more/common.yaml")
			.write("/Projects/neighbours/more/common.yaml", "message: common");
		assertThat(value("--spring.config.import=dracoon:/Projects/neighbours/app.yaml")).isEqualTo("common");
	}

	@Test
	void fileMayImportFromAnotherPlace(@TempDir Path directory) throws IOException {
		Path local = Files.writeString(directory.resolve("local.properties"), "message=local");
		this.server.write("/Projects/places/app.yaml", "spring.config.import: 'file:" + local + "'");
		assertThat(value("--spring.config.import=dracoon:/Projects/places/app.yaml")).isEqualTo("local");
	}

	@Test
	void fileThatImportsMayHaveTheAccount(@TempDir Path directory) throws IOException {
		this.server.write("/Projects/same/app.yaml", "message: imported");
		Files.writeString(directory.resolve("application.yaml"), """
				message: local
				spring.config.import: dracoon:/Projects/same/app.yaml
				dracoon:
				  base-url: %s
				  auth:
				    client-id: dracoon-emulator
				    client-secret: dracoon-emulator
				    username: ${test.user}
				    password: Emulator-2026!
				""".formatted(this.server.emulator().baseUrl()));
		try (ConfigurableApplicationContext context = ConfigServer
			.run("--spring.config.location=file:" + directory + "/", "--test.user=admin")) {
			assertThat(context.getEnvironment().getProperty("message")).isEqualTo("imported");
		}
	}

	@Test
	void locationNamesAClient() {
		this.server.write("/Projects/named/app.yaml", "message: named");
		try (ConfigurableApplicationContext context = ConfigServer.builder(ConfigServer.Empty.class)
			.properties(this.server.account("dracoon.clients.config-store"))
			.run("--spring.config.import=dracoon://config-store/Projects/named/app.yaml")) {
			assertThat(context.getEnvironment().getProperty("message")).isEqualTo("named");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "dracoon:/Projects/none.yaml", "dracoon:/Projects/none/", "dracoon:/None/app.yaml" })
	void optionalLocationMayBeMissing(String location) {
		try (ConfigurableApplicationContext context = this.server
			.start("--spring.config.import=optional:" + location)) {
			assertThat(context.isActive()).isTrue();
		}
	}

	@Test
	void emptyFolderIsNotMissing() {
		this.server.files().createFolders("/Projects/empty");
		assertThat(value("--spring.config.import=dracoon:/Projects/empty/")).isNull();
	}

	@Test
	void clientOfTheImportEndsBeforeTheApplicationHasBeans() {
		this.server.write("/Projects/revoked/app.yaml", "message: found");
		this.server.emulator().clearRequests();
		try (ConfigurableApplicationContext context = this.server.start(
				"--spring.config.import=dracoon:/Projects/revoked/app.yaml",
				"--dracoon.auth.revoke-on-shutdown=true")) {
			assertThat(this.server.emulator().requests()).extracting(RecordedRequest::path).contains("/oauth/revoke");
			assertThat(context.getBean(DracoonOperations.class).exists("/Projects")).isTrue();
		}
	}

	@Test
	void accessTokenStaysValidForTheApplication() {
		this.server.write("/Projects/token/app.yaml", "message: found");
		String token = token();
		try (ConfigurableApplicationContext context = ConfigServer.run(
				"--dracoon.base-url=" + this.server.emulator().baseUrl(), "--dracoon.auth.access-token=" + token,
				"--dracoon.auth.revoke-on-shutdown=true", "--spring.config.import=dracoon:/Projects/token/app.yaml")) {
			assertThat(context.getEnvironment().getProperty("message")).isEqualTo("found");
			assertThat(context.getBean(DracoonOperations.class).exists("/Projects")).isTrue();
		}
	}

	private String token() {
		try (ConfigurableApplicationContext context = this.server.start()) {
			return context.getBean(Dracoon.class).tokenSource().token().block().value().value();
		}
	}

	@Test
	void importedPropertiesConfigureTheClientOfTheApplication() {
		this.server.write("/Projects/dracoon/app.yaml", "dracoon.auth.username: alice");
		try (ConfigurableApplicationContext context = this.server
			.start("--spring.config.import=dracoon:/Projects/dracoon/app.yaml")) {
			assertThat(context.getBean(Dracoon.class).account().get().block().userName()).isEqualTo("alice");
		}
	}

	@Test
	void sslBundleOfThePropertiesIsUsed(@TempDir Path directory) throws IOException {
		try (DracoonEmulator secure = DracoonEmulator.builder().tls(Tls.generated()).start()) {
			Path authority = Files.writeString(directory.resolve("ca.pem"),
					Pem.of(secure.certificateAuthority().orElseThrow()));
			try (ConfigurableApplicationContext context = this.server.start("--dracoon.base-url=" + secure.baseUrl(),
					"--spring.config.import=optional:dracoon:/Projects/app.yaml", "--dracoon.http.ssl.bundle=own",
					"--spring.ssl.bundle.pem.own.truststore.certificate=file:" + authority)) {
				assertThat(context.getBean(DracoonNodes.class)).isNotNull();
			}
			assertThat(secure.requests()).extracting(RecordedRequest::path).contains("/oauth/token");
		}
	}

	@Test
	void optionalFileIsSkippedForTheEmulator(CapturedOutput output) {
		try (ConfigurableApplicationContext context = ConfigServer.run("--dracoon.emulator.enabled=true",
				"--spring.config.import=optional:dracoon:/Projects/app.yaml")) {
			assertThat(context.getBean(DracoonOperations.class).exists("/Projects")).isTrue();
		}
		assertThat(output).contains(
				"'optional:dracoon:/Projects/app.yaml' is not imported, because the emulator has " + "not started yet");
	}

	@Test
	void disabledImportNeedsNoServer() {
		try (ConfigurableApplicationContext context = ConfigServer.run("--dracoon.config.enabled=false",
				"--spring.config.import=dracoon:/Projects/app.yaml")) {
			assertThat(context.isActive()).isTrue();
		}
	}

}
