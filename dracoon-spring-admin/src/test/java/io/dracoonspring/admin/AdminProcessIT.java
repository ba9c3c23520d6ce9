// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedRoom;
import io.dracoonspring.testing.JavaCommand;

import static org.assertj.core.api.Assertions.assertThat;

class AdminProcessIT {

	private static final Duration TIMEOUT = Duration.ofMinutes(2);

	/** The number of kills, spread over the first fifty changes. */
	private static final int ROUNDS = Integer.getInteger("dracoon.test.kills", 5);

	private static final int CHANGES = 50;

	private static final int ROOMS = 2000;

	@TempDir
	private Path directory;

	@Test
	void aKilledProcessIsHealedByTheNextApply() throws Exception {
		RandomCompany random = new RandomCompany(2026, 20, 5, 12);
		Path description = Files.writeString(this.directory.resolve("rooms.yml"), random.description());
		try (Company company = new Company(random.seed())) {
			DracoonEmulator emulator = company.emulator();
			for (int round = 0; round < ROUNDS; round++) {
				emulator.reset();
				long changes = 1 + (long) round * CHANGES / ROUNDS;
				Process process = start("apply", emulator, description);
				Awaitility.await()
					.atMost(TIMEOUT)
					.pollInterval(Duration.ofMillis(2))
					.until(() -> !process.isAlive() || changes(emulator) >= changes);
				process.destroyForcibly().waitFor();
				Plan plan = company.blueprints().plan(Company.blueprint(Files.readString(description)));
				assertThat(plan.problems()).as("round %s", round).isEmpty();
				company.blueprints().apply(plan, ApplyOptions.withoutDeletions());
				assertThat(company.blueprints().plan(Company.blueprint(Files.readString(description))).toText())
					.as("round %s", round)
					.isEqualTo("Everything is as described.\n");
			}
		}
	}

	private static long changes(DracoonEmulator emulator) {
		return emulator.requests()
			.stream()
			.filter((request) -> !request.method().equals("GET") && request.path().startsWith("/api/v4/"))
			.count();
	}

	@Test
	void manyRoomsAreExportedAndPlannedWithLittleMemory() throws Exception {
		Seed seed = Seed.create();
		for (int top = 0; top < ROOMS / 10; top++) {
			SeedRoom room = SeedRoom.of("room" + top)
				.withMember("admin", Permission.ALL)
				.withMember("alice", Permission.EDIT);
			for (int inner = 1; inner < 10; inner++) {
				room = room.withRoom(SeedRoom.of("inner" + inner).withMember("admin", Permission.ALL));
			}
			seed = seed.withRoom(room);
		}
		try (DracoonEmulator emulator = DracoonEmulator.builder().seed(seed).start()) {
			Path file = this.directory.resolve("export.yml");
			assertThat(start("export", emulator, file).waitFor()).as(output()).isZero();
			// four calls for each room (users, groups, policies and webhooks), and one
			// more for each top-level room (the rooms in it)
			assertThat(emulator.requests().size()).isBetween(4 * ROOMS, 4 * ROOMS + ROOMS / 10 + 60);
			emulator.clearRequests();
			assertThat(start("plan", emulator, file).waitFor()).as(output()).isZero();
			assertThat(emulator.requests().size()).isBetween(3 * ROOMS, 3 * ROOMS + ROOMS / 10 + 60);
		}
	}

	private Process start(String command, DracoonEmulator emulator, Path file) throws IOException {
		List<String> line = JavaCommand.of(AdminProcess.class, "-Xmx128m");
		line.addAll(List.of(command, emulator.baseUrl().toString(), file.toString()));
		return new ProcessBuilder(line).redirectErrorStream(true)
			.redirectOutput(this.directory.resolve("output.txt").toFile())
			.start();
	}

	private String output() throws IOException {
		return Files.readString(this.directory.resolve("output.txt"));
	}

}
