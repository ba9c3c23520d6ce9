// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.jdbc.core.JdbcTemplate;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.faults.Effect;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;
import io.dracoonspring.transfer.ResumeToken;
import io.dracoonspring.transfer.Upload;
import io.dracoonspring.transfer.UploadRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests an upload whose worker has died. */
class HalfOpenUploadIT {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private static final String ROOM = "/Vault";

	private static final int PARTS = 3;

	private final BulkFixture fixture = new BulkFixture("dracoon.transfer.chunk-size=5MB");

	private final Dracoon dead = Dracoon.builder()
		.baseUrl(this.fixture.emulator().baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
				Secret.of("Emulator-2026!"))
		.encryptionPassword("Encryption-2026!")
		.transfer((settings) -> settings.withChunkSize(5_242_880))
		.build();

	private final JdbcTemplate jdbc = this.fixture.bean(JdbcTemplate.class);

	private final byte[] content = new byte[11_000_000];

	private Path file = Path.of("");

	@BeforeEach
	void makeFile(@TempDir Path directory) throws IOException {
		new Random(1).nextBytes(this.content);
		this.file = Files.write(directory.resolve("film.bin"), this.content);
	}

	@AfterEach
	void close() {
		this.fixture.emulator().faults().clear();
		this.dead.close();
		this.fixture.close();
	}

	private BatchStatus mirror() {
		return this.fixture
			.mirror(Map.of("source", this.file.resolveSibling("").toString(), "target", "dracoon:" + ROOM, "verify",
					"content"))
			.getStatus();
	}

	private List<String> tokens() {
		return this.jdbc.queryForList("select resume_token from dracoon_batch_file where resume_token is not null",
				String.class);
	}

	// starts an upload of which two parts arrive and the third one does not
	private ResumeToken upload() {
		return upload(this.file);
	}

	private ResumeToken upload(Path source) {
		this.fixture.emulator()
			.faults()
			.add(Fault.of(new Effect.Delay(TIMEOUT.multipliedBy(2))).on(Target.s3Part(PARTS)));
		Upload upload = this.dead.transfers().upload(UploadRequest.of(source, ROOM));
		upload.start();
		return Awaitility.await()
			.atMost(TIMEOUT)
			.until(upload::token, (token) -> token != null && token.toJson().split("number").length == PARTS);
	}

	private void diesAfter(ResumeToken token) {
		diesAfter(token.toJson());
	}

	private void diesAfter(String token) {
		this.fixture.emulator()
			.faults()
			.add(Fault.of(new Effect.Status(403, null, null))
				.on(Target.operation("POST", "/api/v4/nodes/files/uploads"))
				.times(1));
		assertThat(mirror()).isEqualTo(BatchStatus.FAILED);
		this.fixture.emulator().faults().clear();
		this.jdbc.update("update dracoon_batch_file set resume_token = ?", token);
		this.fixture.emulator().clearRequests();
	}

	private Stream<String> puts() {
		return this.fixture.emulator()
			.requests()
			.stream()
			.filter((request) -> request.method().equals("PUT") && !request.path().startsWith("/api"))
			.map((request) -> request.path());
	}

	private byte[] content() throws IOException {
		return this.fixture.template().read(ROOM + "/film.bin", InputStream::readAllBytes);
	}

	@Test
	void nextWorkerGoesOnWhereItStood() throws IOException {
		diesAfter(upload());
		assertThat(mirror()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(puts()).hasSize(1);
		assertThat(content()).isEqualTo(this.content);
		assertThat(this.fixture.emulator().openUploadChannels()).isZero();
		assertThat(tokens()).isEmpty();
	}

	@Test
	void uploadOfAFileThatIsAnotherOneNowIsGivenUp() throws IOException {
		ResumeToken token = upload();
		Files.write(this.file, new byte[] { 1 }, StandardOpenOption.APPEND);
		diesAfter(token);
		assertThat(mirror()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(puts()).hasSize(PARTS);
		assertThat(content()).hasSize(this.content.length + 1);
		assertThat(this.fixture.emulator().openUploadChannels()).isZero();
	}

	@Test
	void uploadOfAnotherFileIsNotFinishedInItsPlace(@TempDir Path elsewhere) throws IOException {
		Path secrets = Files.write(elsewhere.resolve("secrets.bin"), new byte[this.content.length]);
		Files.setLastModifiedTime(secrets, Files.getLastModifiedTime(this.file));
		diesAfter(upload(secrets));
		assertThat(mirror()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(puts()).hasSize(PARTS);
		assertThat(content()).isEqualTo(this.content);
		// the channel of the other file stays open, because its token is still valid for
		// that file
		assertThat(this.fixture.emulator().openUploadChannels()).isOne();
		assertThat(this.fixture.template().list(ROOM)).extracting(Node::name)
			.contains("film.bin")
			.doesNotContain("secrets.bin");
	}

	@ParameterizedTest
	@ValueSource(strings = { "changed", "garbage" })
	void uploadWithATokenOfNobodyStartsAgain(String kind) throws IOException {
		String token = upload().toJson();
		diesAfter(kind.equals("changed") ? token.replace("film.bin", "secrets.bin") : kind);
		assertThat(mirror()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(puts()).hasSize(PARTS);
		assertThat(content()).isEqualTo(this.content);
		assertThat(tokens()).isEmpty();
	}

	@Test
	void tokenIsKeptForAsLongAsTheUploadTakes() {
		this.fixture.emulator()
			.faults()
			.add(Fault.of(new Effect.Delay(Duration.ofSeconds(6))).on(Target.s3Part(PARTS)).times(1));
		CompletableFuture<BatchStatus> mirrored = CompletableFuture.supplyAsync(this::mirror);
		Awaitility.await()
			.atMost(TIMEOUT)
			.untilAsserted(() -> assertThat(tokens()).singleElement()
				.satisfies((token) -> assertThat(ResumeToken.of(token).isUpload()).isTrue()));
		assertThat(mirrored).succeedsWithin(TIMEOUT).isEqualTo(BatchStatus.COMPLETED);
		assertThat(tokens()).isEmpty();
	}

}
