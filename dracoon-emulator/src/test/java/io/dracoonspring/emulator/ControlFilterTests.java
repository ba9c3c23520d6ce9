// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the control interface is open only to clients with its token and to clients
 * on the same machine.
 */
class ControlFilterTests {

	private static final String FAULTS = "/_emulator/faults";

	private final HttpClient client = HttpClient.newHttpClient();

	@Test
	void otherMachinesControlNothingWithoutAToken() throws Exception {
		try (DracoonEmulator emulator = DracoonEmulator.builder().host("0.0.0.0").start()) {
			String own = "http://127.0.0.1:" + emulator.port();
			String elsewhere = "http://" + otherAddress() + ":" + emulator.port();
			assertThat(get(own + FAULTS).statusCode()).isEqualTo(200);
			assertThat(get(elsewhere + FAULTS)).satisfies((answer) -> {
				assertThat(answer.statusCode()).isEqualTo(403);
				assertThat(answer.body()).contains("--control-token");
			});
			assertThat(get(elsewhere + "/").statusCode()).isEqualTo(403);
			assertThat(get(elsewhere + "/api/v4/public/time").statusCode()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { FAULTS, "/", "/_emulator/console/requests" })
	void tokenIsNeededOnTheSameMachineToo(String path) throws Exception {
		try (DracoonEmulator emulator = DracoonEmulator.builder().controlToken("right").start()) {
			String url = emulator.baseUrl() + path;
			assertThat(get(url).statusCode()).isEqualTo(401);
			assertThat(get(url, "Control-Token", "wrong").statusCode()).isEqualTo(401);
			assertThat(get(url, "Control-Token", "right").statusCode()).isEqualTo(200);
			assertThat(get(url, "Cookie", "control-token=right").statusCode()).isEqualTo(200);
			assertThat(get(url + "?control-token=wrong").statusCode()).isEqualTo(401);
			assertThat(get(emulator.baseUrl() + "/api/v4/public/time").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void browserKeepsTheTokenOutOfItsAddress() throws Exception {
		try (DracoonEmulator emulator = DracoonEmulator.builder().controlToken("right").start()) {
			HttpResponse<String> answer = get(emulator.baseUrl() + "/_emulator/console/nodes?control-token=right&a=b");
			assertThat(answer.statusCode()).isEqualTo(303);
			assertThat(answer.headers().firstValue("Location")).hasValue("/_emulator/console/nodes?a=b");
			assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).containsIgnoringCase("httponly")
				.contains("SameSite=Strict");
		}
	}

	private HttpResponse<String> get(String url, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String otherAddress() throws SocketException {
		Optional<String> address = NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter((candidate) -> !candidate.isLoopbackAddress() && candidate instanceof java.net.Inet4Address)
			.map(InetAddress::getHostAddress)
			.findFirst();
		Assumptions.assumeTrue(address.isPresent(), "this machine has no other address");
		return address.orElseThrow();
	}

}
