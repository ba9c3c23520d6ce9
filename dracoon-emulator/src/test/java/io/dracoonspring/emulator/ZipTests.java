// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ZipTests {

	private DracoonEmulator emulator;

	private Api alice;

	@BeforeEach
	void start() {
		this.emulator = DracoonEmulator.builder().storage(StorageMode.PROXY).start();
		this.alice = new Api(this.emulator).as("alice");
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void archivesFilesAndFolders() throws IOException {
		Map<String, Object> body = Map.of("nodeIds",
				List.of(this.alice.idOf("Projects/Reports"), this.alice.idOf("Projects/Welcome.txt")));
		String url = this.alice.post("/api/v4/nodes/zip", body).expect(200).json().get("downloadUrl").asString();
		Map<String, String> entries = unzip(this.alice.bytes("GET", url, null));
		assertThat(entries.keySet()).containsExactly("Reports/", "Reports/2026/", "Reports/2026/budget.csv",
				"Welcome.txt");
		assertThat(entries.get("Welcome.txt")).startsWith("Welcome to the DRACOON emulator");
		assertThat(unzip(this.alice.bytes("POST", "/api/v4/nodes/zip/download", body))).isEqualTo(entries);
		this.alice.get("/api/v4/downloads/zip/unknown").expectError(401, -20502);
		this.emulator.advanceClock(Duration.ofMinutes(16));
		this.alice.get(url).expectError(401, -20502);
	}

	@Test
	void archivesNeitherRoomsNorWhatIsEncryptedOrMissing() {
		zip(this.alice.idOf("Projects")).expectError(400, null);
		zip(this.alice.idOf("Vault/Contracts")).expectError(400, -40002);
		zip(9999).expectError(404, -41000);
		this.alice.post("/api/v4/nodes/zip", Map.of()).expectError(400, -80000);
	}

	private Api.Answer zip(long id) {
		return this.alice.post("/api/v4/nodes/zip", Map.of("nodeIds", List.of(id)));
	}

	private static Map<String, String> unzip(byte[] archive) throws IOException {
		Map<String, String> entries = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return entries;
	}

}
