// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmulatorMainTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@Test
	void explainsItsOptions() {
		assertThat(run("--help")).isZero();
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("--port=", "--host=", "--storage=",
				"--directory=", "--customer-quota=", "--public-url=", "--help");
	}

	@Test
	void tellsItsVersion() {
		assertThat(run("--version")).isZero();
		assertThat(this.out.toString(StandardCharsets.UTF_8)).startsWith("DRACOON emulator ").contains("4.44.0");
	}

	@Test
	void shortOptionExplainsToo() {
		assertThat(run("-h")).isZero();
		assertThat(this.out.toString(StandardCharsets.UTF_8)).startsWith("Usage: java -jar ").contains("-exec.jar [");
	}

	@ParameterizedTest
	@CsvSource({ "--nonsense=1,--nonsense", "--port,--port", "--port=,--port", "--port=x,--port", "--port=65536,--port",
			"--storage=tape,--storage", "--customer-quota=0,--customer-quota", "--public-url=ftp://x,--public-url",
			"--public-url=http://x/y,--public-url" })
	void refusesWrongOptions(String argument, String named) {
		assertThat(run(argument)).isEqualTo(2);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).contains("'" + named + "'");
		assertThat(this.out.size()).isZero();
	}

	@Test
	void saysWhenThePortIsTaken() {
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			assertThat(run("--port=" + emulator.port())).isOne();
			assertThat(this.err.toString(StandardCharsets.UTF_8)).contains("cannot start");
		}
	}

	@Test
	void checksWhetherAnotherOneServes() {
		String url;
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			url = emulator.baseUrl().toString();
			assertThat(run("--check=" + url)).isZero();
		}
		assertThat(run("--check=" + url)).isOne();
		assertThat(run("--check=nowhere")).isEqualTo(2);
	}

	@Test
	void servesUntilItIsAskedToStop(@TempDir Path directory) throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Djava.io.tmpdir=" + directory, "-cp", System.getProperty("java.class.path"),
				EmulatorMain.class.getName(), "--port=0")
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
			String ready = reader.readLine();
			assertThat(ready).matches("DRACOON emulator ready: http://127\\.0\\.0\\.1:\\d+");
			URI url = URI.create(ready.substring(ready.indexOf("http")));
			new Api(HttpClient.newHttpClient(), url, null).get("/api/v4/auth/ping").expect(200);
			assertThat(directory).isNotEmptyDirectory();
			// use the handle, because Process.destroy() would close the reader
			process.toHandle().destroy();
			assertThat(reader.readLine()).isNull();
		}
		finally {
			process.destroy();
			process.waitFor();
		}
		assertThat(directory).isEmptyDirectory();
	}

	@Test
	void reportsThatAnotherEmulatorUsesTheDirectory(@TempDir Path directory) {
		DracoonEmulator first = DracoonEmulator.builder().directory(directory).start();
		try (first) {
			assertThat(run("--directory=" + directory)).isOne();
			assertThat(this.err.toString(StandardCharsets.UTF_8))
				.contains("The emulator cannot start: Another emulator uses the directory");
		}
	}

	private int run(String... arguments) {
		return EmulatorMain.run(new PrintStream(this.out, true, StandardCharsets.UTF_8),
				new PrintStream(this.err, true, StandardCharsets.UTF_8), arguments);
	}

}
