// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.testing.CapturedLogs;
import io.dracoonspring.testing.HostileServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests arbitrary responses of a server. Every call ends in time with a result or an
 * exception of this library, and no error is dropped.
 */
@ExtendWith(LeakExtension.class)
class HostileServerIT {

	private static final Duration TIMEOUT = TransferFixture.TIMEOUT;

	private static final String JSON = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

	private static DracoonEmulator emulator;

	private static HostileServer server;

	private static Node file;

	private static Secret token;

	@TempDir
	static Path directory;

	@BeforeAll
	static void start() throws IOException {
		emulator = DracoonEmulator.builder().storage(StorageMode.PROXY).start();
		server = new HostileServer(emulator.baseUrl().toString());
		try (Dracoon dracoon = TransferFixture.client(emulator, "alice")) {
			file = dracoon.transfers()
				.upload(UploadRequest.of(TransferFixture.file(directory, "known.bin", 5000), "/Projects")
					.withResolutionStrategy(ResolutionStrategy.AUTORENAME))
				.result()
				.block(TIMEOUT);
			token = dracoon.tokenSource().token().block(TIMEOUT).value();
		}
	}

	@AfterAll
	static void stop() {
		server.close();
		emulator.close();
	}

	static Map<String, String> answers() {
		Map<String, String> answers = new LinkedHashMap<>();
		answers.put("nothing at all", "");
		answers.put("another protocol", "SSH-2.0-OpenSSH_9.6\r\n\r\n");
		answers.put("a head that breaks off", "HTTP/1.1 200 OK\r\nContent-Ty");
		answers.put("NUL in a header", JSON + "X-Odd: a\0b\r\nContent-Length: 2\r\n\r\n{}");
		answers.put("a header without a name", JSON + ": x\r\nContent-Length: 2\r\n\r\n{}");
		answers.put("a header that is too long", JSON + "X-Odd: " + "x".repeat(100_000) + "\r\n\r\n{}");
		for (String status : List.of("099", "100", "199", "204", "206", "299", "302", "304", "399", "418", "600", "901",
				"999", "1000", "-1", "abc")) {
			answers.put("status " + status,
					"HTTP/1.1 " + status + " Odd\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
		}
		for (String length : List.of("abc", "-5", "99999999999999999999", "2\r\nContent-Length: 3")) {
			answers.put("length " + length.replaceAll("\\s+", " "), JSON + "Content-Length: " + length + "\r\n\r\n{}");
		}
		answers.put("broken chunks", JSON + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");
		answers.put("negative chunks", JSON + "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n");
		answers.put("chunks that break off", JSON + "Transfer-Encoding: chunked\r\n\r\n20\r\n{}");
		answers.put("a body that breaks off", JSON + "Content-Length: 200\r\n\r\n{\"items\":[");
		answers.put("no gzip", JSON + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}");
		for (String type : List.of("garbage;;;", "application/json;charset=bogus", "a/b/c", "text/html", "image/png",
				"*/*", "")) {
			answers.put("content type " + type,
					"HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: 2\r\n\r\n{}");
		}
		for (String header : List.of("Set-Cookie: =;;a=\u0001b", "Set-Cookie: a b=c; Domain=-x-; Path=;", "ETag: W/",
				"ETag: \"", "Content-Range: bytes x-y/z", "Content-Range: bytes 9-1/0", "Retry-After: 99999999999999",
				"Retry-After: never", "Date: yesterday", "Location: ftp://:x@", "Content-Disposition: ;;=",
				"Content-Encoding: odd", "Last-Modified: never", "Vary: \u00ff", "Connection: upgrade",
				"Upgrade: h2c")) {
			for (String status : List.of("200", "206", "429", "503")) {
				answers.put(status + " with " + header.replace('\u0001', '_'), "HTTP/1.1 " + status
						+ " X\r\nContent-Type: application/json\r\n" + header + "\r\nContent-Length: 2\r\n\r\n{}");
			}
		}
		for (String body : List.of("", " ", "[]", "null", "123", "\"x\"", "{", "{\"items\":{}}", "{\"items\":[null]}",
				"{\"items\":[1]}", "{\"items\":[{\"id\":\"x\"}]}", "{\"items\":[{\"id\":1e999}]}",
				"{\"id\":99999999999999999999999}", "{\"id\":1e2147483647}", "{\"id\":[]}", "{\"id\":null}",
				"{\"range\":{\"total\":-1},\"items\":[{\"id\":1}]}", "{\"range\":5,\"items\":[]}",
				"{\"access_token\":5}", "{\"access_token\":null}", "{\"access_token\":\"a\",\"expires_in\":\"x\"}",
				"{\"access_token\":\"a\\u0000b\",\"expires_in\":-1e30}", "\u00ff\u00fe{\u0000}\u0000",
				"[".repeat(20_000), "{\"a\":".repeat(20_000), "{\"id\":" + "9".repeat(20_000) + "}",
				"{\"downloadUrl\":null}", "{\"downloadUrl\":\"\"}", "{\"downloadUrl\":\"/relative\"}",
				"{\"downloadUrl\":\"ftp://host/x\"}", "{\"downloadUrl\":\"http://u:p@localhost/\"}",
				"{\"downloadUrl\":\"http://\"}", "{\"downloadUrl\":\"ht tp:// x\"}",
				"{\"downloadUrl\":\"http://localhost:99999/\"}", "{\"uploadUrl\":\"ftp://host/x\",\"uploadId\":\"1\"}",
				"{\"uploadUrl\":5,\"uploadId\":{}}")) {
			answers.put("body " + ((body.length() < 60) ? body : body.substring(0, 20) + "..."),
					JSON + "Content-Length: " + body.length() + "\r\n\r\n" + body);
		}
		return answers;
	}

	@ParameterizedTest
	@EnumSource(Victim.class)
	void endsInAResultOrAnErrorOfThisLibrary(Victim victim) {
		SoftAssertions softly = new SoftAssertions();
		List<String> dropped = new ArrayList<>();
		Dracoon shared = client(victim, TIMEOUT);
		answers().forEach((name, answer) -> {
			Dracoon dracoon = (victim != Victim.SIGN_IN) ? shared : client(victim, TIMEOUT);
			try {
				server.answer((request) -> request.matches(victim.requests), answer, false);
				try (CapturedLogs logs = new CapturedLogs()) {
					softly.assertThatCode(() -> victim.call.of(dracoon).block(TIMEOUT))
						.as("%s: %s", victim, name)
						.satisfies(
								(ex) -> assertThat(ex == null || ex instanceof DracoonException).as(String.valueOf(ex))
									.isTrue());
					logs.lines()
						.stream()
						.filter((line) -> line.contains("onErrorDropped"))
						// ignore a response that arrives when the timeout ends its call.
						// The framework logs such a response, because nothing subscribes
						// to it any more
						.filter((line) -> !line.contains("released already due to cancellation"))
						.forEach((line) -> dropped.add(name + ": " + line));
				}
			}
			finally {
				if (dracoon != shared) {
					dracoon.close();
				}
			}
		});
		shared.close();
		softly.assertThat(dropped).as("dropped errors").isEmpty();
		softly.assertAll();
	}

	@ParameterizedTest
	@EnumSource(Victim.class)
	void waitsForNoAnswerForEver(Victim victim) {
		for (String answer : List.of("", "HTTP/1.1 200 OK\r\nContent-", JSON + "Content-Length: 500\r\n\r\n{")) {
			try (Dracoon dracoon = client(victim, Duration.ofMillis(300))) {
				server.answer((request) -> request.matches(victim.requests), answer, true);
				Throwable ex = catchThrowable(() -> victim.call.of(dracoon).block(TIMEOUT));
				assertThat(ex).isInstanceOf(DracoonException.class);
			}
		}
	}

	private static Dracoon client(Victim victim, Duration timeout) {
		return TransferFixture.client(emulator, "alice", (builder) -> {
			builder.baseUrl(server.url())
				.retry((settings) -> settings.withMaxRetries(0).withMaxRetryAfter(Duration.ofMillis(1)))
				.http((settings) -> settings.withReadTimeout(timeout).withLongOperationTimeout(timeout))
				.transfer((settings) -> settings.withMaxRetries(1)
					.withCompletionTimeout(Duration.ofMillis(100))
					.withIdleTimeout(timeout));
			if (victim != Victim.SIGN_IN) {
				builder.accessToken(token);
			}
		});
	}

	/**
	 * Lists the calls to a misbehaving server.
	 */
	enum Victim {

		SIGN_IN("POST /oauth/token.*", (dracoon) -> dracoon.account().get()),

		LIST("GET /api/v4/nodes\\?.*", (dracoon) -> dracoon.nodes().list(NodeQuery.root()).then()),

		LOOK("GET /api/v4/nodes/.*", (dracoon) -> dracoon.nodes().get(file.id())),

		CREATE("POST /api/v4/nodes/folders",
				(dracoon) -> dracoon.nodes().createFolder(CreateFolderRequest.of(file.parentId(), "f"))),

		DELETE("DELETE /api/v4/nodes/.*", (dracoon) -> dracoon.nodes().delete(1)),

		DOWNLOAD_LOOK("GET /api/v4/nodes/.*", Victim::download),

		DOWNLOAD_URL("POST /api/v4/nodes/files/.*/downloads", Victim::download),

		DOWNLOAD_CONTENT("GET .*/downloads/.*", Victim::download),

		READ_CONTENT("GET .*/downloads/.*",
				(dracoon) -> dracoon.transfers()
					.download(ContentRequest.of(file.id()))
					.content()
					.doOnNext(DataBufferUtils::release)
					.then()),

		UPLOAD_CHANNEL("POST /api/v4/nodes/files/uploads", Victim::upload),

		UPLOAD_CONTENT("(POST|PUT) .*/uploads/[^/]+", Victim::upload),

		UPLOAD_COMPLETION("PUT .*/uploads/.*", Victim::upload);

		private final String requests;

		private final Call call;

		Victim(String requests, Call call) {
			this.requests = requests;
			this.call = call;
		}

		private static Mono<?> download(Dracoon dracoon) {
			return dracoon.transfers()
				.download(DownloadRequest.of(file.id(), directory.resolve("copy.bin"))
					.withExisting(ExistingFile.OVERWRITE))
				.result();
		}

		private static Mono<?> upload(Dracoon dracoon) {
			return dracoon.transfers()
				.upload(UploadRequest.of(directory.resolve("known.bin"), "/Projects")
					.withResolutionStrategy(ResolutionStrategy.AUTORENAME))
				.result();
		}

	}

	private interface Call {

		Mono<?> of(Dracoon dracoon);

	}

}
