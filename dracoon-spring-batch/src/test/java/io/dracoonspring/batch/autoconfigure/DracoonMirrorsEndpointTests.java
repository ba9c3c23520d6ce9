// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.batch.BulkFixture;
import io.dracoonspring.batch.MirrorFile;
import io.dracoonspring.batch.MirrorFile.Status;
import io.dracoonspring.batch.MirrorReport;

import static org.assertj.core.api.Assertions.assertThat;

class DracoonMirrorsEndpointTests {

	private static final int FILES = 2500;

	private static final int ATTEMPTS = 10;

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient http = HttpClient.newHttpClient();

	@TempDir
	private Path source;

	// repeats a request whose response is lost. In a reactive application, Tomcat closes
	// the connection of a response with the status 400 or 500, sometimes before it has
	// sent this response. The endpoint is not the cause: in an application without this
	// project, an Actuator endpoint whose operation only throws lost 21 of 250 responses,
	// and 3 of 120 on new connections. None of 1,500 responses with the status 200 or 404
	// was lost
	private HttpResponse<String> get(BulkFixture fixture, String path) throws IOException, InterruptedException {
		String port = fixture.bean(Environment.class).getRequiredProperty("local.server.port");
		URI address = URI.create("http://localhost:" + port + "/actuator/dracoonmirrors" + path);
		IOException lost = new IOException("No attempt was made");
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			try {
				return this.http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
			}
			catch (IOException ex) {
				lost = ex;
			}
		}
		throw lost;
	}

	private List<MirrorFile> files(BulkFixture fixture, String path) throws IOException, InterruptedException {
		HttpResponse<String> response = get(fixture, path);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
		return response.body().lines().map((line) -> JSON.readValue(line, MirrorFile.class)).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "servlet", "reactive" })
	void endpointServesTheReportsOfMirrors(String type) throws Exception {
		for (int i = 0; i < FILES; i++) {
			Files.createFile(this.source.resolve("file " + i));
		}
		Files.createSymbolicLink(this.source.resolve("link"), this.source.resolve("file 0"));
		try (BulkFixture fixture = new BulkFixture("spring.main.web-application-type=" + type, "server.port=0",
				"management.endpoints.web.exposure.include=dracoonmirrors")) {
			assertThat(JSON.readTree(get(fixture, "").body()).get("runs")).isEmpty();
			String target = "/Projects/" + UUID.randomUUID();
			fixture.template().createFolders(target);
			long job = fixture
				.mirror(Map.of("source", this.source.toString(), "target", "dracoon:" + target, "dryRun", "true"))
				.getJobInstanceId();
			requireRun(JSON.readTree(get(fixture, "").body()).get("runs").get(0), job, target);
			JsonNode run = JSON.readTree(get(fixture, "/" + job).body());
			requireRun(run.get("run"), job, target);
			assertThat(JSON.treeToValue(run.get("report"), MirrorReport.class).failures())
				.extracting(MirrorReport.Failure::path)
				.containsExactly("link");
			requireFiles(fixture, "/" + job);
			assertThat(get(fixture, "/" + job + "/files.txt").statusCode()).isEqualTo(404);
			assertThat(get(fixture, "/" + job + "/other.csv").statusCode()).isEqualTo(404);
			assertThat(get(fixture, "/" + (job + 1)).statusCode()).isEqualTo(404);
			assertThat(get(fixture, "/" + (job + 1) + "/files.csv").statusCode()).isEqualTo(404);
			fixture.bean(JdbcTemplate.class).execute("drop table dracoon_batch_file");
			assertThat(get(fixture, "/" + job + "/files.csv").statusCode()).isEqualTo(500);
		}
	}

	private static void requireRun(JsonNode run, long job, String target) {
		assertThat(run.get("job").asLong()).isEqualTo(job);
		assertThat(run.get("target").asString()).isEqualTo("dracoon:" + target);
		assertThat(run.get("complete").asBoolean()).isTrue();
		assertThat(run.get("ended").asString()).startsWith("20");
		assertThat(run.get("counts").get("failed").asLong()).isEqualTo(1);
	}

	private void requireFiles(BulkFixture fixture, String run) throws IOException, InterruptedException {
		assertThat(files(fixture, run + "/files.jsonl")).hasSize(FILES + 1)
			.extracting(MirrorFile::path)
			.isSorted()
			.doesNotHaveDuplicates();
		assertThat(files(fixture, run + "/files.jsonl?status=failed,only-in-target")).singleElement()
			.satisfies((file) -> assertThat(file.path()).isEqualTo("link"));
		assertThat(files(fixture, run + "/files.jsonl?status=new")).hasSize(FILES)
			.extracting(MirrorFile::status)
			.containsOnly(Status.NEW);
		assertThat(files(fixture, run + "/files.jsonl?status=failed&status=new")).hasSize(FILES + 1);
		assertThat(get(fixture, run + "/files.jsonl?status=unknown").statusCode()).isEqualTo(400);
		HttpResponse<String> sheet = get(fixture, run + "/files.csv?status=failed");
		assertThat(sheet.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
		assertThat(sheet.body()).startsWith("\"path\",\"sourcePath\",\"size\"")
			.contains("\r\n\"link\",\"\",\"0\"")
			.hasLineCount(2);
	}

}
