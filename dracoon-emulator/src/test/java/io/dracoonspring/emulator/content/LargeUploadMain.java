// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.content;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/**
 * Uploads one part of 1 GiB and downloads it again, in its own JVM with little memory.
 */
public final class LargeUploadMain {

	public static final long SIZE = 1024L * 1024 * 1024;

	private static final int BUFFER = 64 * 1024;

	private LargeUploadMain() {
	}

	public static void main(String[] args) {
		try (ContentServer server = new ContentServer(Path.of(args[0]), true)) {
			String channels = "/api/v4/nodes/files/uploads";
			JsonNode created = server
				.call(server.alice, HttpMethod.POST, channels,
						Map.of("parentId", server.plain.id(), "name", "large.bin", "size", SIZE, "directS3Upload",
								true))
				.expect(201)
				.json();
			String channel = channels + "/" + created.get("uploadId").asString();
			JsonNode urls = server
				.call(server.alice, HttpMethod.POST, channel + "/s3_urls",
						Map.of("size", SIZE, "firstPartNumber", 1, "lastPartNumber", 1))
				.expect(201)
				.json();
			String etag = upload(URI.create(urls.at("/urls/0/url").asString()));
			server
				.call(server.alice, HttpMethod.PUT, channel + "/s3",
						Map.of("parts", List.of(Map.of("partNumber", 1, "partEtag", etag))))
				.expect(202);
			JsonNode node = awaitNode(server, channel);
			JsonNode download = server
				.call(server.alice, HttpMethod.POST, "/api/v4/nodes/files/" + node.get("id").asLong() + "/downloads")
				.expect(200)
				.json();
			long received = download(URI.create(download.get("downloadUrl").asString()));
			System.out.println("uploaded " + node.get("size").asLong() + ", downloaded " + received);
		}
	}

	private static String upload(URI url) {
		byte[] bytes = new byte[BUFFER];
		Flux<DataBuffer> body = Flux.range(0, (int) (SIZE / BUFFER))
			.map((index) -> DefaultDataBufferFactory.sharedInstance.wrap(bytes));
		String etag = WebClient.create()
			.put()
			.uri(url)
			.contentLength(SIZE)
			.body(BodyInserters.fromDataBuffers(body))
			.retrieve()
			.toBodilessEntity()
			.mapNotNull((response) -> response.getHeaders().getETag())
			.block(Duration.ofMinutes(2));
		return Objects.requireNonNull(etag).replace("\"", "");
	}

	private static JsonNode awaitNode(ContentServer server, String channel) {
		JsonNode status;
		do {
			status = server.call(server.alice, HttpMethod.GET, channel).expect(200).json();
		}
		while ("finishing".equals(status.get("status").asString()));
		return status.get("node");
	}

	private static long download(URI url) {
		Long received = WebClient.create().get().uri(url).retrieve().bodyToFlux(DataBuffer.class).map((buffer) -> {
			int count = buffer.readableByteCount();
			DataBufferUtils.release(buffer);
			return (long) count;
		}).reduce(0L, Long::sum).block(Duration.ofMinutes(2));
		return Objects.requireNonNull(received);
	}

}
