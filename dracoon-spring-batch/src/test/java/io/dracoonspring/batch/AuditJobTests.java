// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.jdbc.core.JdbcTemplate;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.eventlog.LogEvent;
import io.dracoonspring.api.eventlog.LogEventQuery;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.DeleteNodesRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.reports.Report;
import io.dracoonspring.api.reports.ReportQuery;
import io.dracoonspring.api.rooms.CreateRoomRequest;
import io.dracoonspring.batch.internal.partition.JobGuard;
import io.dracoonspring.emulator.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tests the audit with more rooms and events than fit on a page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditJobTests {

	private static final int FOLDERS = 560;

	private final BulkFixture fixture = BulkFixture.withEventLog(Duration.ZERO, "dracoon.auth.username=admin",
			"dracoon.batch.audit.enabled=true");

	private final Dracoon admin = this.fixture.bean(Dracoon.class);

	private int number;

	@TempDir
	private Path target;

	private Path reportFile = Path.of("");

	@BeforeAll
	void fill() {
		for (int i = 0; i < 60; i++) {
			this.admin.rooms().create(CreateRoomRequest.administeredBy("Room " + i, 1)).block();
		}
		long room = this.fixture.template().get("/Room 0").id();
		List<Long> folders = Flux.range(0, FOLDERS)
			.flatMap((folder) -> this.admin.nodes().createFolder(CreateFolderRequest.of(room, "folder " + folder)), 8)
			.map(Node::id)
			.collectList()
			.block();
		this.admin.nodes().deleteMany(new DeleteNodesRequest(List.copyOf(folders))).block();
		this.fixture.template().createFolders("/Projects/=1+1, \u00fcber");
	}

	@BeforeEach
	void placeReport(@TempDir Path directory) {
		this.reportFile = directory.resolve("report.json");
	}

	@AfterAll
	void close() {
		this.fixture.close();
	}

	private Map<String, String> parameters() {
		return new HashMap<>(Map.of("target", this.target.toUri().toString(), "report", this.reportFile.toString(),
				"run", String.valueOf(++this.number)));
	}

	private JobExecution audit(Map<String, String> parameters) {
		// let the current second pass, because an audit covers only events before the
		// second in which the audit begins
		this.fixture.emulator().advanceClock(Duration.ofSeconds(2));
		return this.fixture.run(AuditJob.NAME, parameters);
	}

	private Path complete(Map<String, String> parameters) throws IOException {
		JobExecution execution = audit(parameters);
		assertThat(execution.getAllFailureExceptions()).isEmpty();
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		return Path.of(report().directory());
	}

	private AuditReport report() throws IOException {
		return JsonMapper.shared().readValue(Files.readString(this.reportFile), AuditReport.class);
	}

	private void event() {
		this.fixture.template().createFolders("/Projects/new " + ++this.number);
	}

	private void lateEvent() {
		this.fixture.emulator().advanceClock(Duration.ofMinutes(-10));
		event();
		this.fixture.emulator().advanceClock(Duration.ofMinutes(10));
	}

	private List<Long> logged() {
		return List.copyOf(this.admin.eventLog().list(LogEventQuery.all()).map(LogEvent::id).collectList().block());
	}

	@ParameterizedTest
	@CsvSource({ "403", "404", "501" })
	void serverThatRefusesItsLogMakesReports(int status) throws IOException {
		Map<String, String> parameters = parameters();
		this.fixture.emulator().faults().add(Fault.status(status).on("GET", "/api/v4/eventlog/events"));
		this.fixture.emulator().faults().add(Fault.status(status).on("GET", "/api/v4/eventlog/audits/nodes"));
		try {
			assertThat(audit(parameters).getStatus()).isEqualTo(BatchStatus.FAILED);
			parameters = parameters();
			parameters.put("report-room", "/Projects");
			event();
			Path directory = complete(parameters);
			assertThat(directory).isDirectoryContaining("glob:**/events-report.csv")
				.isDirectoryContaining("glob:**/permissions-report.csv")
				.isDirectoryNotContaining("glob:**/events.csv");
			assertThat(directory.resolve("events-report.csv")).content()
				.contains("Create folder,true,new " + this.number);
			assertThat(report().files()).hasSize(2)
				.allSatisfy((file) -> assertThat(file.entries()).isEqualTo(AuditReport.UNKNOWN))
				.allSatisfy((file) -> assertThat(file.bytes()).isPositive());
		}
		finally {
			this.fixture.emulator().faults().clear();
		}
	}

	@Test
	void failureOfTheServerIsNoReasonForAReport() {
		Map<String, String> parameters = parameters();
		parameters.put("report-room", "/Projects");
		this.fixture.emulator().faults().add(Fault.status(500).on("GET", "/api/v4/eventlog/events"));
		try {
			assertThat(audit(parameters).getStatus()).isEqualTo(BatchStatus.FAILED);
			assertThat(this.admin.reports().list(ReportQuery.all()).map(Report::name).collectList().block())
				.noneMatch((name) -> name.endsWith("-" + this.number));
		}
		finally {
			this.fixture.emulator().faults().clear();
		}
	}

	private static List<JsonNode> lines(Path directory, String file) throws IOException {
		return Files.readAllLines(directory.resolve(file)).stream().map(JsonMapper.shared()::readTree).toList();
	}

	private static List<Long> ids(Path directory) {
		try {
			return lines(directory, "events.jsonl").stream().map((line) -> line.get("id").asLong()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void permissionsAndEventsAreWrittenInBothFormats() throws IOException {
		Path directory = complete(parameters());
		assertThat(directory.getParent()).isEqualTo(this.target.toRealPath());
		assertThat(ids(directory)).containsExactlyInAnyOrderElementsOf(logged()).hasSizeGreaterThan(500);
		List<JsonNode> permissions = lines(directory, "permissions.jsonl");
		assertThat(permissions).extracting((line) -> line.get("roomName").asString())
			.contains("Projects", "Vault", "Room 0", "Room 59");
		assertThat(Files.readString(directory.resolve("permissions.csv")).split("\r\n")).hasSize(permissions.size() + 1)
			.startsWith("\"roomId\",\"roomName\",\"roomParentPath\",\"roomIsEncrypted\",\"userId\",\"userLogin\","
					+ "\"userFirstName\",\"userLastName\",\"permissions.manage\",\"permissions.read\","
					+ "\"permissions.create\",\"permissions.change\",\"permissions.delete\","
					+ "\"permissions.manageDownloadShare\",\"permissions.manageUploadShare\","
					+ "\"permissions.readRecycleBin\",\"permissions.restoreRecycleBin\","
					+ "\"permissions.deleteRecycleBin\"")
			.anyMatch((line) -> line.matches("\"\\d+\",\"Projects\",\"/\",\"false\",\"\\d+\",\"bob\",\"Bob\",\"Baker\","
					+ "\"false\",\"true\"(,\"false\"){8}"));
		String events = Files.readString(directory.resolve("events.csv"), StandardCharsets.UTF_8);
		assertThat(events.split("\r\n")).hasSize(ids(directory).size() + 1);
		assertThat(events).contains(",\"'=1+1, \u00fcber\",");
		assertThat(lines(directory, "events.jsonl")).extracting((line) -> line.get("objectName1").asString(""))
			.contains("=1+1, \u00fcber");
	}

	@Test
	void reportSaysWhatWasWritten() throws IOException {
		Path directory = complete(parameters());
		AuditReport report = report();
		assertThat(report.files()).extracting(AuditReport.File::name)
			.containsExactly("permissions.csv", "permissions.jsonl", "events.csv", "events.jsonl");
		for (AuditReport.File file : report.files()) {
			assertThat(Files.size(directory.resolve(file.name()))).isEqualTo(file.bytes());
			assertThat(directory.resolve(file.name())).hasDigest("SHA-256", file.sha256());
			assertThat(file.entries()).isEqualTo(lines(directory, file.name().replace(".csv", ".jsonl")).size());
		}
	}

	@ParameterizedTest
	@CsvSource({ "/api/v4/eventlog/audits/nodes, 1, permissions, 0", "/api/v4/eventlog/events, 2, events, 500" })
	void restartInTheMiddleGivesCompleteFiles(String operation, int pages, String name, int committed,
			@TempDir Path other) throws IOException {
		Map<String, String> parameters = parameters();
		this.fixture.emulator().faults().add(Fault.status(400).on("GET", operation).after(pages));
		JobExecution failed = audit(parameters);
		this.fixture.emulator().faults().clear();
		assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(this.reportFile).doesNotExist();
		for (Path file : files(this.target, name)) {
			assertThat(Files.readAllLines(file)).hasSizeBetween(committed, committed + 1);
			// leave the file as if the process had died after the write and before the
			// commit
			Files.writeString(file, "half a li", StandardOpenOption.APPEND);
		}
		Path directory = complete(parameters);
		Map<String, String> undisturbed = parameters();
		undisturbed.put("target", other.toString());
		Path expected = complete(undisturbed);
		for (String file : List.of("permissions.csv", "permissions.jsonl", "events.csv", "events.jsonl")) {
			assertThat(directory.resolve(file)).hasSameBinaryContentAs(expected.resolve(file));
		}
		assertThat(report().files()).extracting(AuditReport.File::entries).doesNotContain(0L);
	}

	@ParameterizedTest
	@CsvSource({ "STARTED, already running", "UNKNOWN, from UNKNOWN status" })
	void auditWhoseProcessDiedGoesOn(String status, String message) throws IOException {
		Map<String, String> parameters = parameters();
		this.fixture.emulator().faults().add(Fault.status(400).on("GET", "/api/v4/eventlog/events").after(2));
		JobExecution dead = audit(parameters);
		this.fixture.emulator().faults().clear();
		// restore the state that a killed process leaves
		JdbcTemplate jdbc = this.fixture.bean(JdbcTemplate.class);
		jdbc.update("update batch_job_execution set status = ?, end_time = null where job_execution_id = ?", status,
				dead.getId());
		jdbc.update("update batch_step_execution set status = ?, end_time = null where job_execution_id = ? "
				+ "and step_name = 'events'", status, dead.getId());
		for (Path file : files(this.target, "events")) {
			Files.writeString(file, "half a li", StandardOpenOption.APPEND);
		}
		assertThatThrownBy(() -> audit(parameters)).hasMessageContaining(message);
		this.fixture.bean(JobGuard.class).recover(Set.of(AuditJob.NAME));
		assertThat(ids(complete(parameters))).containsExactlyInAnyOrderElementsOf(logged());
	}

	private static List<Path> files(Path directory, String name) throws IOException {
		try (Stream<Path> files = Files.walk(directory)) {
			return files.filter((file) -> file.getFileName().toString().startsWith(name + "."))
				.filter(Files::isRegularFile)
				.toList();
		}
	}

	@Test
	void nextAuditGoesOnWithNothingLostAndNothingTwice() throws IOException {
		List<Long> written = new ArrayList<>(ids(complete(parameters())));
		lateEvent();
		Path second = complete(parameters());
		assertThat(ids(second)).hasSize(1);
		written.addAll(ids(second));
		// the next audit also writes the events that a failed audit has not written
		event();
		Map<String, String> parameters = parameters();
		this.fixture.emulator().faults().add(Fault.status(400).on("GET", "/api/v4/eventlog/events"));
		JobExecution failed = audit(parameters);
		this.fixture.emulator().faults().clear();
		assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
		lateEvent();
		Path third = complete(parameters());
		assertThat(ids(third)).hasSize(2);
		written.addAll(ids(third));
		assertThat(written).containsExactlyInAnyOrderElementsOf(logged());
		assertThat(ids(complete(parameters()))).isEmpty();
		// expect that the failed audit can no longer be resumed
		assertThat(audit(parameters).getAllFailureExceptions())
			.anySatisfy((ex) -> assertThat(ex).hasMessageContaining("with another value of 'run'"));
	}

	@Test
	void formerAuditIsLeftAlone() throws IOException {
		Map<String, String> parameters = parameters();
		Path first = complete(parameters);
		byte[] events = Files.readAllBytes(first.resolve("events.csv"));
		Path second = complete(parameters());
		assertThat(second).isNotEqualTo(first);
		assertThat(first.resolve("events.csv")).hasBinaryContent(events);
		assertThatThrownBy(() -> audit(parameters)).hasMessageContaining("already");
	}

	@Test
	void firstAuditBeginsWhereItIsToldTo() throws IOException {
		event();
		List<LogEvent> all = List.copyOf(this.admin.eventLog().list(LogEventQuery.all()).collectList().block());
		LogEvent last = Collections.max(all, Comparator.comparing(LogEvent::id));
		Map<String, String> parameters = parameters();
		parameters.put("from", last.time().toString());
		parameters.put("content", "events");
		Path directory = complete(parameters);
		assertThat(ids(directory)).contains(last.id()).hasSizeLessThan(FOLDERS);
		assertThat(report().from()).isEqualTo(last.time());
		assertThat(files(directory, "events")).hasSize(2);
		assertThat(files(directory, "permissions")).isEmpty();
		// the period of the next audit overlaps with that of the first audit, but does
		// not begin before 'from'
		event();
		assertThat(ids(complete(parameters()))).hasSize(1);
	}

	@Test
	void permissionsAloneDoNotMoveTheCheckpoint() throws IOException {
		Map<String, String> parameters = parameters();
		parameters.put("content", "permissions");
		Path directory = complete(parameters);
		assertThat(files(directory, "permissions")).hasSize(2);
		assertThat(files(directory, "events")).isEmpty();
		assertThat(ids(complete(parameters()))).containsExactlyInAnyOrderElementsOf(logged());
	}

	@Test
	void accountWithoutTheRoleIsToldSo() {
		try (BulkFixture alice = new BulkFixture("dracoon.batch.audit.enabled=true")) {
			JobExecution failed = alice.run(AuditJob.NAME, Map.of("target", this.target.toString()));
			assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
			assertThat(failed.getAllFailureExceptions())
				.anySatisfy((ex) -> assertThat(ex).hasStackTraceContaining("give the account the role Log Auditor")
					.hasRootCauseInstanceOf(DracoonApiException.Forbidden.class));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "content | nothing | must be permissions, events or all",
					"from | yesterday | must be a date or a time such as '2026-01-01'",
					"target | dracoon:/Projects | must be a directory of this machine",
					"targe | x | no parameter 'targe'", "target | '' | needs the parameter 'target'" })
	void wrongParametersAreRefused(String name, String value, String message) {
		Map<String, String> parameters = parameters();
		parameters.put(name, value);
		assertThatThrownBy(() -> audit(parameters)).hasMessageContaining(message);
	}

	@Test
	void auditOfTheFutureIsRefused() {
		Map<String, String> parameters = parameters();
		parameters.put("from", "2999-01-01");
		assertThat(audit(parameters).getAllFailureExceptions())
			.anySatisfy((ex) -> assertThat(ex).hasMessageContaining("would begin in the future"));
	}

}
