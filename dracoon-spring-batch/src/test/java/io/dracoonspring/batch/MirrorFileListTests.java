// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.batch.MirrorFile.Status;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.transfer.directory.VerificationItem.Grade;
import io.dracoonspring.transfer.directory.VerificationItem.Result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** Tests the list of all files that a mirror writes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MirrorFileListTests {

	private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

	private final BulkFixture fixture = new BulkFixture();

	private Path source = Path.of("");

	private Path list = Path.of("");

	private String target = "";

	private int runs;

	@BeforeEach
	void makeFolders(@TempDir Path temp) throws IOException {
		this.source = Files.createDirectories(temp.resolve("source"));
		this.list = temp.resolve("files.jsonl");
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

	private void write(String path, String content) throws IOException {
		Path file = this.source.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
		Files.setLastModifiedTime(file, FileTime.from(TIME));
	}

	private void writeRemote(String path, String content, Instant time) {
		this.fixture.template()
			.writeString(this.target + "/" + path, content,
					(options) -> options.withResolutionStrategy(ResolutionStrategy.OVERWRITE)
						.withTimestampModification(time));
	}

	private BatchStatus mirror(String... more) {
		Map<String, String> parameters = new HashMap<>(Map.of("source", this.source.toString(), "target",
				"dracoon:" + this.target, "file-list", this.list.toString(), "run", String.valueOf(this.runs++)));
		for (String each : more) {
			String[] parameter = each.split("=", 2);
			parameters.put(parameter[0], parameter[1]);
		}
		return this.fixture.mirror(parameters).getStatus();
	}

	private List<MirrorFile> files() throws IOException {
		return Files.readAllLines(this.list)
			.stream()
			.map((line) -> JsonMapper.shared().readValue(line, MirrorFile.class))
			.toList();
	}

	private Stream<Tuple> statuses() throws IOException {
		return files().stream().map((file) -> tuple(file.path(), file.status(), file.reason()));
	}

	@Test
	void eachFileHasItsStatusReasonAndProofInTheOrderOfThePlan() throws IOException {
		write("changed", "content");
		write("deleted", "content");
		write("same", "content");
		assertThat(mirror()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(files()).containsExactly(
				new MirrorFile("changed", null, 7, TIME, Status.NEW, null, Result.SAME, Grade.CONTENT),
				new MirrorFile("deleted", null, 7, TIME, Status.NEW, null, Result.SAME, Grade.CONTENT),
				new MirrorFile("same", null, 7, TIME, Status.NEW, null, Result.SAME, Grade.CONTENT));
		write("changed", "new content");
		Files.delete(this.source.resolve("deleted"));
		write("folder/new", "content");
		Files.createSymbolicLink(this.source.resolve("link"), this.source.resolve("same"));
		write("other", "content");
		writeRemote("other", "another content", TIME);
		writeRemote("remote", "content", TIME);
		assertThat(mirror("deletions=report")).isEqualTo(BatchStatus.FAILED);
		assertThat(statuses()).containsExactly(tuple("changed", Status.CHANGED, null),
				tuple("deleted", Status.SURPLUS, "The file was deleted in the source"),
				tuple("folder/new", Status.NEW, null), tuple("link", Status.FAILED, files().get(3).reason()),
				tuple("other", Status.CONFLICT,
						"The target has another file with this name, which no run of this mirror has sent"),
				tuple("remote", Status.ONLY_IN_TARGET, "This mirror has not sent the file"),
				tuple("same", Status.SAME, null));
		assertThat(files().get(3).reason()).contains("link");
		assertThat(files().get(6).proof()).isNull();
	}

	@Test
	void dryRunPredictsWhatARunDoes() throws IOException {
		write("changed", "content");
		write("deleted in the source", "content");
		write("deleted in the target", "content");
		write("same", "content");
		assertThat(mirror()).isEqualTo(BatchStatus.COMPLETED);
		write("changed", "new content");
		Files.delete(this.source.resolve("deleted in the source"));
		this.fixture.template().delete(this.target + "/deleted in the target");
		write("new", "content");
		write("other", "content");
		writeRemote("other", "another content", TIME);
		write("unknown", "content");
		writeRemote("unknown", "CONTENT", TIME);
		assertThat(mirror("dryRun=true", "deletions=recycle-bin")).isEqualTo(BatchStatus.COMPLETED);
		assertThat(statuses()).containsExactly(tuple("changed", Status.CHANGED, null),
				tuple("deleted in the source", Status.SURPLUS, "The file was deleted in the source"),
				tuple("deleted in the target", Status.CONFLICT,
						"The file was deleted or moved in the target since the last run"),
				tuple("new", Status.NEW, null),
				tuple("other", Status.CONFLICT,
						"The target has another file with this name, which no run of this mirror has sent"),
				tuple("same", Status.SAME, null), tuple("unknown", Status.TO_COMPARE, null));
		assertThat(mirror("deletions=recycle-bin", "max-deletions=1")).isEqualTo(BatchStatus.FAILED);
		assertThat(files()).extracting(MirrorFile::status)
			.containsExactly(Status.CHANGED, Status.DELETED, Status.CONFLICT, Status.NEW, Status.CONFLICT, Status.SAME,
					Status.CONFLICT);
	}

	@Test
	void dryRunPredictsWhichFilesAreNewer() throws IOException {
		write("newer in the source", "content");
		writeRemote("newer in the source", "another content", TIME.minusSeconds(60));
		write("newer in the target", "content");
		writeRemote("newer in the target", "another content", TIME.plusSeconds(60));
		write("same time", "content");
		writeRemote("same time", "another content", TIME);
		assertThat(mirror("dryRun=true", "conflicts=newer")).isEqualTo(BatchStatus.COMPLETED);
		List<Status> predicted = files().stream().map(MirrorFile::status).toList();
		assertThat(predicted).containsExactly(Status.CHANGED, Status.KEPT, Status.CONFLICT);
		assertThat(mirror("conflicts=newer")).isEqualTo(BatchStatus.FAILED);
		assertThat(files()).extracting(MirrorFile::status).isEqualTo(predicted);
		assertThat(mirror("dryRun=true", "conflicts=source")).isEqualTo(BatchStatus.COMPLETED);
		assertThat(files()).extracting(MirrorFile::status).containsExactly(Status.SAME, Status.CHANGED, Status.CHANGED);
	}

	@Test
	void filesOfAJobThatEndedEarlyAreOpen() throws IOException {
		for (int i = 0; i < 8; i++) {
			write("file " + i, "content");
		}
		this.fixture.emulator()
			.faults()
			.add(Fault.status(507).on("POST", "/api/v4/nodes/files/uploads").after(4).times(1000));
		assertThat(mirror()).isEqualTo(BatchStatus.FAILED);
		assertThat(files()).hasSize(8).extracting(MirrorFile::status).containsOnly(Status.NEW, Status.OPEN);
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void nameOfAFileIsNoFormulaAndForgesNoLine() throws IOException {
		this.list = this.list.resolveSibling("files.CSV");
		write("=1+1", "content");
		write("a\nb\u202Ec,\"d\"", "content");
		mirror();
		assertThat(Files.readString(this.list))
			.startsWith("\"path\",\"sourcePath\",\"size\",\"modified\",\"status\",\"reason\",\"proof\",\"grade\"\r\n")
			.contains("\r\n\"'=1+1\",\"\",\"7\",\"2026-01-01T00:00:00Z\",\"NEW\",\"\",\"SAME\",\"CONTENT\"\r\n")
			.contains("\r\n\"a\\u000Ab\\u202Ec,\"\"d\"\"\",\"\",\"7\"")
			.hasLineCount(3);
		this.list = this.list.resolveSibling("files.jsonl");
		mirror();
		assertThat(files()).extracting(MirrorFile::path).containsExactly("=1+1", "a\nb\u202Ec,\"d\"");
		assertThat(Files.readString(this.list)).contains("\\u202E").hasLineCount(2);
	}

	@Test
	void longListIsCompleteAndLeavesNoOtherFile() throws IOException {
		for (int i = 0; i < 2500; i++) {
			write("folder " + i % 3 + "/file " + i, "");
		}
		assertThat(mirror("dryRun=true")).isEqualTo(BatchStatus.COMPLETED);
		assertThat(files()).hasSize(2500).extracting(MirrorFile::path).isSorted().doesNotHaveDuplicates();
		try (Stream<Path> entries = Files.list(this.list.getParent())) {
			assertThat(entries).containsExactlyInAnyOrder(this.source, this.list);
		}
	}

	@Test
	void otherFormatIsRefusedBeforeTheJobBegins() {
		assertThatThrownBy(() -> mirror("file-list=files.txt"))
			.hasMessageContaining("'file-list' must be a file whose name ends with .csv or .jsonl, not 'files.txt'");
	}

}
