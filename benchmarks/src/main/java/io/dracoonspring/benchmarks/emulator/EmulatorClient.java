// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Map;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the emulator with the HTTP client of the JDK. */
final class EmulatorClient {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient http;

	private final URI baseUrl;

	private final String token;

	/**
	 * Signs in.
	 * @param baseUrl the address of the emulator
	 * @param ca the certificate to trust, {@code null} for plain HTTP
	 */
	EmulatorClient(URI baseUrl, @Nullable Path ca) throws IOException, InterruptedException {
		this.http = (ca != null) ? HttpClient.newBuilder().sslContext(trusting(ca)).build()
				: HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
		this.baseUrl = baseUrl;
		String basic = Base64.getEncoder()
			.encodeToString("dracoon-emulator:dracoon-emulator".getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest.newBuilder(baseUrl.resolve("/oauth/token"))
			.header("Authorization", "Basic " + basic)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("grant_type=password&username=admin&password=Emulator-2026%21"))
			.build();
		this.token = json(this.http.send(request, HttpResponse.BodyHandlers.ofString())).get("access_token").asString();
	}

	private static SSLContext trusting(Path ca) throws IOException {
		try (InputStream in = Files.newInputStream(ca)) {
			KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
			store.load(null, null);
			store.setCertificateEntry("ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
			TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			managers.init(store);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, managers.getTrustManagers(), null);
			return context;
		}
		catch (GeneralSecurityException ex) {
			throw new IOException(ex);
		}
	}

	JsonNode get(String path) throws IOException, InterruptedException {
		return call("GET", path, HttpRequest.BodyPublishers.noBody());
	}

	JsonNode send(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
		return call(method, path, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
	}

	private JsonNode call(String method, String path, HttpRequest.BodyPublisher body)
			throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(this.baseUrl.resolve(path))
			.header("Authorization", "Bearer " + this.token)
			.header("Content-Type", "application/json")
			.method(method, body)
			.build();
		return json(this.http.send(request, HttpResponse.BodyHandlers.ofString()));
	}

	String put(URI url, InputStream content, long length) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(url)
			.PUT(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofInputStream(() -> content),
					length))
			.build();
		HttpResponse<Void> response = this.http.send(request, HttpResponse.BodyHandlers.discarding());
		if (response.statusCode() != 200) {
			throw new IllegalStateException("The upload ended with " + response.statusCode());
		}
		return response.headers().firstValue("ETag").orElseThrow().replace("\"", "");
	}

	long download(URI url) throws IOException, InterruptedException {
		HttpResponse<InputStream> response = this.http.send(HttpRequest.newBuilder(url).build(),
				HttpResponse.BodyHandlers.ofInputStream());
		byte[] buffer = new byte[64 * 1024];
		long total = 0;
		try (InputStream body = response.body()) {
			for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
				total += count;
			}
		}
		return total;
	}

	private static JsonNode json(HttpResponse<String> response) {
		if (response.statusCode() >= 300) {
			throw new IllegalStateException("The emulator answered " + response.statusCode() + ": " + response.body());
		}
		return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
	}

}
