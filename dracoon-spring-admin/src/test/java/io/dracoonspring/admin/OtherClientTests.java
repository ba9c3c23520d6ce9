// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.emulator.model.EmulatorProfile;
import io.dracoonspring.emulator.seed.Seed;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads the result of a description with {@code curl}. */
class OtherClientTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@ParameterizedTest
	@EnumSource(EmulatorProfile.class)
	void otherClientsSeeTheRoomsAsDescribed(EmulatorProfile profile) throws Exception {
		try (Company company = new Company(profile, Seed.create())) {
			company.apply("""
					groups: {Legal: {members: [alice], roles: [LOG_AUDITOR]}}
					rooms:
					  Law:
					    quota: 1GB
					    recycle-bin: 30
					    classification: confidential
					    users: {alice: manager, bob: "read, create"}
					    groups: {Legal: {permissions: editor, acceptance: pending}}
					    rooms:
					      Cases: {inherit: true, notes: All cases}
					""");
			String url = company.emulator().baseUrl().toString().replaceFirst("/$", "");
			String token = curl("-u", "dracoon-emulator:dracoon-emulator", "-d", "grant_type=password", "-d",
					"username=admin", "-d", "password=Emulator-2026!", url + "/oauth/token")
				.get("access_token")
				.asString();
			String[] header = { "-H", "Authorization: Bearer " + token };
			JsonNode law = item(curl(header, url + "/api/v4/nodes?parent_id=0"), "/name", "Law");
			assertThat(law.get("quota").asLong()).isEqualTo(1L << 30);
			assertThat(law.get("recycleBinRetentionPeriod").asInt()).isEqualTo(30);
			assertThat(law.get("classification").asInt()).isEqualTo(3);
			assertThat(law.get("inheritPermissions").asBoolean()).isFalse();
			String room = url + "/api/v4/nodes/rooms/" + law.get("id").asLong();
			JsonNode users = curl(header, room + "/users");
			assertThat(item(users, "/userInfo/userName", "alice").at("/permissions/manage").asBoolean()).isTrue();
			JsonNode bob = item(users, "/userInfo/userName", "bob").get("permissions");
			assertThat(bob.propertyStream().filter((permission) -> permission.getValue().asBoolean()))
				.extracting((permission) -> permission.getKey())
				.containsExactlyInAnyOrder("read", "create");
			JsonNode legal = item(curl(header, room + "/groups"), "/name", "Legal");
			assertThat(legal.get("newGroupMemberAcceptance").asString()).isEqualTo("pending");
			assertThat(legal.at("/permissions/change").asBoolean()).isTrue();
			JsonNode cases = item(curl(header, url + "/api/v4/nodes?parent_id=" + law.get("id").asLong()), "/name",
					"Cases");
			assertThat(cases.get("inheritPermissions").asBoolean()).isTrue();
			assertThat(cases.get("notes").asString()).isEqualTo("All cases");
			JsonNode group = item(curl(header, url + "/api/v4/groups"), "/name", "Legal");
			assertThat(item(curl(header, url + "/api/v4/groups/" + group.get("id").asLong() + "/roles"), "/name",
					"LOG_AUDITOR"))
				.isNotNull();
		}
	}

	private static JsonNode item(JsonNode list, String pointer, String value) {
		return StreamSupport.stream(list.get("items").spliterator(), false)
			.filter((item) -> item.at(pointer).asString().equals(value))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No " + value + " in " + list));
	}

	private static JsonNode curl(String[] header, String url) throws IOException, InterruptedException {
		return curl(Stream.concat(Stream.of(header), Stream.of(url)).toArray(String[]::new));
	}

	private static JsonNode curl(String... arguments) throws IOException, InterruptedException {
		List<String> line = new ArrayList<>(List.of("curl", "-sS", "--fail-with-body"));
		line.addAll(List.of(arguments));
		Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
		return JSON.readTree(output);
	}

}
