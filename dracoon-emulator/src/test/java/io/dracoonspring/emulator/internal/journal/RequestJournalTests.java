// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.journal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

import io.dracoonspring.emulator.internal.error.ApiException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the content and the retention of the journal, with a handler that returns JSON.
 */
class RequestJournalTests {

	private static final int LIMIT = 4 * 1024 * 1024;

	private final RequestJournal journal = new RequestJournal();

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private DisposableServer server;

	@BeforeEach
	void start() {
		HttpHandler echo = (request, response) -> {
			response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
			return response.writeWith(DataBufferUtils.join(request.getBody())
				.switchIfEmpty(
						Mono.fromSupplier(() -> response.bufferFactory().wrap("{}".getBytes(StandardCharsets.UTF_8)))));
		};
		this.server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.handle(new ReactorHttpHandlerAdapter(this.journal.recording(echo)))
			.bindNow();
	}

	@AfterEach
	void stop() {
		this.server.disposeNow();
	}

	@Test
	void keepsDetailsWithinFourMebibytes() throws Exception {
		String json = "{\"name\":\"x\",\"more\":[" + "\"abcdefgh\",".repeat(5900) + "1]}";
		for (int sent = 0; sent < 64 * 1024 * 1024; sent += json.length()) {
			send("/api/v4/nodes/folders", json);
		}
		List<RequestReport> reports = reports();
		assertThat(reports).hasSizeGreaterThan(1000).allMatch((report) -> report.line().status() == 200);
		int kept = reports.stream()
			.map(RequestReport::details)
			.filter(Objects::nonNull)
			.mapToInt(RequestDetails::size)
			.sum();
		assertThat(kept).isBetween(LIMIT - 10_000, LIMIT);
		assertThat(reports.get(0).details()).isNotNull();
		assertThat(reports.get(reports.size() - 1).details()).isNull();
		for (RequestReport report : reports) {
			RequestDetails details = report.details();
			if (details != null) {
				assertThat(details.requestBody().size()).isBetween(4000, 4096);
				assertThat(details.responseBody().size()).isBetween(4000, 4096);
				assertThat(details.requestBody().remark()).endsWith("bytes, cut after the beginning.");
			}
		}
	}

	@Test
	void keepsTenThousandLines() throws Exception {
		for (int i = 0; i < 10_050; i++) {
			this.journal.refused("GET", "/" + i, ApiException.of(400, "Bad Request", "No"));
		}
		send("/last", "{}");
		assertThat(this.journal.answered()).hasSize(10_000);
		assertThat(this.journal.answered().get(0).path()).isEqualTo("/51");
		assertThat(this.journal.latest().findFirst().orElseThrow().path()).isEqualTo("/last");
		for (int i = 0; i < 10_000; i++) {
			this.journal.refused("GET", "/" + i, ApiException.of(400, "Bad Request", "No"));
		}
		// the journal dropped the details together with the line
		assertThat(reports()).hasSize(10_000).allMatch((report) -> report.details() == null);
		send("/last", "{}");
		assertThat(reports().get(0).details()).isNotNull();
	}

	@Test
	void keepsNoLongPathsNorQueriesNorHeaders() throws Exception {
		this.journal.refused("GET", "/" + "a".repeat(30_000) + "?" + "b".repeat(30_000),
				ApiException.of(414, "URI Too Long", null));
		RequestLine line = this.journal.answered().get(0);
		assertThat(line.path()).hasSize(4096);
		assertThat(line.query()).hasSize(4096);
	}

	@Test
	void forgetsWhenItIsCleared() throws Exception {
		send("/first", "{\"a\":1}");
		this.journal.clear();
		assertThat(reports()).isEmpty();
		send("/second", "{\"a\":1}");
		assertThat(reports()).singleElement().satisfies((report) -> assertThat(report.details()).isNotNull());
	}

	private List<RequestReport> reports() {
		return this.journal.latest().map((line) -> this.journal.find(line.id()).orElseThrow()).toList();
	}

	private void send(String path, String json) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.server.port() + path))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(json))
			.build();
		assertThat(this.client.send(request, HttpResponse.BodyHandlers.ofString()).body()).isEqualTo(json);
	}

}
