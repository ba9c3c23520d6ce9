// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.tls.Tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Tests the emulator over TLS with the JDK's client, which prefers HTTP/2.
 */
@ExtendWith(OutputCaptureExtension.class)
@Isolated("reads the output of the process")
class TlsTests {

	private static final String PING = "/api/v4/auth/ping";

	@TempDir
	Path directory;

	private DracoonEmulator emulator;

	private SSLContext trust;

	private HttpClient client;

	@BeforeEach
	void start() throws IOException {
		start(DracoonEmulator.builder()
			.tls(Tls.generated().withNames(List.of("dracoon")))
			.seed(Seed.load(Files.writeString(this.directory.resolve("seed.yml"), ManyThings.SEED))));
	}

	private void start(DracoonEmulatorBuilder builder) {
		stop();
		this.emulator = builder.start();
		this.trust = Trust.in(this.emulator.certificateAuthority().orElseThrow());
		this.client = HttpClient.newBuilder().sslContext(this.trust).build();
	}

	@AfterEach
	void stop() {
		if (this.emulator != null) {
			this.emulator.close();
		}
	}

	@Test
	void speaksHttp2WhereClientsWantIt() throws Exception {
		assertThat(this.emulator.baseUrl().toString()).startsWith("https://127.0.0.1:");
		assertThat(get(PING).version()).isEqualTo(HttpClient.Version.HTTP_2);
		HttpClient old = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(this.trust).build();
		HttpResponse<String> answer = old.send(HttpRequest.newBuilder(this.emulator.baseUrl().resolve(PING)).build(),
				HttpResponse.BodyHandlers.ofString());
		assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
		assertThat(answer.statusCode()).isEqualTo(200);
	}

