// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.model.EmulatorProfile;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests attributes of nodes, which only DRACOON Cloud has.
 */
class NodeAttributeTests {

	private DracoonEmulator emulator;

	private Api admin;

	private Api alice;

	private Api bob;

	private long folder;

	private String attributes;

	@BeforeEach
	void start() {
		this.emulator = DracoonEmulator.builder().profile(EmulatorProfile.CLOUD).start();
		Api anonymous = new Api(this.emulator);
		this.admin = anonymous.as("admin");
		this.alice = anonymous.as("alice");
		this.bob = anonymous.as("bob");
		this.folder = this.alice.idOf("Projects/Website");
		this.attributes = attributes(this.folder);
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void areSetReplacedAndRemoved() {
		assertThat(read("")).isEmpty();
		this.alice.put(this.attributes, items("status", "draft", "Owner-1", "Alice")).expect(204);
		this.alice.put(this.attributes, items("STATUS", "final")).expect(204);
		assertThat(read("")).containsExactly("owner-1=Alice", "status=final");
		this.alice.delete(this.attributes + "/StatuS").expect(204);
		assertThat(read("")).containsExactly("owner-1=Alice");
		this.alice.delete(this.attributes + "/status").expectError(404, -70550);
	}

	@Test
	void areFilteredSortedAndPaged() {
		this.alice.put(this.attributes, items("a", "2", "b", "12", "c", "1")).expect(204);
		assertThat(read("?filter=value:sw:1&sort=value:desc")).containsExactly("b=12", "c=1");
		assertThat(read("?filter=value:cn:2|key:eq:a")).containsExactly("a=2");
		assertThat(read("?sort=key:desc&offset=1&limit=1")).containsExactly("b=12");
		this.alice.get(this.attributes + "?limit=501").expectError(400, -80024);
	}

	@Test
	void areChecked() {
		this.alice.put(this.attributes, items("a b", "1")).expectError(400, -80023);
		this.alice.put(this.attributes, items("a".repeat(256), "1")).expectError(400, -80007);
		this.alice.put(this.attributes, items("a", "1".repeat(4097))).expectError(400, -80007);
		this.alice.put(this.attributes, items("a", "1", "A", "2")).expectError(400, -80015);
		assertThat(read("")).isEmpty();
		this.alice.put(this.attributes, items("a".repeat(255), "1".repeat(4096))).expect(204);
	}

	@Test
	void areLimitedPerCallAndPerNode() {
		this.alice.put(this.attributes, numbered(0, 201)).expectError(400, -80063);
		this.alice.put(this.attributes, numbered(0, 200)).expect(204);
		this.alice.put(this.attributes, numbered(200, 400)).expect(204);
		this.alice.put(this.attributes, numbered(400, 501)).expectError(400, -80063);
		this.alice.put(this.attributes, numbered(400, 500)).expect(204);
		// the attributes already exist, so this replaces their values
		this.alice.put(this.attributes, numbered(0, 200)).expect(204);
		assertThat(this.alice.get(this.attributes).json().at("/range/total").asInt()).isEqualTo(500);
	}

	@Test
	void needPermissions() {
		this.bob.put(this.attributes, items("a", "1")).expectError(403, null);
		this.bob.delete(this.attributes + "/a").expectError(403, null);
		this.bob.get(this.attributes).expect(200);
		String vault = attributes(this.admin.idOf("Vault"));
		this.bob.get(vault).expectError(403, null);
		// attributes of a room require an administrator
		String projects = attributes(this.admin.idOf("Projects"));
		this.alice.put(projects, items("a", "1")).expectError(403, null);
		this.admin.put(projects, items("a", "1")).expect(204);
		this.alice.get(attributes(9999)).expectError(404, -41000);
	}

	@Test
	void surviveRestartAndSnapshotButNotReset(@TempDir Path directory) {
		this.alice.put(this.attributes, items("a", "1")).expect(204);
		Snapshot snapshot = this.emulator.snapshot();
		this.alice.delete(this.attributes + "/a").expect(204);
		this.emulator.restore(snapshot);
		assertThat(read("")).containsExactly("a=1");
		this.emulator.reset();
		this.alice = new Api(this.emulator).as("alice");
		assertThat(read("")).isEmpty();
		DracoonEmulatorBuilder kept = DracoonEmulator.builder().profile(EmulatorProfile.CLOUD).directory(directory);
		try (DracoonEmulator first = kept.start()) {
			new Api(first).as("alice").put(this.attributes, items("a", "1")).expect(204);
		}
		try (DracoonEmulator second = kept.start()) {
			assertThat(new Api(second).as("alice").get(this.attributes).expect(200).body()).contains("\"a\"");
		}
	}

	@Test
	void areUnknownToServers() {
		try (DracoonEmulator server = DracoonEmulator.start()) {
			Api api = new Api(server).as("admin").unchecked();
			assertThat(api.get(this.attributes).expect(404).body()).contains("since 5.0.0");
			api.put(this.attributes, items("a", "1")).expect(404);
			api.delete(this.attributes + "/a").expect(404);
		}
	}

	private static String attributes(long nodeId) {
		return "/api/v4/nodes/" + nodeId + "/node_attributes";
	}

	private List<String> read(String query) {
		return this.alice.get(this.attributes + query.replace("|", "%7C"))
			.expect(200)
			.json()
			.get("items")
			.valueStream()
			.map((item) -> text(item, "key") + "=" + text(item, "value"))
			.toList();
	}

	private static String text(JsonNode item, String name) {
		return item.get(name).asString();
	}

	private static Map<String, Object> items(String... keysAndValues) {
		return Map.of("items",
				IntStream.range(0, keysAndValues.length / 2)
					.mapToObj((i) -> Map.of("key", keysAndValues[2 * i], "value", keysAndValues[2 * i + 1]))
					.toList());
	}

	private static Map<String, Object> numbered(int first, int end) {
		return Map.of("items",
				IntStream.range(first, end).mapToObj((i) -> Map.of("key", "k" + i, "value", "" + i)).toList());
	}

}
