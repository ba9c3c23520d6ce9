// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Isolated("looks at the threads of the process")
class DracoonEmulatorTests {

	@TempDir
	Path directory;

	@Test
	void keepsAJournalWithoutSecrets() {
		try (DracoonEmulator emulator = DracoonEmulator.builder().storage(StorageMode.PROXY).start()) {
			Api admin = new Api(emulator).as("admin");
			long file = admin.idOf("Projects/Welcome.txt");
			String url = admin.downloadUrl(file);
			new Api(emulator).get(URI.create(url).getPath()).expect(200);
			assertThat(emulator.requests()).startsWith(new RecordedRequest("POST", "/oauth/token", 200))
				.endsWith(new RecordedRequest("POST", "/api/v4/nodes/files/" + file + "/downloads", 200),
						new RecordedRequest("GET", "/api/v4/downloads/{token}", 200))
				.contains(new RecordedRequest("GET", "/api/v4/nodes", 200));
		}
	}

	@Test
	void tellsWhatUsersSignInWith() {
		Seed seed = Seed.create().withUser(SeedUser.of("carol").withPassword("Carols-2026!").withKeyPair(null));
		try (DracoonEmulator emulator = DracoonEmulator.builder().seed(seed).start()) {
			assertThat(emulator.account("ALICE")).contains(new EmulatorAccount("dracoon-emulator", "dracoon-emulator",
					"alice", "Emulator-2026!", "Encryption-2026!"));
			assertThat(emulator.account("carol"))
				.contains(new EmulatorAccount("dracoon-emulator", "dracoon-emulator", "carol", "Carols-2026!", null))
				.hasValueSatisfying((account) -> assertThat(account.toString()).doesNotContain("Carols-2026!"));
			assertThat(emulator.account("nobody")).isEmpty();
		}
	}

	@Test
	void damagesContentOnRequest() {
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			Api admin = new Api(emulator).as("admin");
			long file = admin.idOf("Projects/Welcome.txt");
			String before = content(admin, file);
			emulator.tamperWithContent(file);
			assertThat(content(admin, file)).isNotEqualTo(before);
			assertThatExceptionOfType(IllegalArgumentException.class)
				.isThrownBy(() -> emulator.tamperWithContent(999_999));
		}
	}

	private String content(Api api, long file) {
		String url = api.post("/api/v4/nodes/files/" + file + "/downloads", Map.of())
			.json()
			.get("downloadUrl")
			.asString();
		return new Api(HttpClient.newHttpClient(), URI.create(url), null).get(url).expect(200).body();
	}

	@Test
	void freesItsPort() {
		int port;
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			port = emulator.port();
			assertThat(emulator.baseUrl()).hasHost("127.0.0.1").hasPort(port);
		}
		try (DracoonEmulator again = DracoonEmulator.builder().port(port).start()) {
			new Api(again).get("/api/v4/auth/ping").expect(200);
		}
	}

	@Test
	void leavesNoThreadThatKeepsTheProcessAlive() {
		Set<Thread> before = Thread.getAllStackTraces().keySet();
		try (DracoonEmulator emulator = DracoonEmulator.builder().storage(StorageMode.PROXY).start()) {
			Api admin = new Api(emulator).as("admin");
			admin.upload(admin.idOf("Projects"), "a.txt", "\"a\"", "fail");
		}
		// wait, because one thread of Netty ends only after a second without work
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
				.filteredOn((thread) -> !before.contains(thread) && !thread.getName().startsWith("awaitility"))
				.allMatch(Thread::isDaemon));
	}

	@Test
	void deletesContentThatNothingUsesAnyMore() throws IOException {
		try (DracoonEmulator emulator = DracoonEmulator.builder()
			.directory(this.directory)
			.storage(StorageMode.PROXY)
			.start()) {
			Api admin = new Api(emulator).as("admin");
			long seeded = storedFiles();
			upload(admin, "once.txt");
			long twice = upload(admin, "twice.txt");
			long copies = admin.post("/api/v4/nodes/rooms", Map.of("name", "Copies", "adminIds", List.of(1))).id();
			admin.post("/api/v4/nodes/" + copies + "/copy_to", Map.of("items", List.of(Map.of("id", twice))))
				.expect(201);
			assertThat(storedFiles()).isEqualTo(seeded + 2);
			admin.delete("/api/v4/nodes/" + admin.idOf("Projects")).expect(204);
			// files of the seed remain on disk, because a reset needs them
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.untilAsserted(() -> assertThat(storedFiles()).isEqualTo(seeded + 1));
			assertThat(content(admin, admin.idOf("Copies/twice.txt"))).isEqualTo("\"twice.txt\"");
			emulator.reset();
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.untilAsserted(() -> assertThat(storedFiles()).isEqualTo(seeded));
		}
	}

	private static long upload(Api api, String name) {
		String url = api.post("/api/v4/nodes/files/uploads", Map.of("parentId", api.idOf("Projects"), "name", name))
			.expect(201)
			.json()
			.get("uploadUrl")
			.asString();
		api.send("POST", URI.create(url).getPath(), "\"" + name + "\"").expect(201);
		return api.put(URI.create(url).getPath(), Map.of()).expect(201).id();
	}

	private long storedFiles() throws IOException {
		try (Stream<Path> files = Files.list(this.directory.resolve("emulator-content"))) {
			return files.filter(Files::isRegularFile).count();
		}
	}

	@Test
	void severalRunSideBySide() {
		try (DracoonEmulator first = DracoonEmulator.start(); DracoonEmulator second = DracoonEmulator.start()) {
			Api admin = new Api(first).as("admin");
			admin.delete("/api/v4/nodes/" + admin.idOf("Projects")).expect(204);
			assertThat(new Api(second).as("admin").names("/api/v4/nodes")).containsExactly("Projects", "Vault");
		}
	}

	@Test
	void handsOutPublicUrls() {
		try (DracoonEmulator emulator = DracoonEmulator.builder()
			.storage(StorageMode.PROXY)
			.publicUrl(URI.create("https://dracoon.example"))
			.start()) {
			assertThat(emulator.baseUrl()).hasToString("https://dracoon.example");
			Api admin = new Api(HttpClient.newHttpClient(), URI.create("http://127.0.0.1:" + emulator.port()), null)
				.as("admin");
			long file = admin.idOf("Projects/Welcome.txt");
			assertThat(admin.post("/api/v4/nodes/files/" + file + "/downloads", Map.of())
				.json()
				.get("downloadUrl")
				.asString()).startsWith("https://dracoon.example/api/v4/downloads/");
		}
	}

	@Test
	void limitsWhatMayBeStored() {
		try (DracoonEmulator emulator = DracoonEmulator.builder().customerQuota(400).start()) {
			Api admin = new Api(emulator).as("admin");
			long target = admin.idOf("Projects/Reports");
			Map<String, Object> copy = Map.of("items", List.of(Map.of("id", admin.idOf("Projects/Website"))));
			admin.post("/api/v4/nodes/" + target + "/copy_to", copy).expect(201);
			admin.post("/api/v4/nodes/" + target + "/copy_to", copy).expectError(507, -90200);
		}
	}

}
