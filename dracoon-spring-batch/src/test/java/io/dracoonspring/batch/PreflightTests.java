// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.NodePermissions;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.batch.MirrorFile.Status;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.RecordedRequest;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedFolder;
import io.dracoonspring.emulator.seed.SeedRoom;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the check of source and target before the first file is sent. */
class PreflightTests {

	@TempDir
	private Path temp;

	private Path source = Path.of("");

	private int runs;

	@BeforeEach
	void makeTree() throws IOException {
		this.source = Files.createDirectories(this.temp.resolve("source"));
		Files.writeString(this.source.resolve("one"), "content");
		Files.writeString(this.source.resolve("other"), "content");
	}

	private JobExecution mirror(BulkFixture fixture, String target, String... more) {
		Map<String, String> parameters = new HashMap<>(Map.of("source", this.source.toString(), "target", target,
				"report", this.temp.resolve("report.json").toString(), "file-list",
				this.temp.resolve("files.jsonl").toString(), "run", String.valueOf(this.runs++)));
		for (String each : more) {
			String[] parameter = each.split("=", 2);
			parameters.put(parameter[0], parameter[1]);
		}
		return fixture.mirror(parameters);
	}

	private MirrorReport report() throws IOException {
		return JsonMapper.shared().readValue(Files.readString(this.temp.resolve("report.json")), MirrorReport.class);
	}

