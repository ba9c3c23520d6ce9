/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What clients that others wrote send and expect, word for word.
 */
class ForeignClientTests {

	private static final String KEY_PAIR = "/api/v4/user/account/keypair";

	private DracoonEmulator emulator;

	private Api anonymous;

	@BeforeEach
	void start() {
		this.emulator = DracoonEmulator.start();
		this.anonymous = new Api(this.emulator);
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void pythonReadsWhetherWeakPasswordsAreAllowedWhenItConnects() {
		JsonNode general = this.anonymous.as("alice").get("/api/v4/config/info/general").expect(200).json();
		assertThat(general.get("weakPasswordEnabled").isBoolean()).isTrue();
		assertThat(general.get("weakPasswordEnabled").asBoolean()).isFalse();
		Api admin = this.anonymous.as("admin");
		admin
			.put("/api/v4/system/config/policies/passwords",
					Map.of("loginPasswordPolicies",
							Map.of("characterRules", Map.of("mustContainCharacters",
									new String[] { "alpha", "numeric" }, "numberOfCharacteristicsToEnforce", 2))))
			.expect(200);
		assertThat(admin.get("/api/v4/config/info/general").json().get("weakPasswordEnabled").asBoolean()).isTrue();
	}

	@Test
	void pythonAndDco3AskForTheirOnlyKeyPairWithoutAVersion() {
		Api alice = this.anonymous.as("alice");
		JsonNode long4096 = alice.get(KEY_PAIR).expect(200).json();
		assertThat(long4096.at("/publicKeyContainer/version").asString()).isEqualTo("RSA-4096");
		Api bob = this.anonymous.as("bob");
		JsonNode short2048 = bob.get(KEY_PAIR).expect(200).json();
		assertThat(short2048.at("/publicKeyContainer/version").asString()).isEqualTo("A");
		bob.post(KEY_PAIR, long4096).expect(204);
		assertThat(bob.get(KEY_PAIR).expect(200).json()).isEqualTo(short2048);
		bob.delete(KEY_PAIR).expect(204);
		assertThat(bob.get(KEY_PAIR).expect(200).json().at("/publicKeyContainer/version").asString())
			.isEqualTo("RSA-4096");
		bob.delete(KEY_PAIR).expect(204);
		bob.get(KEY_PAIR).expectError(404, -70020);
		bob.delete(KEY_PAIR).expectError(404, -70020);
	}

	@Test
	void pythonSeparatesSortingsByABareBar() throws IOException {
		String token = this.anonymous
			.token(Map.of("grant_type", "password", "username", "alice", "password", Api.PASSWORD))
			.json()
			.get("access_token")
			.asString();
		String answer = exchange("GET /api/v4/nodes?sort=name:asc|createdAt:desc&filter=name:cn:50%25 HTTP/1.1\r\n"
				+ "Host: localhost\r\nAuthorization: Bearer " + token + "\r\nConnection: close\r\n\r\n");
		assertThat(answer).startsWith("HTTP/1.1 200 ").contains("\"range\"");
		assertThat(this.emulator.requests()).contains(new RecordedRequest("GET", "/api/v4/nodes", 200));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			GET /api/v4/nodes and more HTTP/1.1;Host: localhost;400
			GET /api/v4/nodes HTTP/1.1;Host: not a host;400
			""")
	void whatCannotBeReadIsAnsweredAndNoted(String line, String header, int status) throws IOException {
		String answer = exchange(line + "\r\n" + header + "\r\n\r\n");
		assertThat(answer).startsWith("HTTP/1.1 " + status + " ").contains("application/json");
		JsonNode envelope = JsonMapper.shared().readTree(answer.substring(answer.indexOf("\r\n\r\n")));
		assertThat(envelope.get("code").asInt()).isEqualTo(status);
		assertThat(envelope.get("debugInfo").asString()).isNotEmpty();
		assertThat(this.emulator.requests()).extracting(RecordedRequest::status).containsExactly(status);
	}

	@Test
	void targetsAndHeadersHaveAnEnd() throws IOException {
		String endless = "a".repeat(40_000);
		assertThat(exchange("GET /" + endless + " HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 414 ").contains("\"code\"");
		assertThat(exchange("GET / HTTP/1.1\r\nX-Long: " + endless + "\r\n\r\n")).startsWith("HTTP/1.1 431 ")
			.contains("\"code\"");
	}

	@Test
	void javaSdkFiltersUploadSharesByTheIdOfANode() {
		Api alice = this.anonymous.as("alice");
		long room = alice.idOf("Projects");
		long share = alice.post("/api/v4/shares/uploads", Map.of("targetId", room, "name", "Inbox"))
			.expect(201)
			.json()
			.get("id")
			.asLong();
		JsonNode found = alice.get("/api/v4/shares/uploads?filter=nodeId:eq:" + room).expect(200).json();
		assertThat(found.at("/items/0/id").asLong()).isEqualTo(share);
		assertThat(alice.get("/api/v4/shares/uploads?filter=nodeId:eq:1").expect(200).json().get("items")).isEmpty();
	}

	@Test
	void dco3SwitchesTheProtectionAgainstVirusesOn() {
		Api admin = this.anonymous.as("admin");
		String policies = "/api/v4/nodes/rooms/" + admin.idOf("Projects") + "/policies";
		assertThat(admin.get(policies).expect(200).json().get("isVirusProtectionEnabled").asBoolean()).isFalse();
		admin.put(policies, Map.of("virusProtectionEnabled", true)).expect(204);
		JsonNode changed = admin.get(policies).expect(200).json();
		assertThat(changed.get("isVirusProtectionEnabled").asBoolean()).isTrue();
		assertThat(changed.get("defaultExpirationPeriod").asInt()).isZero();
	}

	@Test
	void olderClientsCountChildrenInOneNumber() {
		Api alice = this.anonymous.as("alice");
		JsonNode room = alice.get("/api/v4/nodes/" + alice.idOf("Projects")).expect(200).json();
		assertThat(room.get("cntChildren").asInt())
			.isEqualTo(room.get("cntFiles").asInt() + room.get("cntFolders").asInt() + room.get("cntRooms").asInt())
			.isPositive();
	}

	private String exchange(String request) throws IOException {
		URI base = this.emulator.baseUrl();
		try (Socket socket = new Socket(base.getHost(), base.getPort())) {
			OutputStream out = socket.getOutputStream();
			out.write(request.getBytes(StandardCharsets.ISO_8859_1));
			out.flush();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
