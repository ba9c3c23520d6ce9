// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.apidocument.Edition;
import io.dracoonspring.emulator.openapi.DocumentedAnswers;
import io.dracoonspring.emulator.openapi.ProvokedCodes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls an emulator over HTTP, with a client that shares no code with the server.
 */
final class Api {

	static final String PASSWORD = "Emulator-2026!";

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final HttpClient client;

	private final URI baseUrl;

	private final @Nullable String accessToken;

	private final Map<String, String> headers;

	/**
	 * Is the edition whose API document the answers must follow, {@code null} if no
	 * document describes them.
	 */
	private final @Nullable Edition edition;

	Api(DracoonEmulator emulator) {
		this(client(emulator), emulator.baseUrl(), null, Map.of(),
				emulator.serverVersion().startsWith("5.") ? Edition.CLOUD : Edition.SERVER);
	}

	// sets no HTTP version for TLS connections, so that client and server negotiate
	// HTTP/2
	private static HttpClient client(DracoonEmulator emulator) {
		return emulator.certificateAuthority()
			.map((authority) -> HttpClient.newBuilder().sslContext(Trust.in(authority)))
			.orElseGet(() -> HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1))
			.build();
	}

	Api(HttpClient client, URI baseUrl, @Nullable String accessToken) {
		this(client, baseUrl, accessToken, Map.of(), Edition.SERVER);
	}

	private Api(HttpClient client, URI baseUrl, @Nullable String accessToken, Map<String, String> headers,
			@Nullable Edition edition) {
		this.edition = edition;
		this.headers = headers;
		this.client = client;
		this.baseUrl = baseUrl;
		this.accessToken = accessToken;
	}

	Api as(String userName) {
		return as(userName, PASSWORD);
	}

	Api as(String userName, String password) {
		Answer answer = token(Map.of("grant_type", "password", "username", userName, "password", password));
		return withToken(answer.expect(200).json().get("access_token").asString());
	}

	Api withToken(String accessToken) {
		return new Api(this.client, this.baseUrl, accessToken, Map.of(), this.edition);
	}

	Api withHeader(String name, String value) {
		return new Api(this.client, this.baseUrl, this.accessToken, Map.of(name, value), this.edition);
	}

	/**
	 * Returns a copy of this client that does not check answers against the API document.
	 * Use the copy for answers that the document does not describe.
	 */
	Api unchecked() {
		return new Api(this.client, this.baseUrl, this.accessToken, this.headers, null);
	}

	Answer token(Map<String, String> form) {
		return form("/oauth/token", form, "dracoon-emulator:dracoon-emulator");
	}

	Answer form(String path, Map<String, String> form, @Nullable String basic) {
		String body = form.entrySet()
			.stream()
			.map((entry) -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
			.collect(Collectors.joining("&"));
		HttpRequest.Builder request = request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body));
		if (basic != null) {
			request.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
		}
		return send(request);
	}

	Answer get(String path) {
		return send(request(path).GET());
	}

	Answer post(String path, Object body) {
		return send("POST", path, body);
	}

	Answer put(String path, Object body) {
		return send("PUT", path, body);
	}

	Answer delete(String path) {
		return send(request(path).DELETE());
	}

	Answer send(String method, String path, Object body) {
		String json = (body instanceof String text) ? text : MAPPER.writeValueAsString(body);
		return send(request(path).header("Content-Type", "application/json")
			.method(method, HttpRequest.BodyPublishers.ofString(json)));
	}

	/**
	 * Requests the URL of a file's content.
	 */
	String downloadUrl(long fileId) {
		return post("/api/v4/nodes/files/" + fileId + "/downloads", "").expect(200)
			.json()
			.get("downloadUrl")
			.asString();
	}

	/**
	 * Finds the id of a node by its path.
	 * @param path the path without a leading slash
	 */
	long idOf(String path) {
		long id = 0;
		for (String name : path.split("/")) {
			JsonNode items = get("/api/v4/nodes?parent_id=" + id + "&filter=" + encode("name:eq:" + name)).expect(200)
				.json()
				.get("items");
			assertThat(items.size()).as(path).isOne();
			id = items.get(0).get("id").asLong();
		}
		return id;
	}

	List<String> names(String query) {
		return get(query).expect(200)
			.json()
			.get("items")
			.valueStream()
			.map((node) -> node.get("name").asString())
			.toList();
	}

	/**
	 * Uploads an unencrypted file to the server, and not directly to S3.
	 * @param parentId the id of the room or folder
	 * @param text the content
	 * @param strategy the resolution strategy for a name conflict
	 * @return the answer with the new node
	 */
	Answer upload(long parentId, String name, String text, String strategy) {
		String url = post("/api/v4/nodes/files/uploads", Map.of("parentId", parentId, "name", name)).expect(201)
			.json()
			.get("uploadUrl")
			.asString();
		if (!text.isEmpty()) {
			post(url, text).expect(201);
		}
		return put(url, Map.of("resolutionStrategy", strategy)).expect(201);
	}

	Answer range(String path, String range) {
		return send(request(path).header("Range", range).GET());
	}

	/**
	 * Uploads bytes to a presigned URL with the method PUT.
	 * @param text the content, which is sent in UTF-8
	 * @return the ETag without quotes
	 */
	String putBytes(String url, String text) {
		HttpResponse<String> response = exchange(
				HttpRequest.newBuilder(URI.create(url)).PUT(HttpRequest.BodyPublishers.ofString(text)),
				HttpResponse.BodyHandlers.ofString());
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return response.headers().firstValue("ETag").orElseThrow().replace("\"", "");
	}

	Answer postBytes(String path, byte[] body) {
		return send(request(path).header("Content-Type", "application/octet-stream")
			.POST(HttpRequest.BodyPublishers.ofByteArray(body)));
	}

	Answer postForm(String path, byte[] file) {
		String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n";
		List<byte[]> parts = List.of(head.getBytes(StandardCharsets.UTF_8), file,
				"\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
		return send(request(path).header("Content-Type", "multipart/form-data; boundary=b")
			.POST(HttpRequest.BodyPublishers.ofByteArrays(parts)));
	}

	byte[] bytes(String method, String path, @Nullable Object body) {
		HttpRequest.Builder request = request(path).header("Content-Type", "application/json")
			.method(method, (body != null) ? HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(body))
					: HttpRequest.BodyPublishers.noBody());
		HttpResponse<byte[]> response = exchange(request, HttpResponse.BodyHandlers.ofByteArray());
		assertThat(response.statusCode()).isEqualTo(200);
		return response.body();
	}

	static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.baseUrl.resolve(path));
		this.headers.forEach(request::header);
		if (this.accessToken != null) {
			request.header("Authorization", "Bearer " + this.accessToken);
		}
		return request;
	}

	private Answer send(HttpRequest.Builder request) {
		HttpResponse<String> response = exchange(request, HttpResponse.BodyHandlers.ofString());
		ProvokedCodes.record(response.body());
		HttpRequest sent = response.request();
		if (this.edition != null) {
			DocumentedAnswers.check(this.edition, sent.method(), sent.uri().getRawPath(), response.statusCode(),
					response.headers().firstValue("Content-Type").orElse(null),
					response.body().getBytes(StandardCharsets.UTF_8));
		}
		return new Answer(response.statusCode(), response.body(), response.headers().firstValue("Location").orElse(""));
	}

	private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
		try {
			return this.client.send(request.build(), handler);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	record Answer(int status, String body, String location) {

		Answer expect(int status) {
			assertThat(this.status).as(this.body).isEqualTo(status);
			return this;
		}

		void expectError(int status, @Nullable Integer errorCode) {
			expect(status);
			assertThat(json().get("code").asInt()).isEqualTo(status);
			assertThat(json().get("message").asString()).isNotEmpty();
			JsonNode code = json().get("errorCode");
			assertThat((code != null) ? (Integer) code.asInt() : null).as(this.body).isEqualTo(errorCode);
		}

		void expectOAuthError(int status, String error) {
			expect(status);
			assertThat(json().get("error").asString()).isEqualTo(error);
		}

		JsonNode json() {
			return MAPPER.readTree(this.body);
		}

		long id() {
			return json().get("id").asLong();
		}

	}

}
