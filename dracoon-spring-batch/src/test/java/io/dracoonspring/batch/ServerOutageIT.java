// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.users.UpdateUserRequest;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.autoconfigure.DracoonBuilderCustomizer;
import io.dracoonspring.emulator.faults.Effect;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests mirrors whose server is not available for some time. */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerOutageIT {

	private static final Duration TIMEOUT = Duration.ofMinutes(2);

	private static final int FILES = 24;

	private static final int PART = 5_242_880;

	private static final Pattern WAITS = Pattern.compile("The work waits for up to|Trying again in");

	// use few retries of the client, because retries must not hide the outage
	private final BulkFixture fixture = new BulkFixture("dracoon.retry.max-retries=1", "dracoon.retry.max-backoff=50ms",
			"dracoon.http.read-timeout=2s", "dracoon.transfer.idle-timeout=2s", "dracoon.transfer.chunk-size=5MB",
			"dracoon.batch.file-patience=3s", "spring.main.sources=" + ImpatientClient.class.getName());

	private Path source = Path.of("");

	private Path report = Path.of("");

	private String target = "";

	@BeforeEach
	void makeFiles(@TempDir Path directory) throws IOException {
		this.source = Files.createDirectory(directory.resolve("source"));
		this.report = directory.resolve("report.json");
		for (int i = 0; i < FILES; i++) {
			Path folder = Files.createDirectories(this.source.resolve("folder " + i % 3));
			Files.writeString(folder.resolve("file " + i), "file " + i);
		}
		this.target = "/Projects/" + UUID.randomUUID();
		this.fixture.template().createFolders(this.target);
	}

	@AfterEach
	void endFaults() {
		this.fixture.emulator().faults().clear();
	}

	@AfterAll
	void close() {
		this.fixture.close();
	}

	private Map<String, String> parameters(String folder) {
		return Map.of("source", this.source.toString(), "target", "dracoon:" + folder, "verify", "content", "report",
				this.report.toString());
	}

	private CompletableFuture<JobExecution> mirror() {
		return CompletableFuture.supplyAsync(() -> this.fixture.mirror(parameters(this.target)));
	}

	private MirrorReport report() throws IOException {
		return JsonMapper.shared().readValue(Files.readString(this.report), MirrorReport.class);
	}

	private void awaitWait(CapturedOutput output) {
		Awaitility.await().atMost(TIMEOUT).until(() -> WAITS.matcher(output.getOut()).find());
	}

	private void requireSuccess(CompletableFuture<JobExecution> mirror, int files) throws IOException {
		assertThat(mirror).succeedsWithin(TIMEOUT).satisfies((execution) -> {
			assertThat(execution.getAllFailureExceptions()).isEmpty();
			assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		});
		assertThat(report().sent() + report().unchanged()).isEqualTo(files);
		assertThat(report().provenByContent()).isEqualTo(files);
	}

	private void requireEachFileOnce() {
		for (int i = 0; i < 3; i++) {
			try (Stream<Node> files = this.fixture.template().list(this.target + "/folder " + i)) {
				assertThat(files).hasSize(FILES / 3)
					.allSatisfy((file) -> assertThat(file.cntDeletedVersions()).isIn(null, 0));
			}
		}
	}

	@ParameterizedTest(name = "{0} at {1} after {2} calls")
	@CsvSource(delimiter = '|',
			value = { "429 | * | 0", "429 | * | 30", "503 | * | 0", "503 | * | 60", "500 | * | 40",
					"504 | POST /api/v4/nodes/files/uploads | 5", "503 | POST /api/v4/nodes/folders | 0",
					"503 | PUT /api/v4/nodes/files/uploads/{upload}/s3 | 5", "503 | S3 PART | 5", "503 | S3 GET | 3",
					"reset | * | 40", "lost answer | * | 40", "stall | * | 40" })
	void mirrorWaitsUntilTheServerIsAvailable(String kind, String at, int after, CapturedOutput output)
			throws IOException {
		Fault fault = switch (kind) {
			case "429" -> Fault.tooManyRequests(Duration.ZERO);
			case "reset" -> Fault.reset();
			case "lost answer" -> Fault.reset(Effect.Phase.ANSWER, 0);
			case "stall" -> Fault.stall();
			default -> Fault.status(Integer.parseInt(kind));
		};
		this.fixture.emulator().faults().add(fault.on(new Target(at)).after(after));
		CompletableFuture<JobExecution> mirror = mirror();
		awaitWait(output);
		assertThat(mirror).isNotDone();
		endFaults();
		requireSuccess(mirror, FILES);
		requireEachFileOnce();
		assertThat(output).doesNotContain(" ERROR ");
	}

	@Test
	void mirrorWaitsForTheSignInServer(CapturedOutput output) throws IOException {
		Fault expired = Fault.expiredToken().on(new Target("* /api/v4/nodes/**")).after(20);
		this.fixture.emulator().faults().add(expired);
		this.fixture.emulator().faults().add(Fault.status(503).on("POST", "/oauth/token"));
		CompletableFuture<JobExecution> mirror = mirror();
		awaitWait(output);
		endFaults();
		requireSuccess(mirror, FILES);
		requireEachFileOnce();
	}

	@Test
	void fileThatNeverGetsThroughIsOneFailedFile() throws IOException {
		Files.write(this.source.resolve("large"), new byte[PART + 1]);
		this.fixture.emulator().faults().add(Fault.stall().on(Target.s3Part(2)));
		assertThat(mirror()).succeedsWithin(TIMEOUT)
			.satisfies((execution) -> assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED));
		MirrorReport report = report();
		assertThat(report.sent()).isEqualTo(FILES);
		assertThat(report.interruption()).isNull();
		assertThat(report.failures()).singleElement().satisfies((failure) -> {
			assertThat(failure.path()).isEqualTo("large");
			assertThat(failure.reason()).contains("no answer");
		});
		requireEachFileOnce();
		endFaults();
		requireSuccess(mirror(), FILES + 1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "403 | -10003 | locked", "507 | -90200 | quota" })
	void refusalOfTheAccountOrTheCustomerEndsTheJobAtOnce(int status, int code, String reason) throws IOException {
		this.fixture.emulator()
			.faults()
			.add(Fault.status(status, code).on("POST", "/api/v4/nodes/files/uploads").after(5));
		assertThat(mirror()).succeedsWithin(TIMEOUT)
			.satisfies((execution) -> assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED));
		assertThat(report().sent()).isPositive();
		requireEarlyEnd(reason);
		endFaults();
		requireSuccess(mirror(), FILES);
	}

	@Test
	void wrongPasswordEndsTheJobAtOnce() throws IOException {
		try (BulkFixture other = new BulkFixture()) {
			other.emulator().faults().add(Fault.expiredToken().on(new Target("* /api/v4/nodes/**")).after(40));
			other.emulator()
				.faults()
				.add(Fault.of(new Effect.Status(400, null, "invalid_grant")).on("POST", "/oauth/token").after(1));
			assertThat(other.mirror(parameters("/Projects")).getStatus()).isEqualTo(BatchStatus.FAILED);
			requireEarlyEnd("password were refused");
		}
	}

	@Test
	void accountThatIsLockedDuringAnOutageEndsTheJob(CapturedOutput output) throws IOException {
		try (BulkFixture other = new BulkFixture("dracoon.retry.max-retries=0");
				Dracoon admin = Dracoon.builder()
					.baseUrl(other.emulator().baseUrl())
					.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
							Secret.of("Emulator-2026!"))
					.build()) {
			long alice = other.bean(Dracoon.class).account().get().block(TIMEOUT).id();
			other.emulator().faults().add(Fault.status(503).on(new Target("* /api/v4/nodes/**")).after(40));
			CompletableFuture<JobExecution> mirror = CompletableFuture
				.supplyAsync(() -> other.mirror(parameters("/Projects")));
			awaitWait(output);
			admin.users().update(alice, UpdateUserRequest.of().withIsLocked(true)).block(TIMEOUT);
			other.emulator().faults().clear();
			assertThat(mirror).succeedsWithin(TIMEOUT)
				.satisfies((execution) -> assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED));
			requireEarlyEnd("locked");
		}
	}

	private void requireEarlyEnd(String reason) throws IOException {
		assertThat(report().interruption()).contains(reason);
		assertThat(report().failed()).isZero();
		assertThat(report().open()).isPositive();
		assertThat(report().isComplete()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 60 })
	void stopEndsTheWaitAtOnce(int after, CapturedOutput output) throws Exception {
		this.fixture.emulator().faults().add(Fault.status(503).after(after));
		CompletableFuture<JobExecution> mirror = mirror();
		awaitWait(output);
		JobExecution running = this.fixture.bean(JobRepository.class)
			.findRunningJobExecutions(MirrorJob.NAME)
			.iterator()
			.next();
		this.fixture.bean(JobOperator.class).stop(running);
		assertThat(mirror).succeedsWithin(Duration.ofSeconds(10))
			.satisfies((execution) -> assertThat(execution.getStatus()).isEqualTo(BatchStatus.STOPPED));
		assertThat(report().interruption()).isEqualTo("The job was stopped");
		endFaults();
		requireSuccess(mirror(), FILES);
		requireEachFileOnce();
		assertThat(output).doesNotContain(" ERROR ");
	}

	@Test
	void jobFailsWhenThePatienceIsExhausted() throws IOException {
		try (BulkFixture impatient = new BulkFixture("dracoon.batch.patience=3s", "dracoon.retry.max-retries=0")) {
			impatient.emulator().faults().add(Fault.status(503).after(40));
			Map<String, String> parameters = parameters("/Projects");
			assertThat(impatient.mirror(parameters).getStatus()).isEqualTo(BatchStatus.FAILED);
			assertThat(report().interruption()).contains("No file got through for 3 s", "503");
			assertThat(report().failed()).isZero();
			impatient.emulator().faults().clear();
			assertThat(impatient.mirror(parameters).getStatus()).isEqualTo(BatchStatus.COMPLETED);
			assertThat(report().interruption()).isNull();
		}
	}

	@Test
	void uploadContinuesAfterAnOutage() throws IOException {
		try (BulkFixture other = new BulkFixture("dracoon.transfer.chunk-size=5MB", "dracoon.transfer.parallelism=1",
				"spring.main.sources=" + ImpatientClient.class.getName())) {
			Files.write(this.source.resolve("large"), new byte[2 * PART + 1]);
			// delay the upload, so that its state is recorded
			other.emulator().faults().add(Fault.delay(Duration.ofSeconds(3)).on(Target.s3Part(2)));
			other.emulator().faults().add(Fault.status(503).on(Target.s3Part(3)).times(1));
			assertThat(other.mirror(parameters("/Vault")).getStatus()).isEqualTo(BatchStatus.COMPLETED);
			assertThat(other.emulator().requests()).filteredOn((request) -> request.method().equals("PUT"))
				.filteredOn((request) -> !request.path().startsWith("/api"))
				.hasSize(FILES + 4);
			assertThat(other.emulator().openUploadChannels()).isZero();
		}
	}

	/** Configures a client that fails soon. */
	@Configuration(proxyBeanMethods = false)
	static class ImpatientClient {

		@Bean
		DracoonBuilderCustomizer fewRetries() {
			return (builder) -> builder
				.transfer((settings) -> settings.withMaxRetries(0).withCompletionTimeout(Duration.ofSeconds(2)));
		}

	}

}
