// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.model.GrantType;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.model.Role;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedClient;
import io.dracoonspring.emulator.seed.SeedException;
import io.dracoonspring.emulator.seed.SeedFile;
import io.dracoonspring.emulator.seed.SeedFolder;
import io.dracoonspring.emulator.seed.SeedRoom;
import io.dracoonspring.emulator.seed.SeedUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SeedTests {

	private static final String FULL = """
			defaults: false
			clients:
			  - id: my-app
			    secret: s3cret
			    name: My application
			    grants: [password]
			users:
			  - name: root
			    password: Root-2026!
			    roles: [room-manager, user-manager]
			  - name: carol
			    first-name: Carol
			    last-name: Cooper
			    email: carol@example.com
			    password: Carol-2026!
			    key-pair: none
			rooms:
			  - name: Sales
			    quota: 1_000_000
			    members:
			      carol: [read, manage-download-share]
			    folders:
			      - name: Offers
			        files:
			          - name: offer.txt
			            text: |
			              Ten apples
			          - name: logo.bin
			            base64: AAEC
			          - name: noise.bin
			            size: 300
			          - name: copied.txt
			            from: original.txt
			    rooms:
			      - name: Internal
			        members:
			          root: admin
			      - name: Public
			  - name: Safe
			    encrypted: true
			    files:
			      - name: secret.txt
			        text: hidden
			""";

	@TempDir
	Path directory;

	@Test
	void addsToTheDefaultSeed() {
		Seed seed = Seed.create()
			.withClient(SeedClient.of("my-app").withSecret("s3cret").withGrants(GrantType.PASSWORD))
			.withUser(SeedUser.of("carol").named("Carol", "Cooper").withRoles(Role.ROOM_MANAGER))
			.withRoom(SeedRoom.of("Projects")
				.withMember("carol", Permission.EDIT)
				.withFolder(SeedFolder.of("Reports")
					.withFolder(SeedFolder.of("2026").withFile(SeedFile.text("notes.txt", "Hello")))));
		try (DracoonEmulator emulator = DracoonEmulator.builder().seed(seed).start()) {
			Api anonymous = new Api(emulator);
			String token = anonymous
				.form("/oauth/token", Map.of("grant_type", "password", "username", "carol", "password", Api.PASSWORD),
						"my-app:s3cret")
				.expect(200)
				.json()
				.get("access_token")
				.asString();
			Api carol = anonymous.withToken(token);
			assertThat(carol.names("/api/v4/nodes")).containsExactly("Projects");
			assertThat(carol.names("/api/v4/nodes?parent_id=" + carol.idOf("Projects/Reports/2026")))
				.containsExactlyInAnyOrder("budget.csv", "notes.txt");
			assertThat(anonymous.as("admin").names("/api/v4/nodes")).containsExactly("Projects", "Vault");
		}
	}

	@Test
	void readsYaml() throws IOException {
		Files.writeString(this.directory.resolve("original.txt"), "original");
		try (DracoonEmulator emulator = DracoonEmulator.builder()
			.storage(StorageMode.PROXY)
			.seed(Seed.load(yaml(FULL)))
			.start()) {
			Api root = login(emulator, "root", "Root-2026!");
			Api carol = login(emulator, "carol", "Carol-2026!");
			assertThat(root.names("/api/v4/nodes")).containsExactly("Safe", "Sales");
			assertThat(carol.names("/api/v4/nodes")).containsExactly("Sales");
			JsonNode sales = carol.get("/api/v4/nodes/" + carol.idOf("Sales")).expect(200).json();
			assertThat(sales.get("quota").asLong()).isEqualTo(1_000_000);
			assertThat(sales.get("permissions").get("manageDownloadShare").asBoolean()).isTrue();
			assertThat(sales.get("permissions").get("create").asBoolean()).isFalse();
			assertThat(carol.names("/api/v4/nodes?parent_id=" + carol.idOf("Sales")))
				.containsExactlyInAnyOrder("Offers", "Public");
			assertThat(content(carol, "Sales/Offers/offer.txt")).isEqualTo("Ten apples\n");
			assertThat(content(carol, "Sales/Offers/logo.bin")).isEqualTo("\0\1\2");
			assertThat(content(carol, "Sales/Offers/noise.bin")).hasSize(300);
			assertThat(content(carol, "Sales/Offers/copied.txt")).isEqualTo("original");
			JsonNode secret = root.get("/api/v4/nodes/" + root.idOf("Safe/secret.txt")).expect(200).json();
			assertThat(secret.get("isEncrypted").asBoolean()).isTrue();
			root.get("/api/v4/nodes/files/" + secret.get("id").asLong() + "/user_file_key").expect(200);
			assertThat(content(root, "Safe/secret.txt")).isNotEqualTo("hidden");
			assertThat(carol.get("/api/v4/user/account").json().get("email").asString()).isEqualTo("carol@example.com");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					users: [{name: x, pasword: y}]             | seed.yml, line 1: unknown key 'pasword', known are name, key-pair
					'users:\n  - first-name: x'                | seed.yml, line 2: 'name' is missing
					users: [{name: x, roles: [king]}]          | seed.yml, line 1: 'roles' is not valid: 'king' is none of config-manager
					'rooms:\n  - name: A\n    quota: lots'     | seed.yml, line 3: 'quota' is not valid: 'lots' is not a number
					rooms: {name: A}                           | seed.yml, line 1: 'rooms' must be a list
					rooms: [A]                                 | seed.yml, line 1: expected 'key: value' pairs
					'rooms:\n- name: A\n  members:\n    x: own' | seed.yml, line 4: 'x' is not valid: 'own' is none of manage
					rooms: [{name: A, files: [{name: f}]}]     | seed.yml, line 1: one of text, base64, from, size is missing
					rooms: [{name: A, files: [{name: f, text: a, size: 1}]}] | seed.yml, line 1: either 'text' or 'size', not both
					rooms: [{name: A, files: [{name: f, from: nowhere}]}] | seed.yml, line 1: 'from' is not valid: there is no readable file
					'defaults: yes please'                     | seed.yml, line 1: 'defaults' is not valid: must be true or false
					'users: []\nusers: []'                     | seed.yml, line 2: 'users' occurs twice
					'rooms:\n  - &a\n    name: A\n    rooms: [*a]' | seed.yml, line 2: contains an alias of itself
					'users:\n  - &a {name: x}\n  - {<<: *a, name: y}' | seed.yml, line 3: unknown key '<<', known are name
					'defaults: on'                             | seed.yml, line 1: 'defaults' is not valid: must be true or false
					shares: [{upload: A, max-files: 3_000_000_000}] | seed.yml, line 1: 'max-files' is not valid: 3000000000 is too large
					settings: {subscription-plan: 4294967296}  | seed.yml, line 1: 'subscription-plan' is not valid: 4294967296 is
					'users:\n  - [name'                        | seed.yml, line 2: is no YAML
					""")
	void saysInWhichLineAFileIsWrong(String yaml, String message) throws IOException {
		Path file = yaml(yaml.replace("\\n", "\n"));
		assertThatExceptionOfType(SeedException.class).isThrownBy(() -> Seed.load(file))
			.withMessageStartingWith(message);
	}

	@Test
	void saysWhichElementContradictsTheRest() {
		assertRefused(Seed.create().withUser(SeedUser.of("ALICE")),
				"user 'ALICE': there is a user of that name already");
		assertRefused(Seed.create().withRoom(SeedRoom.of("A").withMember("nobody", Set.of(Permission.READ))),
				"room '/A': there is no user 'nobody'");
		assertRefused(Seed.create().withRoom(SeedRoom.of("A").withRoom(SeedRoom.of("B").asEncrypted())),
				"room '/A/B': only top-level rooms decide about encryption");
		assertRefused(Seed.create().withRoom(SeedRoom.of("A").withFolder(SeedFolder.of("a/b"))), "folder '/A/a/b': ");
		assertRefused(Seed.create().withRoom(SeedRoom.of("Projects").withFile(SeedFile.text("welcome.txt", ""))),
				"file '/Projects/welcome.txt': ");
		assertRefused(Seed.create().withRoom(SeedRoom.of("A").withQuota(2).withFile(SeedFile.text("a", "abc"))),
				"file '/A/a': ");
		assertRefused(
				Seed.create().withRoom(SeedRoom.of("A").withFile(SeedFile.from("a", this.directory.resolve("none")))),
				"file '/A/a': its content cannot be read");
		assertRefused(Seed.create().withoutDefaults().withRoom(SeedRoom.of("A")),
				"room '/A': there is no user to own it");
	}

	@Test
	void namesNoSecret() {
		Seed seed = Seed.create()
			.withClient(SeedClient.of("c").withSecret("hidden-1"))
			.withUser(SeedUser.of("u").withPassword("hidden-2"));
		assertThat(seed.toString()).doesNotContain("hidden");
	}

	@Test
	void commandLineSaysWhatIsWrong() throws IOException {
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int status = EmulatorMain.run(System.out, new PrintStream(err, true, StandardCharsets.UTF_8),
				"--seed=" + yaml("rooms:\n  - nam: A\n"));
		assertThat(status).isEqualTo(2);
		assertThat(err.toString(StandardCharsets.UTF_8)).contains("--seed", "line 2",
				"unknown key 'nam', is 'name' meant?");
		err.reset();
		status = EmulatorMain.run(System.out, new PrintStream(err, true, StandardCharsets.UTF_8),
				"--seed=" + yaml("users:\n  - name: bob\n"));
		assertThat(status).isOne();
		assertThat(err.toString(StandardCharsets.UTF_8)).contains("cannot start", "user 'bob'");
	}

	private static void assertRefused(Seed seed, String message) {
		DracoonEmulatorBuilder builder = DracoonEmulator.builder().seed(seed);
		assertThatExceptionOfType(SeedException.class).isThrownBy(builder::start).withMessageStartingWith(message);
	}

	private Path yaml(String text) throws IOException {
		return Files.writeString(this.directory.resolve("seed.yml"), text);
	}

	private static Api login(DracoonEmulator emulator, String userName, String password) {
		Api anonymous = new Api(emulator);
		return anonymous.withToken(
				anonymous
					.form("/oauth/token", Map.of("grant_type", "password", "username", userName, "password", password),
							"my-app:s3cret")
					.expect(200)
					.json()
					.get("access_token")
					.asString());
	}

	private static String content(Api api, String path) {
		String url = api.post("/api/v4/nodes/files/" + api.idOf(path) + "/downloads", Map.of())
			.expect(200)
			.json()
			.get("downloadUrl")
			.asString();
		return new Api(HttpClient.newHttpClient(), URI.create(url), null).get(url).expect(200).body();
	}

}
