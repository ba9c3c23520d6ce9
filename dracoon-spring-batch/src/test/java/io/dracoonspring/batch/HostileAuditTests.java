// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.testing.HostileServer;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests audits of names that try to forge lines or formulas. */
class HostileAuditTests {

	/** Matches everything that some program treats as the end of a line. */
	private static final String LINE_BREAK = "\\R|[\\x1C-\\x1E]";

	private static final List<String> FORMULAS = List.of("=1+1", "\uFEFF=1+1", " =1", "\u00A0\u3000=1", "\u200B+1",
			"\u2060-1", "\uFE0F@SUM(1)", "\u3164=1", "\uFF1D1", "\u22121", "\t=1", "\r\n=1", "\u2028=1", "\uD800=1");

	private static final List<String> LINES = List.of("a\u2028=1", "a\u2029b", "a\u0085b", "a\u000Bb", "a\u000Cb",
			"a\u001Cb", "a\r\nb", "\uD800", "x\uDC00y", "\uDE00\uD83D", "\\\u2028", "\\u2028", "\"\u2028,\"=1");

	private static final List<String> PLAIN = List.of("\u00FCber", "\uD83D\uDE00", "a=1");

	private final List<String> names = new ArrayList<>();

	private final BulkFixture fixture = BulkFixture.through(this::proxy, "dracoon.auth.username=admin",
			"dracoon.batch.audit.enabled=true");

	private @Nullable HostileServer server;

	@TempDir
	private Path target;

	private String proxy(URI emulator) {
		this.server = new HostileServer(emulator.toString());
		return this.server.url();
	}

	@AfterEach
	void close() {
		this.fixture.close();
		Objects.requireNonNull(this.server).close();
	}

	private void log(List<String> names) {
		this.names.addAll(names);
		List<Map<String, Object>> events = new ArrayList<>();
		for (String name : this.names) {
			events.add(Map.of("id", events.size() + 1, "time", "2026-01-01T00:00:00.000Z", "userId", 1, "message",
					"new", "objectName1", name));
		}
		String body = JsonMapper.builder()
			.enable(JsonWriteFeature.ESCAPE_NON_ASCII)
			.build()
			.writeValueAsString(
					Map.of("range", Map.of("offset", 0, "limit", 500, "total", events.size()), "items", events));
		Objects.requireNonNull(this.server)
			.answer((request) -> request.startsWith("GET /api/v4/eventlog/events"),
					"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
							+ "\r\nConnection: close\r\n\r\n" + body,
					false);
	}

	private Path audit() throws IOException {
		Path report = this.target.resolve("report.json");
		JobExecution execution = this.fixture.run(AuditJob.NAME, Map.of("target",
				this.target.resolve("audits").toString(), "content", "events", "report", report.toString()));
		assertThat(execution.getAllFailureExceptions()).isEmpty();
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		return Path.of(JsonMapper.shared().readValue(Files.readString(report), AuditReport.class).directory());
	}

	@Test
	void linesOfJsonHaveTheExactNames() throws IOException {
		log(FORMULAS);
		log(LINES);
		log(PLAIN);
		String text = Files.readString(audit().resolve("events.jsonl"));
		assertThat(text.split(LINE_BREAK)).hasSize(this.names.size())
			.extracting((line) -> JsonMapper.shared().readTree(line).get("objectName1").asString())
			.containsExactlyElementsOf(this.names);
		assertThat(text).contains("\"\\uD800\"", "\"\u00FCber\"", "\"\uD83D\uDE00\"");
	}

	@Test
	void lineOfCsvHasOneEntryAndNoFormula() throws IOException {
		log(FORMULAS);
		log(LINES);
		log(PLAIN);
		String[] lines = Files.readString(audit().resolve("events.csv")).split("\r\n");
		assertThat(lines).hasSize(this.names.size() + 1)
			.allSatisfy((line) -> assertThat(line.split(LINE_BREAK)).hasSize(1));
		for (int i = 1; i < lines.length; i++) {
			String name = this.names.get(i - 1);
			if (FORMULAS.contains(name)) {
				assertThat(lines[i]).contains(",\"'");
			}
			else {
				assertThat(lines[i]).doesNotContain(",\"'");
			}
		}
		assertThat(lines[lines.length - 2]).contains(",\"\uD83D\uDE00\",");
	}

}
