// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.tls.Tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** Checks what a person reads when a configuration file cannot be imported. */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfigImportFailureTests {

	private static final String IMPORT = "--spring.config.import=dracoon:/Projects/failures/app.yaml";

	private final ConfigServer server = new ConfigServer().write("/Projects/failures/app.yaml", "message: found")
		.write("/Vault/failures/app.yaml", "message: secret");

	@AfterAll
	void close() {
		this.server.close();
	}

	private void fail(String... arguments) {
		assertThatException().isThrownBy(() -> this.server.start(arguments).close());
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "dracoon:/Projects/failures/none.yaml", "dracoon:/None/app.yaml", "dracoon:/Projects/none/" })
	void missingFile(String location, CapturedOutput output) {
		fail("--spring.config.import=" + location);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("'" + location + "'")
			.contains("prefix it with 'optional:'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "optional:" })
	void wrongPassword(String prefix, CapturedOutput output) {
		fail(IMPORT.replace("dracoon:", prefix + "dracoon:"), "--dracoon.auth.password=hunter2");
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Could not import 'dracoon:/Projects/failures/app.yaml': ")
			.contains("Check 'dracoon.auth.username' and 'dracoon.auth.password'")
			.contains("The prefix 'optional:' ignores only a missing file")
			.doesNotContain("hunter2");
	}

	@Test
	void wrongPasswordOfANamedClient(CapturedOutput output) {
		String[] account = Stream
			.concat(Stream.of(this.server.account("--dracoon.clients.store"))
				.map((property) -> property.replace("Emulator-2026!", "hunter2")),
					Stream.of("--spring.config.import=dracoon://store/Projects/failures/app.yaml"))
			.toArray(String[]::new);
		assertThatException().isThrownBy(() -> ConfigServer.run(account).close());
		assertThat(output).contains("Could not import 'dracoon://store/Projects/failures/app.yaml': ")
			.contains("Check 'dracoon.clients.store.auth.username' and 'dracoon.clients.store.auth.password'")
			.doesNotContain("'dracoon.auth.")
			.doesNotContain("hunter2");
	}

	@Test
	void userModeOfANamedClient(CapturedOutput output) {
		fail("--dracoon.clients.store.base-url=" + this.server.emulator().baseUrl(),
				"--dracoon.clients.store.auth.mode=user",
				"--spring.config.import=dracoon://store/Projects/failures/app.yaml");
		assertThat(output).contains("The property 'dracoon.clients.store.auth.mode' is 'user', but no user signs in")
			.contains("set 'dracoon.clients.config.base-url'");
	}

	@Test
	void unreachableServer(CapturedOutput output) {
		int port;
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			port = emulator.port();
		}
		fail(IMPORT, "--dracoon.base-url=http://127.0.0.1:" + port, "--dracoon.retry.max-retries=0");
		assertThat(output).contains("Could not import 'dracoon:/Projects/failures/app.yaml': ")
			.contains("Check 'dracoon.base-url' and that a firewall")
			.doesNotContain("Emulator-2026!");
	}

	@Test
	void anotherServerThanDracoon(CapturedOutput output) throws IOException {
		HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		other.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(404, -1);
			exchange.close();
		});
		other.start();
		try {
			fail(IMPORT, "--dracoon.base-url=http://127.0.0.1:" + other.getAddress().getPort());
		}
		finally {
			other.stop(0);
		}
		assertThat(output).contains("Could not import 'dracoon:/Projects/failures/app.yaml': ")
			.contains("'dracoon.base-url'")
			.doesNotContain("Emulator-2026!");
	}

	@Test
	void certificateThatIsNotTrusted(CapturedOutput output) {
		try (DracoonEmulator secure = DracoonEmulator.builder().tls(Tls.generated()).start()) {
			fail(IMPORT, "--dracoon.base-url=" + secure.baseUrl());
		}
		assertThat(output).contains("Could not import 'dracoon:/Projects/failures/app.yaml': ")
			.contains("name the bundle in 'dracoon.http.ssl.bundle'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "none", "hunter2" })
	void contentThatCannotBeDecrypted(String password, CapturedOutput output) {
		String[] arguments = password.equals("none") ? new String[0]
				: new String[] { "--dracoon.crypto.encryption-password=" + password };
		fail(Stream.concat(Stream.of("--spring.config.import=dracoon:/Vault/failures/app.yaml"), Stream.of(arguments))
			.toArray(String[]::new));
		assertThat(output).contains("Could not import 'dracoon:/Vault/failures/app.yaml': ")
			.contains("Set 'dracoon.crypto.encryption-password' to the encryption password of the account")
			.doesNotContain("hunter2");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			dracoon.base-url=              | The property 'dracoon.base-url' is not set where it is needed before
			dracoon.base-url=${NO}         | The property 'dracoon.base-url' contains a placeholder
			dracoon.base-url=example.com   | The property 'dracoon.base-url' does not start with https://
			dracoon.auth.password=         | The property 'dracoon.auth.password' is not set
			dracoon.auth.password=${NO}    | The property 'dracoon.auth.password' contains a placeholder
			dracoon.auth.mode=user         | The property 'dracoon.auth.mode' is 'user', but no user signs in before
			dracoon.auth.refresh-token=x   | The property 'dracoon.auth.refresh-token' cannot be used before
			dracoon.http.ssl.bundle=none   | The property 'dracoon.http.ssl.bundle' names an SSL bundle that
			dracoon.http.proxy.password=${NO} | The property 'dracoon.http.proxy.password' contains a placeholder
			dracoon.emulator.enabled=true  | is 'true', but 'dracoon:/Projects/failures/app.yaml' is imported before
			""")
	void propertyThatTheImportCannotUse(String property, String text, CapturedOutput output) {
		fail(IMPORT, "--" + property);
		assertThat(output).contains("APPLICATION FAILED TO START").contains(text).doesNotContain("Emulator-2026!");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			dracoon://store/app.yaml   | The property 'dracoon.clients.store' is not set where a location names
			dracoon:?id=4711[.yaml]    | the location 'dracoon:?id=4711' has an id
			dracoon:/Projects/*/       | the location 'dracoon:/Projects/*/' is a pattern
			dracoon:/                  | the location 'dracoon:/' names neither a file nor a folder
			dracoon:Projects/app.yaml  | the location 'dracoon:Projects/app.yaml' is malformed
			dracoon:/Projects/app      | file extension is not known to any PropertySourceLoader
			""")
	void locationThatCannotBeUsed(String location, String text, CapturedOutput output) {
		fail("--spring.config.import=" + location);
		assertThat(output).contains(text);
	}

	@Test
	void patternInAnImportedFile(CapturedOutput output) {
		this.server.write("/Projects/failures/pattern.yaml", "spring.config.import: more/*/");
		fail("--spring.config.import=dracoon:/Projects/failures/pattern.yaml");
		assertThat(output).contains("the location 'more/*/' is a pattern");
	}

	@Test
	void folderInPlaceOfAFile(CapturedOutput output) {
		this.server.files().createFolders("/Projects/failures/folder.yaml");
		fail("--spring.config.import=dracoon:/Projects/failures/folder.yaml");
		assertThat(output).contains("Could not import 'dracoon:/Projects/failures/folder.yaml': ");
	}

}
