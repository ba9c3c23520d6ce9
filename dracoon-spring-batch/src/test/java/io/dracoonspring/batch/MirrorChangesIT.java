// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Classification;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.files.UpdateFileRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.emulator.Snapshot;
import io.dracoonspring.emulator.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Tests runs of mirrors after changes in source and target. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MirrorChangesIT {

	private static final int FILES = 10;

	private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

	private final BulkFixture fixture = new BulkFixture();

	private Path source = Path.of("");

	private Path report = Path.of("");

	private String target = "";

	private int runs;

	@BeforeEach
	void makeTree(@TempDir Path temp) throws IOException {
		this.source = Files.createDirectories(temp.resolve("source"));
		this.report = temp.resolve("report.json");
		for (int i = 0; i < FILES; i++) {
			write("folder " + i % 2 + "/file " + i, "content " + i);
		}
		room("/Projects");
	}

	@AfterEach
	void endFaults() {
		this.fixture.emulator().faults().clear();
	}

	@AfterAll
	void close() {
		this.fixture.close();
	}

	private void room(String room) {
		this.target = room + "/" + UUID.randomUUID();
		this.fixture.template().createFolders(this.target);
	}

	private void write(String path, String content) throws IOException {
		Path file = this.source.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
		Files.setLastModifiedTime(file, FileTime.from(TIME));
	}

	private void writeRemote(String path, String content, Instant time) {
		this.fixture.template()
			.writeString(this.target + "/" + path, content,
					(options) -> options.withCreateFolders(true)
						.withResolutionStrategy(ResolutionStrategy.OVERWRITE)
						.withTimestampModification(time));
	}

	private String readRemote(String path) throws IOException {
		return this.fixture.template().read(this.target + "/" + path, (content) -> new String(content.readAllBytes()));
	}

	private JobExecution mirror(String... more) {
		Map<String, String> parameters = new HashMap<>(Map.of("source", this.source.toString(), "target",
				"dracoon:" + this.target, "report", this.report.toString(), "run", String.valueOf(this.runs++)));
		for (String each : more) {
			String[] parameter = each.split("=", 2);
			parameters.put(parameter[0], parameter[1]);
		}
		return this.fixture.mirror(parameters);
	}

	private MirrorReport complete(String... more) {
		assertThat(mirror(more).getStatus()).isEqualTo(BatchStatus.COMPLETED);
		return report();
	}

	private MirrorReport failed(String... more) {
		assertThat(mirror(more).getStatus()).isEqualTo(BatchStatus.FAILED);
		return report();
	}

	private MirrorReport report() {
		try {
			return JsonMapper.shared().readValue(Files.readString(this.report), MirrorReport.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private long remoteFiles() {
		try (Stream<Node> tree = this.fixture.template().walk(this.target)) {
			return tree.filter((node) -> node.type() == NodeType.FILE).count();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void laterRunReadsNoContentAndAsksForNoSingleFile(String room) throws IOException {
		room(room);
		complete();
		List<String> requests = requestsOfALaterRun();
		assertThat(report().unchanged()).isEqualTo(FILES);
		assertThat(report().asLeft()).isEqualTo(FILES);
		assertThat(report().provenAsDeclared() + report().provenByContent()).isZero();
		for (int i = 0; i < FILES; i++) {
			write("folder " + i % 2 + "/further file " + i, "content " + i);
		}
		complete();
		assertThat(requestsOfALaterRun()).isEqualTo(requests);
		assertThat(report().asLeft()).isEqualTo(2 * FILES);
	}

	private List<String> requestsOfALaterRun() {
		this.fixture.emulator().clearRequests();
		complete();
		return this.fixture.emulator()
			.requests()
			.stream()
			.map((request) -> request.method() + " " + request.path())
			.sorted()
			.toList();
	}

	@Test
	void laterRunProvesTheContentOnRequest() {
		complete();
		MirrorReport later = complete("verify=content");
		assertThat(later.unchanged()).isEqualTo(FILES);
		assertThat(later.asLeft()).isZero();
		assertThat(later.provenByContent()).isEqualTo(FILES);
	}

	@Test
	void fileThatNoRunHasSentIsAConflictIfItDiffers() throws IOException {
		writeRemote("folder 1/file 1", "of somebody else", TIME);
		writeRemote("folder 0/file 2", "content 2", TIME);
		MirrorReport first = failed();
		assertThat(first.sent()).isEqualTo(FILES - 2);
		assertThat(first.unchanged()).isEqualTo(1);
		assertThat(first.conflicts()).isEqualTo(1);
		assertThat(first.conflictFiles()).singleElement()
			.isEqualTo(new MirrorReport.Failure("folder 1/file 1",
					"The target has another file with this name, which no run of this mirror has sent"));
		assertThat(readRemote("folder 1/file 1")).isEqualTo("of somebody else");
		assertThat(complete("conflicts=source").sent()).isEqualTo(1);
		assertThat(readRemote("folder 1/file 1")).isEqualTo("content 1");
		assertThat(complete().asLeft()).isEqualTo(FILES);
	}

	@ParameterizedTest
	@CsvSource({ "-1, 1, 0, 0", "1, 0, 1, 0", "0, 0, 0, 1" })
	void newerFileWinsByTheTimesOfTheFilesIfThatIsAskedFor(long seconds, long sent, long kept, long conflicts) {
		complete();
		writeRemote("folder 1/file 1", "edited", TIME.plusSeconds(seconds));
		JobExecution execution = mirror("conflicts=newer");
		assertThat(execution.getStatus()).isEqualTo((conflicts > 0) ? BatchStatus.FAILED : BatchStatus.COMPLETED);
		assertThat(report().sent()).isEqualTo(sent);
		assertThat(report().kept()).isEqualTo(kept);
		assertThat(report().conflicts()).isEqualTo(conflicts);
	}

	@Test
	void resolvedConflictIsCompletedByARestart() throws IOException {
		complete();
		writeRemote("folder 1/file 1", "edited", TIME);
		Map<String, String> parameters = Map.of("source", this.source.toString(), "target", "dracoon:" + this.target,
				"report", this.report.toString(), "run", "restarted");
		assertThat(this.fixture.mirror(parameters).getStatus()).isEqualTo(BatchStatus.FAILED);
		writeRemote("folder 1/file 1", "content 1", TIME);
		assertThat(this.fixture.mirror(parameters).getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(report().conflicts()).isZero();
		assertThat(complete().asLeft()).isEqualTo(FILES);
	}

	@Test
	void newVersionKeepsItsClassification() throws IOException {
		complete();
		Node file = this.fixture.template().get(this.target + "/folder 1/file 1");
		this.fixture.bean(Dracoon.class)
			.files()
			.update(file.id(), UpdateFileRequest.of().withClassification(Classification.STRICTLY_CONFIDENTIAL))
			.block();
		write("folder 1/file 1", "changed in the source");
		assertThat(complete().sent()).isEqualTo(1);
		Node version = this.fixture.template().get(this.target + "/folder 1/file 1");
		assertThat(version.id()).isNotEqualTo(file.id());
		assertThat(version.classification()).isEqualTo(Classification.STRICTLY_CONFIDENTIAL);
	}

	@Test
	void moreDeletionsThanAllowedDeleteNothing() throws IOException {
		complete();
		Files.delete(this.source.resolve("folder 1/file 1"));
		Files.delete(this.source.resolve("folder 0/file 2"));
		write("new", "new");
		MirrorReport.OnlyInTarget refused = failed("deletions=recycle-bin").onlyInTarget();
		assertThat(refused.surplus()).isEqualTo(2);
		assertThat(refused.deleted()).isZero();
		assertThat(refused.refusal()).contains("'max-deletions' allows 0");
		assertThat(remoteFiles()).isEqualTo(FILES + 1);
		assertThat(complete("deletions=report", "max-deletions=2").onlyInTarget().first())
			.extracting(MirrorReport.Failure::path)
			.containsExactly("folder 0/file 2", "folder 1/file 1");
		MirrorReport.OnlyInTarget deleted = complete("deletions=recycle-bin", "max-deletions=2").onlyInTarget();
		assertThat(deleted.deleted()).isEqualTo(2);
		assertThat(remoteFiles()).isEqualTo(FILES - 1);
	}

	@Test
	void sourceWithoutFilesDeletesNothing() throws IOException {
		complete();
		try (Stream<Path> files = Files.walk(this.source).filter(Files::isRegularFile)) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
		MirrorReport empty = failed("deletions=recycle-bin", "max-deletions=100%");
		assertThat(empty.onlyInTarget().refusal()).contains("the source has no files");
		assertThat(remoteFiles()).isEqualTo(FILES);
	}

	@Test
	void onlyFilesThatAMirrorHasSentAreDeleted() throws IOException {
		writeRemote("folder 0/file 0", "content 0", TIME);
		writeRemote("of others", "of others", TIME);
		complete();
		writeRemote("folder 0/file 2", "edited", TIME);
		Files.delete(this.source.resolve("folder 0/file 0"));
		Files.delete(this.source.resolve("folder 0/file 2"));
		Files.delete(this.source.resolve("folder 0/file 4"));
		MirrorReport.OnlyInTarget only = complete("deletions=recycle-bin", "max-deletions=100%").onlyInTarget();
		assertThat(only.deleted()).isEqualTo(1);
		assertThat(only.first()).extracting(MirrorReport.Failure::path, MirrorReport.Failure::reason)
			.containsExactly(tuple("folder 0/file 0", "This mirror has not sent the file"),
					tuple("folder 0/file 2", "The file was changed in the target since the last run"),
					tuple("folder 0/file 4", "The file was deleted in the source, and then by this run"),
					tuple("of others", "This mirror has not sent the file"));
	}

	@Test
	void filesOfAFolderThatBecameALinkAreNotDeleted() throws IOException {
		complete();
		Files.move(this.source.resolve("folder 1"), this.source.resolveSibling("moved"));
		Files.createSymbolicLink(this.source.resolve("folder 1"), this.source.resolveSibling("moved"));
		MirrorReport.OnlyInTarget only = failed("deletions=recycle-bin", "max-deletions=100%").onlyInTarget();
		assertThat(only.files()).isEqualTo(FILES / 2);
		assertThat(only.surplus()).isZero();
		assertThat(only.first().get(0).reason()).isEqualTo("The folder in the source is not mirrored");
		assertThat(remoteFiles()).isEqualTo(FILES);
	}

	@Test
	void fileDeletedInARoomIsMovedAsideInTheDirectory(@TempDir Path copy) throws IOException {
		complete();
		String[] back = { "source=dracoon:" + this.target, "target=" + copy, "deletions=recycle-bin",
				"max-deletions=50%" };
		complete(back);
		this.fixture.template().delete(this.target + "/folder 1/file 1");
		JobExecution execution = mirror(back);
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(report().onlyInTarget().deleted()).isEqualTo(1);
		assertThat(copy.resolve("folder 1/file 1")).doesNotExist();
		assertThat(copy.resolve(".dracoon-deleted-" + execution.getJobInstanceId() + "/folder 1/file 1"))
			.hasContent("content 1");
		assertThat(complete(back).onlyInTarget().files()).isZero();
	}

	@Test
	void restoreOfTheServerIsNoReasonToOverwriteOrDelete() throws IOException {
		write("deleted", "deleted later");
		complete();
		Snapshot backup = this.fixture.emulator().snapshot();
		write("folder 1/file 1", "changed later");
		write("new", "new");
		Files.delete(this.source.resolve("deleted"));
		complete();
		this.fixture.emulator().restore(backup);
		MirrorReport restored = failed("deletions=recycle-bin", "max-deletions=100%");
		assertThat(restored.conflictFiles()).extracting(MirrorReport.Failure::path, MirrorReport.Failure::reason)
			.containsExactly(
					tuple("folder 1/file 1", "The target has an older version of the file than the last run left"),
					tuple("new", "The file was deleted or moved in the target since the last run"));
		assertThat(restored.onlyInTarget().refusal()).contains("restored an earlier state");
		assertThat(remoteFiles()).isEqualTo(FILES + 1);
		assertThat(complete("conflicts=source").sent()).isEqualTo(2);
	}

	@Test
	void interruptedRunLeavesATrueState() {
		this.fixture.emulator()
			.faults()
			.add(Fault.status(507).on("POST", "/api/v4/nodes/files/uploads").after(3).times(1000));
		Map<String, String> parameters = Map.of("source", this.source.toString(), "target", "dracoon:" + this.target,
				"report", this.report.toString(), "run", "interrupted");
		assertThat(this.fixture.mirror(parameters).getStatus()).isEqualTo(BatchStatus.FAILED);
		endFaults();
		assertThat(this.fixture.mirror(parameters).getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(complete().asLeft()).isEqualTo(FILES);
	}

	@Test
	void runThatALaterOneHasReplacedCannotGoOn() {
		this.fixture.emulator().faults().add(Fault.status(507).on("POST", "/api/v4/nodes/files/uploads").times(1000));
		Map<String, String> parameters = Map.of("source", this.source.toString(), "target", "dracoon:" + this.target,
				"run", "replaced");
		assertThat(this.fixture.mirror(parameters).getStatus()).isEqualTo(BatchStatus.FAILED);
		endFaults();
		complete();
		JobExecution late = this.fixture.mirror(parameters);
		assertThat(late.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(late.getAllFailureExceptions())
			.anySatisfy((ex) -> assertThat(ex).hasMessageContaining("has begun a later run of this mirror"));
		assertThat(this.fixture.bean(JdbcTemplate.class)
			.queryForObject("select count(*) from dracoon_batch_part where job_instance_id = ?", Long.class,
					late.getJobInstanceId()))
			.isZero();
	}

	@Test
	void twoRunsOfAMirrorAreNeverActiveAtTheSameTime() throws Exception {
		this.fixture.emulator()
			.faults()
			.add(Fault.delay(Duration.ofSeconds(3)).on("POST", "/api/v4/nodes/files/uploads").times(1));
		JdbcTemplate jdbc = this.fixture.bean(JdbcTemplate.class);
		CompletableFuture<JobExecution> first = CompletableFuture.supplyAsync(() -> mirror());
		Awaitility.await()
			.until(() -> jdbc.queryForObject("select count(*) from dracoon_batch_file where state = 'BEGUN'",
					Integer.class) > 0);
		JobExecution second = mirror();
		assertThat(second.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(second.getAllFailureExceptions())
			.anySatisfy((ex) -> assertThat(ex).hasMessageContaining("mirrors the same source to the same target"));
		assertThat(first.get(1, TimeUnit.MINUTES).getStatus()).isEqualTo(BatchStatus.COMPLETED);
	}

}