	private static void requireNoTransfer(BulkFixture fixture) {
		assertThat(fixture.emulator().requests()).extracting(RecordedRequest::path)
			.isNotEmpty()
			.noneMatch((path) -> path.endsWith("/uploads"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "false", "true" })
	void missingPermissionToCreateFilesEndsTheJob(String dryRun) throws IOException {
		try (BulkFixture fixture = new BulkFixture("dracoon.auth.username=bob")) {
			JobExecution execution = mirror(fixture, "dracoon:/Projects", "dryRun=" + dryRun);
			assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
			requireNoTransfer(fixture);
			assertThat(report().preflight()).containsExactly("The account may not create files in the target: "
					+ "ask an administrator of the room for the permission to create");
			assertThat(report().interruption()).isEqualTo("All files would fail. " + report().preflight().get(0));
			assertThat(Files.readString(this.temp.resolve("files.jsonl")))
				.contains((dryRun.equals("true") ? Status.NEW : Status.OPEN).name());
		}
	}

	@Test
	void wrongEncryptionPasswordEndsTheJobUntilItIsRight() throws IOException {
		try (BulkFixture fixture = new BulkFixture("dracoon.crypto.encryption-password=wrong password")) {
			assertThat(mirror(fixture, "dracoon:/Vault").getStatus()).isEqualTo(BatchStatus.FAILED);
			requireNoTransfer(fixture);
			assertThat(report().preflight()).singleElement()
				.asString()
				.startsWith("The target is encrypted, but the key pair of the account cannot be used: ");
			assertThat(mirror(fixture, "dracoon:/Projects").getStatus()).isEqualTo(BatchStatus.COMPLETED);
			assertThat(report().preflight()).isEmpty();
		}
	}

	@Test
	void quotasOfTheCustomerAndOfTheRoomsAboveAreCompared() throws IOException {
		SeedRoom room = SeedRoom.of("Small")
			.withQuota(10)
			.withMember("alice", EnumSet.allOf(Permission.class))
			.withFolder(SeedFolder.of("folder"));
		Files.write(this.source.resolve("large"), new byte[1_000_000 - 14]);
		try (BulkFixture fixture = BulkFixture
			.on(DracoonEmulator.builder().customerQuota(1_000_000).seed(Seed.create().withRoom(room)))) {
			assertThat(mirror(fixture, "dracoon:/Small/folder", "dryRun=true").getStatus())
				.isEqualTo(BatchStatus.COMPLETED);
			assertThat(report().preflight()).hasSize(2);
			assertThat(report().preflight().get(0)).matches(
					"The new files have 1,000,000 bytes, but the quota of the customer has only 9\\d\\d,\\d+ free: "
							+ "delete other files, or increase the quota");
			assertThat(report().preflight().get(1))
				.isEqualTo("The new files have 1,000,000 bytes, but the quota of the "
						+ "room 'Small' has only 10 free: delete other files of the room, or increase the quota");
			fixture.template().writeString("/Small/full", "0123456789");
			assertThat(mirror(fixture, "dracoon:/Small/folder", "dryRun=true").getStatus())
				.isEqualTo(BatchStatus.FAILED);
			assertThat(report().interruption()).contains("'Small' has only 0 free").doesNotContain("customer");
		}
	}

	@Test
	void fileThatCannotBeReplacedIsNoReasonToEndTheJob() throws IOException {
		SeedRoom room = SeedRoom.of("Archive").withMember("alice", EnumSet.of(Permission.READ, Permission.CREATE));
		try (BulkFixture fixture = BulkFixture.on(DracoonEmulator.builder().seed(Seed.create().withRoom(room)))) {
			fixture.template().writeString("/Archive/one", "content");
			assertThat(mirror(fixture, "dracoon:/Archive").getStatus()).isEqualTo(BatchStatus.COMPLETED);
			assertThat(report().preflight())
				.containsExactly("The account may neither replace nor delete files in the target: "
						+ "ask an administrator of the room for the permission to delete");
			assertThat(report().sent()).isEqualTo(1);
		}
	}

	@Test
	void quotaThatCannotBeReadIsNoReasonToEndTheJob() throws IOException {
		try (BulkFixture fixture = new BulkFixture()) {
			fixture.emulator().faults().add(Fault.status(403).on("GET", "/api/v4/user/account/customer").times(100));
			assertThat(mirror(fixture, "dracoon:/Projects").getStatus()).isEqualTo(BatchStatus.COMPLETED);
			assertThat(report().preflight()).singleElement()
				.asString()
				.startsWith("Could not check the quota of the customer, and continues: ");
			assertThat(report().sent()).isEqualTo(2);
			mirror(fixture, "dracoon:/Projects");
			assertThat(report().asLeft()).isEqualTo(2);
			assertThat(report().preflight()).isEmpty();
		}
	}

	@Test
	void checkWaitsForTheServer() throws IOException {
		try (BulkFixture fixture = new BulkFixture("dracoon.retry.max-retries=0")) {
			fixture.emulator().faults().add(Fault.status(503).on("GET", "/api/v4/user/account/customer").times(1));
			assertThat(mirror(fixture, "dracoon:/Projects").getStatus()).isEqualTo(BatchStatus.COMPLETED);
			assertThat(report().preflight()).isEmpty();
		}
	}

	@Test
	void keysThatTheAccountLacksAreNoReasonToEndTheJob() throws IOException {
		try (BulkFixture fixture = new BulkFixture("dracoon.auth.username=bob");
				Dracoon admin = Dracoon.builder()
					.baseUrl(fixture.emulator().baseUrl())
					.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
							Secret.of("Emulator-2026!"))
					.build()) {
			long vault = admin.nodes().getByPath("/Vault").block().id();
			long bob = fixture.bean(Dracoon.class).account().get().block().id();
			admin.rooms().addUser(vault, bob, NodePermissions.editor()).block();
			assertThat(mirror(fixture, this.temp.resolve("target").toString(), "source=dracoon:/Vault", "dryRun=true")
				.getStatus()).isEqualTo(BatchStatus.COMPLETED);
			assertThat(report().preflight())
				.containsExactly("The account lacks the keys of at least one file in the source: "
						+ "run the job 'dracoonDistributeKeysJob' with an account that has these keys");
		}
	}

	@Test
	void encryptedSourceNeedsTheKeyPair() throws IOException {
		Path target = this.temp.resolve("target");
		try (BulkFixture fixture = new BulkFixture("dracoon.crypto.encryption-password=wrong password")) {
			assertThat(mirror(fixture, target.toString(), "source=dracoon:/Vault").getStatus())
				.isEqualTo(BatchStatus.FAILED);
			assertThat(report().preflight()).singleElement().asString().startsWith("The source is encrypted");
		}
		assertThat(target).doesNotExist();
	}

}
