// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.emulator.RecordedRequest;
import io.dracoonspring.emulator.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MirrorJobIT {

	private final BulkFixture fixture = new BulkFixture();

	private final Map<String, String> parameters = new HashMap<>();

	private Path directory = Path.of("");

	private Path report = Path.of("");

	@BeforeEach
	void makeTree(@TempDir Path temp) throws IOException {
		this.directory = Files.createDirectories(temp.resolve("source"));
		this.report = temp.resolve("report.json");
		this.parameters.clear();
		this.parameters.put("report", this.report.toString());
		Files.createDirectories(this.directory.resolve("a/b c"));
		Files.writeString(this.directory.resolve("one.txt"), "one");
		Files.writeString(this.directory.resolve("empty"), "");
		for (int i = 0; i < 10; i++) {
			Files.writeString(this.directory.resolve("a/file " + i + ".txt"), "file" + i);
		}
		Files.writeString(this.directory.resolve("a/b c/100 % #1 ü.txt"), "deep");
	}

	@AfterEach
	void endFaults() {
		this.fixture.emulator().faults().clear();
	}

	@AfterAll
	void close() {
		this.fixture.close();
	}

	private String folder(String room) {
		String path = room + "/" + UUID.randomUUID();
		this.fixture.template().createFolders(path);
		return path;
	}

	private JobExecution mirror(Map<String, String> more) {
		Map<String, String> all = new HashMap<>(this.parameters);
		all.putAll(more);
		return this.fixture.mirror(all);
	}

	private MirrorReport report() {
		try {
			return JsonMapper.builder().build().readValue(Files.readString(this.report), MirrorReport.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Map<String, Long> remote(String folder) {
		Map<String, Long> files = new TreeMap<>();
		collect(folder, "", files);
		return files;
	}

	private void collect(String folder, String prefix, Map<String, Long> files) {
		List<Node> children;
		try (Stream<Node> stream = this.fixture.template().list(folder)) {
			children = stream.toList();
		}
		for (Node node : children) {
			if (node.type() == NodeType.FILE) {
				files.put(prefix + node.name(), node.size());
			}
			else {
				collect(folder + "/" + node.name(), prefix + node.name() + "/", files);
			}
		}
	}

	private static Map<String, Long> local(Path directory) {
		try (Stream<Path> files = Files.walk(directory)) {
			return files.filter(Files::isRegularFile)
				.collect(Collectors.toMap((file) -> directory.relativize(file).toString(), (file) -> {
					try {
						return Files.size(file);
					}
					catch (IOException ex) {
						throw new UncheckedIOException(ex);
					}
				}, (one, other) -> one, TreeMap::new));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@ParameterizedTest
	@CsvSource({ "/Projects, declared, 13, 0", "/Vault, declared, 0, 13", "/Vault, content, 13, 0",
			"/Projects, none, 0, 0" })
	void directoryIsMirroredAndVerified(String room, String verify, long content, long declared) {
		String target = folder(room);
		JobExecution execution = mirror(
				Map.of("source", this.directory.toString(), "target", "dracoon:" + target, "verify", verify));
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(remote(target)).isEqualTo(local(this.directory));
		MirrorReport report = report();
		assertThat(report.files()).isEqualTo(13);
		assertThat(report.sent()).isEqualTo(13);
		assertThat(report.sentBytes()).isEqualTo(3 + 50 + 4);
		assertThat(report.provenByContent()).isEqualTo(content);
		assertThat(report.provenAsDeclared()).isEqualTo(declared);
		assertThat(report.isComplete()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void secondMirrorSendsWhatChangedAndNothingElse(String room) throws IOException {
		String target = folder(room);
		Map<String, String> parameters = Map.of("source", this.directory.toUri().toString(), "target",
				"dracoon:" + target);
		mirror(parameters);
		Map<String, String> second = new HashMap<>(parameters);
		second.put("run", "second");
		this.fixture.emulator().clearRequests();
		assertThat(mirror(second).getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(report().sent()).isZero();
		assertThat(report().unchanged()).isEqualTo(13);
		assertThat(this.fixture.emulator().requests()).extracting(RecordedRequest::method).containsOnly("GET");
		Files.writeString(this.directory.resolve("a/file 3.txt"), "FILE3");
		second.put("run", "third");
		assertThat(mirror(second).getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(report().sent()).isEqualTo(1);
		assertThat(report().unchanged()).isEqualTo(12);
		assertThat(this.fixture.template().openInputStream(target + "/a/file 3.txt")).hasContent("FILE3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void roomIsMirroredToADirectory(String room, @TempDir Path copy) {
		String source = folder(room);
		mirror(Map.of("source", this.directory.toString(), "target", "dracoon:" + source));
		Map<String, String> back = new HashMap<>(
				Map.of("source", "dracoon:" + source, "target", copy.toUri().toString()));
		assertThat(mirror(back).getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(local(copy)).isEqualTo(local(this.directory));
		assertThat(report().sent()).isEqualTo(13);
		back.put("run", "second");
		assertThat(mirror(back).getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(report().unchanged()).isEqualTo(13);
	}

	@ParameterizedTest
	@CsvSource({ "/Projects, /Vault", "/Vault, /Projects", "/Vault, /Vault", "/Projects, /Projects" })
	void roomIsMirroredToARoom(String from, String to) {
		String source = folder(from);
		String target = folder(to);
		mirror(Map.of("source", this.directory.toString(), "target", "dracoon:" + source));
		Map<String, String> copy = new HashMap<>(
				Map.of("source", "dracoon:" + source, "target", "dracoon:" + target, "verify", "content"));
		assertThat(mirror(copy).getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(remote(target)).isEqualTo(local(this.directory));
		assertThat(report().provenByContent()).isEqualTo(13);
		copy.put("run", "second");
		assertThat(mirror(copy).getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(report().unchanged()).isEqualTo(13);
	}

	@Test
	void resourcesOfAPatternAreMirrored() {
		String target = folder("/Projects");
		assertThat(mirror(Map.of("source", this.directory.toUri() + "**/*.txt", "target", "dracoon:" + target))
			.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		Map<String, Long> expected = local(this.directory);
		expected.remove("empty");
		assertThat(remote(target)).isEqualTo(expected);
	}

	@Test
	void dryRunChangesNothing() throws IOException {
		String target = folder("/Vault");
		this.fixture.template().writeBytes(target + "/one.txt", new byte[] { 1 });
		this.fixture.emulator().clearRequests();
		assertThat(mirror(Map.of("source", this.directory.toString(), "target", "dracoon:" + target, "dryRun", "true"))
			.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(this.fixture.emulator().requests()).extracting(RecordedRequest::method).containsOnly("GET");
		assertThat(report().files()).isEqualTo(13);
		assertThat(report().existing()).isEqualTo(1);
		assertThat(report().sent()).isZero();
	}

	@Test
	void failedFileIsReportedAndTriedAgainAlone() throws IOException {
		String target = folder("/Projects");
		Path link = Files.createSymbolicLink(this.directory.resolve("a/link"), this.directory.resolve("one.txt"));
		Map<String, String> parameters = Map.of("source", this.directory.toString(), "target", "dracoon:" + target);
		JobExecution failed = mirror(parameters);
		assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(report().sent()).isEqualTo(13);
		assertThat(report().failures()).extracting(MirrorReport.Failure::path).containsExactly("a/link");
		assertThat(failed.getAllFailureExceptions())
			.anySatisfy((ex) -> assertThat(ex).hasMessageContaining("1 failed"));
		Files.delete(link);
		Files.writeString(link, "now a file");
		this.fixture.emulator().clearRequests();
		assertThat(mirror(parameters).getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(report().sent()).isEqualTo(14);
		assertThat(this.fixture.emulator().requests()).filteredOn((request) -> request.path().endsWith("/uploads"))
			.hasSize(1);
		assertThat(remote(target)).isEqualTo(local(this.directory));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void nameOfAFileForgesNoLineOfTheLog(CapturedOutput output) throws IOException {
		String name = "a\nERROR forged\u202Etxt.exe";
		Files.createSymbolicLink(this.directory.resolve(name), this.directory.resolve("one.txt"));
		mirror(Map.of("source", this.directory.toString(), "target", "dracoon:" + folder("/Projects")));
		assertThat(report().failures()).singleElement()
			.satisfies((failure) -> assertThat(failure.path()).isEqualTo(name));
		assertThat(output.getAll()).contains("a\\u000AERROR forged\\u202Etxt.exe")
			.doesNotContain("\nERROR forged")
			.doesNotContain("\u202E");
	}

	@Test
	void jobGoesOnWhereTheServerFailed() {
		String target = folder("/Vault");
		this.fixture.emulator()
			.faults()
			.add(Fault.status(507).on("POST", "/api/v4/nodes/files/uploads").after(5).times(1000));
		Map<String, String> parameters = Map.of("source", this.directory.toString(), "target", "dracoon:" + target);
		assertThat(mirror(parameters).getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(remote(target)).hasSizeLessThan(13);
		endFaults();
		assertThat(mirror(parameters).getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(remote(target)).isEqualTo(local(this.directory));
		assertThat(report().isComplete()).isTrue();
	}

	@Test
	void onlyTheResultsOfASuccessfulJobAreLeftInTheDatabase() {
		mirror(Map.of("source", this.directory.toString(), "target", "dracoon:" + folder("/Projects")));
		JdbcTemplate jdbc = this.fixture.bean(JdbcTemplate.class);
		assertThat(jdbc.queryForList("select distinct job_instance_id from dracoon_batch_part", Long.class))
			.doesNotContain(lastInstance(jdbc));
		assertThat(jdbc.queryForList("select distinct state from dracoon_batch_file where job_instance_id = ?",
				String.class, lastInstance(jdbc)))
			.containsExactly("SENT");
	}

	private static Long lastInstance(JdbcTemplate jdbc) {
		return jdbc.queryForObject("select max(job_instance_id) from batch_job_instance", Long.class);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/tmp | file:/tmp | must be in DRACOON",
					"/no/such/directory | dracoon:/Projects | '''/no/such/directory'' does not exist'",
					"/tmp | dracoon:/No such room | No such room" })
	void wrongLocationsFailTheJob(String source, String target, String message) {
		JobExecution execution = mirror(Map.of("source", source, "target", target));
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(execution.getAllFailureExceptions())
			.anySatisfy((ex) -> assertThat(ex).hasMessageContaining(message));
	}

	@Test
	void wrongParametersAreRefused() {
		assertThatThrownBy(() -> mirror(Map.of("source", "/tmp"))).hasMessageContaining("needs the parameter 'target'");
		assertThatThrownBy(() -> mirror(Map.of("source", "/tmp", "target", "dracoon:/Projects", "verify", "twice")))
			.hasMessageContaining("must be none, declared or content");
		assertThatThrownBy(() -> mirror(Map.of("source", "/tmp", "target", "dracoon:/Projects", "conflicts", "mine")))
			.hasMessageContaining("must be report, source or newer");
		assertThatThrownBy(() -> mirror(Map.of("source", "/tmp", "target", "dracoon:/Projects", "deletions", "all")))
			.hasMessageContaining("must be none, report or recycle-bin");
		assertThatThrownBy(
				() -> mirror(Map.of("source", "/tmp", "target", "dracoon:/Projects", "max-deletions", "many")))
			.hasMessageContaining("'max-deletions' must be a number of files");
		assertThatThrownBy(() -> mirror(Map.of("source", "/tmp", "target", "dracoon:/Projects", "dryrun", "true")))
			.hasMessageContaining("no parameter 'dryrun'");
	}

}