	@Test
	void answersOverHttp2AsTheApiDocumentRequires() {
		ManyThings.happen(this.emulator);
		assertThat(this.emulator.requests()).hasSizeGreaterThan(50);
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "127.0.0.1" })
	void followsTheHostInAllUrls(String host) throws Exception {
		Api anybody = api(host);
		Api admin = anybody.as("admin");
		String server = "https://" + host + ":";
		String own = server + this.emulator.port() + "/";
		long file = admin.idOf("Projects/Welcome.txt");
		assertThat(admin.downloadUrl(file)).startsWith(own);
		assertThat(read(admin.downloadUrl(file)).statusCode()).isEqualTo(200);
		assertThat(admin.get("/api/v4/user/account/avatar").json().get("avatarUri").asString()).startsWith(own);
		assertThat(anybody.get("/branding/api/v1/public/branding").body()).contains("\"" + own)
			.doesNotContain("http://");
		assertThat(anybody
			.form("/oauth/authorize?client_id=dracoon-emulator&response_type=code&state=x",
					Map.of("username", "bob", "password", Api.PASSWORD), null)
			.expect(303)
			.location()).startsWith(own + "oauth/callback?code=");
		String part = presign(admin);
		assertThat(part).startsWith(server).doesNotStartWith(own);
		assertThat(anybody.get("/api/v4/public/system/info").json().get("s3Hosts").get(0).asString())
			.isEqualTo(URI.create(part).getAuthority());
	}

	@Test
	void speaksOnlyHttp1OnTheS3Side() throws Exception {
		Api admin = api("localhost").as("admin");
		HttpResponse<String> answer = this.client.send(HttpRequest.newBuilder(URI.create(presign(admin)))
			.PUT(HttpRequest.BodyPublishers.ofString("hello"))
			.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("ETag")).hasValue("\"5d41402abc4b2a76b9719d911017c592\"");
	}

	@Test
	void presignedUrlsNameThePublicAddress() {
		start(DracoonEmulator.builder().tls(Tls.generated()).publicUrl(URI.create("https://dracoon:4711")));
		assertThat(presign(api("localhost").as("admin"))).startsWith("https://dracoon:4711/s3/");
		start(DracoonEmulator.builder().tls(Tls.generated()).s3Port(-1));
		assertThat(presign(api("localhost").as("admin"))).startsWith("https://localhost:" + this.emulator.port());
		this.emulator.close();
		this.emulator = DracoonEmulator.builder().s3Port(0).start();
		assertThat(presign(new Api(this.emulator).as("admin"))).startsWith("http://127.0.0.1:")
			.doesNotStartWith(this.emulator.baseUrl().toString());
	}

	@Test
	void acceptsUnencodedCharactersInQueries() throws Exception {
		this.client.send(
				HttpRequest.newBuilder(this.emulator.baseUrl().resolve("/api/v4/nodes?sort=name:asc%7Cx")).build(),
				HttpResponse.BodyHandlers.discarding());
		String answer = raw("GET /api/v4/nodes?sort=name:asc|createdAt:desc HTTP/1.1\r\nHost: localhost\r\n"
				+ "Connection: close\r\n\r\n");
		assertThat(answer).contains("401", "-10012");
		assertThat(raw("GET / HTTP/1.1 x\r\nHost: localhost\r\n\r\n")).contains("400", "This is no HTTP request");
		assertThat(this.emulator.requests()).extracting(RecordedRequest::status).containsExactly(401, 401, 400);
	}

	@Test
	void meetsFaultsOverHttp2() throws Exception {
		this.emulator.faults().add(Fault.status(503).on("GET", PING).times(1));
		assertThat(get(PING).statusCode()).isEqualTo(503);
		this.emulator.faults().add(Fault.delay(Duration.ofMillis(50)).on("GET", PING).times(1));
		assertThat(get(PING).statusCode()).isEqualTo(200);
		this.emulator.faults().add(Fault.reset().on("GET", PING).times(1));
		assertThatIOException().isThrownBy(() -> get(PING));
		assertThat(get(PING).statusCode()).isEqualTo(200);
	}

	@Test
	void meetsFaultsOnTheS3Side() throws Exception {
		Api admin = api("localhost").as("admin");
		this.emulator.faults().add(Fault.slowDown().on(Target.S3_PART).times(1));
		HttpRequest part = HttpRequest.newBuilder(URI.create(presign(admin)))
			.PUT(HttpRequest.BodyPublishers.ofString("hello"))
			.build();
		assertThat(this.client.send(part, HttpResponse.BodyHandlers.ofString()).body()).contains("SlowDown");
		this.emulator.faults().add(Fault.reset().on(Target.S3_PART).times(1));
		assertThatIOException().isThrownBy(() -> this.client.send(part, HttpResponse.BodyHandlers.discarding()));
		assertThat(this.client.send(part, HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(200);
	}

	@Test
	void answersPlainHttpWithATlsHint(CapturedOutput output) throws Exception {
		try (Socket socket = new Socket("127.0.0.1", this.emulator.port())) {
			assertThat(exchange(socket,
					"GET /api/v4/user/account HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer SECRET\r\n\r\n"))
				.contains("400 Bad Request", "This port speaks TLS");
		}
		assertThatIOException().isThrownBy(() -> HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(this.emulator.baseUrl().resolve(PING)).build(),
					HttpResponse.BodyHandlers.discarding()));
		assertThat(get(PING).statusCode()).isEqualTo(200);
		// the log shows the secret neither in plaintext nor in the hexadecimal format of
		// Netty
		assertThat(output.getAll()).contains("let the client trust the certificate that /_emulator/ca.pem serves")
			.doesNotContain("SECRET", "534543524554", "\tat ");
	}

	@Test
	void isControlledOverTls() {
		Api api = api("localhost").unchecked();
		assertThat(api.get("/").expect(200).body()).contains("DRACOON emulator");
		assertThat(api.get("/_emulator/ca.pem").expect(200).body()).startsWith("-----BEGIN CERTIFICATE-----");
		this.emulator.close();
		this.emulator = DracoonEmulator.start();
		assertThat(this.emulator.certificateAuthority()).isEmpty();
		new Api(this.emulator).get("/_emulator/ca.pem").expect(404);
	}

	private Api api(String host) {
		return new Api(this.client, URI.create("https://" + host + ":" + this.emulator.port()), null);
	}

	private static String presign(Api api) {
		JsonNode upload = api
			.post("/api/v4/nodes/files/uploads",
					Map.of("parentId", api.idOf("Projects"), "name", "a.txt", "directS3Upload", true))
			.expect(201)
			.json();
		return api
			.post("/api/v4/nodes/files/uploads/" + upload.get("uploadId").asString() + "/s3_urls",
					Map.of("size", 5, "firstPartNumber", 1, "lastPartNumber", 1))
			.expect(201)
			.json()
			.get("urls")
			.get(0)
			.get("url")
			.asString();
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return read(this.emulator.baseUrl().resolve(path).toString());
	}

	private HttpResponse<String> read(String url) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
	}

	private String raw(String request) throws IOException {
		try (Socket socket = this.trust.getSocketFactory().createSocket("127.0.0.1", this.emulator.port())) {
			return exchange(socket, request);
		}
	}

	private static String exchange(Socket socket, String request) throws IOException {
		OutputStream out = socket.getOutputStream();
		out.write(request.getBytes(StandardCharsets.ISO_8859_1));
		out.flush();
		return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

}
