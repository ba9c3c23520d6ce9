// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the HTTP client of the AWS SDK for Java 2 can use the presigned URLs. The
 * tests use the client as its documentation shows for presigned URLs of S3.
 */
class AwsSdkTests {

	private static final int PART = 5 * 1024 * 1024;

	private static DracoonEmulator emulator;

	private static SdkHttpClient aws;

	private Api admin;

	private long room;

	@BeforeAll
	static void start() {
		emulator = DracoonEmulator.start();
		aws = UrlConnectionHttpClient.create();
	}

	@AfterAll
	static void stop() {
		aws.close();
		emulator.close();
	}

	@BeforeEach
	void reset() {
		emulator.reset();
		this.admin = new Api(emulator).as("admin");
		this.room = this.admin.idOf("Projects");
	}

	@Test
	void uploadsInPartsAndDownloadsRanges() throws IOException {
		byte[] content = new byte[PART + 1234];
		new Random(1).nextBytes(content);
		byte[] first = Arrays.copyOf(content, PART);
		byte[] second = Arrays.copyOfRange(content, PART, content.length);
		String channel = open("large.bin", content.length);
		Reply one = put(presign(channel, PART, 1), first);
		Reply two = put(presign(channel, second.length, 2), second);
		assertThat(List.of(one.status(), two.status())).containsOnly(200);
		long file = complete(channel, one.eTag(), two.eTag());

		URI url = downloadUrl(file);
		Reply all = get(url, null);
		assertThat(all.status()).isEqualTo(200);
		assertThat(all.body()).isEqualTo(content);
		Reply middle = get(url, "bytes=" + (PART - 10) + "-" + (PART + 9));
		assertThat(middle.status()).isEqualTo(206);
		assertThat(middle.header("Content-Range"))
			.isEqualTo("bytes " + (PART - 10) + "-" + (PART + 9) + "/" + content.length);
		assertThat(middle.body()).isEqualTo(Arrays.copyOfRange(content, PART - 10, PART + 10));
		assertThat(get(url, "bytes=-5").body())
			.isEqualTo(Arrays.copyOfRange(content, content.length - 5, content.length));
		assertThat(get(url, "bytes=" + (content.length - 3) + "-").body())
			.isEqualTo(Arrays.copyOfRange(content, content.length - 3, content.length));
		get(url, "bytes=" + content.length + "-").expectError(416, "InvalidRange");
	}

	@ParameterizedTest
	@CsvSource({ "9", "11" })
	void refusesAnotherSizeThanPresigned(int size) throws IOException {
		URI url = presign(open("a.txt", 10), 10, 1);
		put(url, new byte[size]).expectError(403, "SignatureDoesNotMatch");
		assertThat(put(url, new byte[10]).status()).isEqualTo(200);
	}

	@Test
	void refusesExpiredUrls() throws IOException {
		URI upload = presign(open("a.txt", 10), 10, 1);
		URI download = downloadUrl(this.admin.idOf("Projects/Welcome.txt"));
		emulator.advanceClock(Duration.ofMinutes(16));
		assertThat(put(upload, new byte[10]).expectError(403, "AccessDenied")).contains("Request has expired");
		assertThat(get(download, null).expectError(403, "AccessDenied")).contains("Request has expired");
	}

	@Test
	void refusesWhatIsNotAsSigned() throws IOException {
		URI upload = presign(open("a.txt", 10), 10, 1);
		URI download = downloadUrl(this.admin.idOf("Projects/Welcome.txt"));
		put(changed(upload, "X-Amz-Signature=[0-9a-f]{4}", "X-Amz-Signature=0000"), new byte[10]).expectError(403,
				"SignatureDoesNotMatch");
		put(changed(upload, "partNumber=1", "partNumber=2"), new byte[10]).expectError(403, "SignatureDoesNotMatch");
		get(changed(download, "X-Amz-Expires=\\d+", "X-Amz-Expires=3600"), null).expectError(403,
				"SignatureDoesNotMatch");
		get(upload, null).expectError(403, "SignatureDoesNotMatch");
		get(changed(download, "\\?.*", ""), null).expectError(403, "AccessDenied");
	}

	private String open(String name, long size) {
		return this.admin
			.post("/api/v4/nodes/files/uploads",
					Map.of("parentId", this.room, "name", name, "size", size, "directS3Upload", true))
			.expect(201)
			.json()
			.get("uploadId")
			.asString();
	}

	private URI presign(String channel, long size, int part) {
		return URI.create(this.admin
			.post("/api/v4/nodes/files/uploads/" + channel + "/s3_urls",
					Map.of("size", size, "firstPartNumber", part, "lastPartNumber", part))
			.expect(201)
			.json()
			.at("/urls/0/url")
			.asString());
	}

	private long complete(String channel, String firstTag, String secondTag) {
		this.admin
			.put("/api/v4/nodes/files/uploads/" + channel + "/s3", Map.of("parts", List
				.of(Map.of("partNumber", 1, "partEtag", firstTag), Map.of("partNumber", 2, "partEtag", secondTag))))
			.expect(202);
		JsonNode done = Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> this.admin.get("/api/v4/nodes/files/uploads/" + channel).expect(200).json(),
					(status) -> "done".equals(status.get("status").asString()));
		return done.at("/node/id").asLong();
	}

	private URI downloadUrl(long file) {
		return URI.create(this.admin.downloadUrl(file));
	}

	private static URI changed(URI url, String pattern, String replacement) {
		String changed = url.toString().replaceFirst(pattern, replacement);
		assertThat(changed).isNotEqualTo(url.toString());
		return URI.create(changed);
	}

	private static Reply put(URI url, byte[] bytes) throws IOException {
		return call(SdkHttpRequest.builder()
			.method(SdkHttpMethod.PUT)
			.uri(url)
			.putHeader("Content-Length", Integer.toString(bytes.length)), bytes);
	}

	private static Reply get(URI url, String range) throws IOException {
		SdkHttpRequest.Builder request = SdkHttpRequest.builder().method(SdkHttpMethod.GET).uri(url);
		return call((range != null) ? request.putHeader("Range", range) : request, null);
	}

	private static Reply call(SdkHttpRequest.Builder request, byte[] body) throws IOException {
		HttpExecuteRequest.Builder execution = HttpExecuteRequest.builder().request(request.build());
		if (body != null) {
			execution.contentStreamProvider(() -> new ByteArrayInputStream(body));
		}
		HttpExecuteResponse response = aws.prepareRequest(execution.build()).call();
		byte[] received = new byte[0];
		if (response.responseBody().isPresent()) {
			try (var stream = response.responseBody().get()) {
				received = stream.readAllBytes();
			}
		}
		return new Reply(response, received);
	}

	private record Reply(HttpExecuteResponse response, byte[] body) {

		int status() {
			return this.response.httpResponse().statusCode();
		}

		String header(String name) {
			return this.response.httpResponse().firstMatchingHeader(name).orElse("");
		}

		String eTag() {
			return header("ETag").replace("\"", "");
		}

		String expectError(int status, String code) {
			String xml = new String(this.body, StandardCharsets.UTF_8);
			assertThat(status()).as(xml).isEqualTo(status);
			assertThat(xml).contains("<Code>" + code + "</Code>");
			return xml;
		}

	}

}
