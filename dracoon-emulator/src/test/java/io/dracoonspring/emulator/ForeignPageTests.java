// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.emulator.faults.ActiveFault;
import io.dracoonspring.emulator.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests requests that a browser sends for pages of other origins.
 */
class ForeignPageTests {

	private static DracoonEmulator emulator;

	@BeforeAll
	static void start() {
		emulator = DracoonEmulator.builder().publicUrl(URI.create("http://files.example.com:8080")).start();
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "http://evil.example.com", "null", "http://localhost:1", "https://localhost.evil.example" })
	void pagesOfOtherOriginsChangeNothing(String origin) throws IOException {
		ActiveFault fault = emulator.faults().add(Fault.slowDown());
		for (String path : new String[] { "/_emulator/reset", "/_emulator/console/reset" }) {
			assertThat(send("POST", path, "localhost", origin)).startsWith("HTTP/1.1 403 ").contains("\"code\":403");
		}
		assertThat(emulator.faults().active()).contains(fault);
		emulator.faults().clear();
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example.com", "evil.example.com:80", "a_b.example.com", "127.0.0.1.example.com" })
	void pagesUnderForeignNamesSeeNothing(String host) throws IOException {
		assertThat(send("GET", "/", host, null)).startsWith("HTTP/1.1 403 ").doesNotContain("alice");
		assertThat(send("GET", "/_emulator/requests", host, null)).startsWith("HTTP/1.1 403 ");
		assertThat(send("POST", "/_emulator/reset", host, "http://" + host)).startsWith("HTTP/1.1 403 ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "127.0.0.1:80", "[::1]:80", "emulator:8080", "dracoon.localhost",
			"host.docker.internal", "files.example.com:8080" })
	void ownPagesWorkUnderEveryNameOfThisMachine(String host) throws IOException {
		assertThat(send("GET", "/", host, null)).startsWith("HTTP/1.1 200 ");
		assertThat(send("POST", "/_emulator/reset", host, "http://" + host)).startsWith("HTTP/1.1 204 ");
	}

	@Test
	void apiIsForEverybody() throws IOException {
		assertThat(send("GET", "/api/v4/public/time", "evil.example.com", "http://evil.example.com"))
			.startsWith("HTTP/1.1 200 ");
	}

	private static String send(String method, String path, String host, @Nullable String origin) throws IOException {
		String request = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 0\r\n"
				+ ((origin != null) ? "Origin: " + origin + "\r\n" : "") + "Connection: close\r\n\r\n";
		try (Socket socket = new Socket("127.0.0.1", emulator.port())) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
