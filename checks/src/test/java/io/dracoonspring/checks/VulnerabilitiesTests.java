// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.checks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the search for known vulnerabilities with responses of OSV. */
class VulnerabilitiesTests {

	private static final String LIBRARY = "pkg:maven/org.example/library@1.0";

	private static final String OTHER = "pkg:maven/org.example/other@2.0";

	private static final String NONE = "{\"results\":[{},{}]}";

	private static final String SOME = "{\"results\":[{\"vulns\":[{\"id\":\"GHSA-1\",\"modified\":\"2026-01-01T00:00:00Z\"}]},{}]}";

	@TempDir
	private Path directory;

	private final List<JsonNode> questions = new CopyOnWriteArrayList<>();

	private final List<String> answers = new CopyOnWriteArrayList<>();

	private HttpServer server;

	private volatile int status = 200;

	@BeforeEach
	void startServer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/v1/querybatch", this::answer);
		this.server.start();
		Files.writeString(this.directory.resolve("first.json"), """
				{"bomFormat": "CycloneDX", "version": 1, "components": [
				{"purl": "%s?type=jar", "description": "A \\"library\\" \\u00e4\\n", "modified": false, "nested":
				[{"purl": "%s?type=jar&classifier=x"}]}, {"name": "no address"}]}""".formatted(LIBRARY, OTHER));
		Files.writeString(this.directory.resolve("second.json"),
				"{\"components\": [{\"purl\": \"%s?type=jar\"}], \"empty\": {}, \"none\": []}".formatted(LIBRARY));
		Files.writeString(this.directory.resolve("ignored"), "# nothing\n\n");
	}

	@AfterEach
	void stopServer() {
		this.server.stop(0);
	}

	@Test
	void everyComponentOfAllBillsIsAskedForOnce() throws IOException {
		this.answers.add(NONE);
		Result result = run("first.json", "second.json");
		assertThat(result.code()).isZero();
		assertThat(result.output()).isEqualTo("No known vulnerabilities in 2 components\n");
		assertThat(this.questions).singleElement()
			.satisfies((question) -> assertThat(purls(question)).containsExactly(LIBRARY, OTHER));
	}

	@Test
	void vulnerabilitiesAreListedWithTheirComponentsAndLinks() throws IOException {
		this.answers.add(SOME);
		Result result = run("first.json");
		assertThat(result.code()).isOne();
		assertThat(result.output()).isEqualTo(LIBRARY + " has GHSA-1: https://osv.dev/vulnerability/GHSA-1\n"
				+ "Known vulnerabilities in 2 components\n");
	}

	@Test
	void pagesAreReadToTheirEnd() throws IOException {
		this.answers.add(
				"{\"results\":[{\"next_page_token\":\"\"},{\"vulns\":[{\"id\":\"GHSA-1\"}],\"next_page_token\":\"a\\\"\\\\b\"}]}");
		this.answers.add("{\"results\":[{\"vulns\":[],\"next_page_token\":\"c\"}]}");
		this.answers.add("{\"results\":[{\"vulns\":[{\"id\":\"GHSA-2\"}]}]}");
		Result result = run("first.json");
		assertThat(result.code()).isOne();
		assertThat(result.output()).contains(OTHER + " has GHSA-1:", OTHER + " has GHSA-2:");
		assertThat(this.questions).extracting(VulnerabilitiesTests::purls)
			.containsExactly(List.of(LIBRARY, OTHER), List.of(OTHER), List.of(OTHER));
		assertThat(this.questions).extracting((question) -> question.at("/queries/0/page_token").asString(""))
			.containsExactly("", "a\"\\b", "c");
	}

	@Test
	void pagesWithoutEndAreNoResult() throws IOException {
		this.answers.add(NONE.replace("{}", "{\"next_page_token\":\"again\"}"));
		assertNothingWasChecked(run("first.json"), "has no end of pages");
	}

	@Test
	void ignoredVulnerabilityIsReportedAfterItsDate() throws IOException {
		this.answers.add(SOME);
		Files.writeString(this.directory.resolve("ignored"), "GHSA-1 9999-12-31 Nothing here parses XML.\n");
		Result result = run("first.json");
		assertThat(result.code()).isZero();
		assertThat(result.output()).contains("GHSA-1 (ignored until 9999-12-31: Nothing here parses XML.)");
		Files.writeString(this.directory.resolve("ignored"), "GHSA-1 2026-01-01 Nothing here parses XML.\n");
		assertThat(run("first.json").code()).isOne();
	}

	@ParameterizedTest
	@CsvSource({ "GHSA-1 2027-01-31, not ID DATE REASON", "GHSA-1 2027-13-31 No month, 2027-13-31" })
	void ignoredVulnerabilityNeedsADateAndAReason(String line, String reason) throws IOException {
		this.answers.add(NONE);
		Files.writeString(this.directory.resolve("ignored"), line + "\n");
		assertNothingWasChecked(run("first.json"), reason);
	}

	@Test
	void serverThatCannotBeReachedIsNoResult() throws IOException {
		this.server.stop(0);
		assertNothingWasChecked(run("first.json"), "/v1/querybatch cannot be reached");
	}

	@Test
	void serverThatFailsIsNoResult() throws IOException {
		this.status = 500;
		this.answers.add(NONE);
		assertNothingWasChecked(run("first.json"), "HTTP 500");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html>", "{}", "{\"results\":[{}]}", "{\"results\":[{},{\"vulns\":[{}]}]}",
			"{\"results\":[{},{}]} and more" })
	void answerThatIsNoneIsNoResult(String answer) throws IOException {
		this.answers.add(answer);
		assertNothingWasChecked(run("first.json"), "");
	}

	@Test
	void billsWithoutComponentsAreNoResult() throws IOException {
		Files.writeString(this.directory.resolve("first.json"), "{\"components\":[]}");
		assertNothingWasChecked(run("first.json"), "lists a component");
		assertNothingWasChecked(run(), "lists a component");
		assertThat(this.questions).isEmpty();
	}

	private static void assertNothingWasChecked(Result result, String reason) {
		assertThat(result.code()).isEqualTo(2);
		assertThat(result.output()).startsWith("NOTHING WAS CHECKED").contains(reason);
	}

	private static List<String> purls(JsonNode question) {
		return StreamSupport.stream(question.get("queries").spliterator(), false)
			.map((query) -> query.at("/package/purl").asString())
			.toList();
	}

	private Result run(String... bills) {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		String server = "http://127.0.0.1:" + this.server.getAddress().getPort();
		int code = new Vulnerabilities(server, new PrintStream(output, true, StandardCharsets.UTF_8))
			.check(this.directory.resolve("ignored"), Stream.of(bills).map(this.directory::resolve).toList());
		return new Result(code, output.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			this.questions.add(JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
			byte[] answer = this.answers.get(Math.min(this.questions.size(), this.answers.size()) - 1)
				.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(this.status, answer.length);
			exchange.getResponseBody().write(answer);
		}
	}

	private record Result(int code, String output) {
	}

}
