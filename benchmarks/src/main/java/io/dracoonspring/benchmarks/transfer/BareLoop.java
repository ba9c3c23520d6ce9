// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.util.Assert;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.api.nodes.Node;

/**
 * Transfers with a simple loop of WebClient calls, without any code of this library. It
 * sends parts and ranges of 8 MiB, six at a time. It neither retries, verifies nor
 * encrypts.
 */
final class BareLoop implements Contender {

	private static final int PART_SIZE = 8 * 1024 * 1024;

	private static final int CONCURRENCY = 6;

	private final WebClient storage = WebClient.create();

	private final WebClient api;

	BareLoop(URI emulator) {
		LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("grant_type", "password");
		form.add("username", "admin");
		form.add("password", "Emulator-2026!");
		JsonNode token = WebClient.create(emulator.toString())
			.post()
			.uri("/oauth/token")
			.headers((headers) -> headers.setBasicAuth("dracoon-emulator", "dracoon-emulator"))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.bodyValue(form)
			.retrieve()
			.bodyToMono(JsonNode.class)
			.block();
		String bearer = Objects.requireNonNull(token).get("access_token").asString();
		this.api = WebClient.builder()
			.baseUrl(emulator + "/api/v4")
			.defaultHeaders((headers) -> headers.setBearerAuth(bearer))
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(16 * 1024 * 1024))
			.build();
	}

	@Override
	public boolean encrypts() {
		return false;
	}

	@Override
	public long upload(Path source, Node parent, String name) {
		Assert.isTrue(!Boolean.TRUE.equals(parent.isEncrypted()), "The loop does not encrypt");
		long size = size(source);
		String channel = "/nodes/files/uploads/" + send("/nodes/files/uploads",
				Map.of("parentId", parent.id(), "name", name, "size", size, "directS3Upload", true))
			.get("uploadId")
			.asString();
		List<String> urls = new ArrayList<>();
		int full = (int) (size / PART_SIZE);
		if (full > 0) {
			addUrls(urls, channel, PART_SIZE, 1, full);
		}
		if (size % PART_SIZE > 0 || full == 0) {
			addUrls(urls, channel, size % PART_SIZE, full + 1, full + 1);
		}
		List<Map<String, Object>> parts = Flux.range(0, urls.size())
			.flatMap((index) -> put(urls.get(index), source, (long) index * PART_SIZE,
					Math.min(PART_SIZE, size - (long) index * PART_SIZE))
				.map((tag) -> Map.<String, Object>of("partNumber", index + 1, "partEtag", tag)), CONCURRENCY)
			.collectSortedList(Comparator.comparing((part) -> (Integer) part.get("partNumber")))
			.block();
		this.api.put()
			.uri(channel + "/s3")
			.bodyValue(Map.of("parts", Objects.requireNonNull(parts)))
			.retrieve()
			.toBodilessEntity()
			.block();
		JsonNode status = get(channel);
		while (!"done".equals(status.get("status").asString())) {
			if ("error".equals(status.get("status").asString())) {
				throw new IllegalStateException("The upload failed: " + status);
			}
			status = get(channel);
		}
		return status.at("/node/id").asLong();
	}

	private void addUrls(List<String> urls, String channel, long size, int first, int last) {
		JsonNode answer = send(channel + "/s3_urls",
				Map.of("size", size, "firstPartNumber", first, "lastPartNumber", last));
		answer.get("urls").forEach((url) -> urls.add(url.get("url").asString()));
	}

	private Mono<String> put(String url, Path source, long offset, long length) {
		return this.storage.put()
			.uri(URI.create(url))
			.contentLength(length)
			.body((request, context) -> ((ZeroCopyHttpOutputMessage) request).writeWith(source, offset, length))
			.retrieve()
			.toBodilessEntity()
			.map((answer) -> Objects.requireNonNull(answer.getHeaders().getETag()).replace("\"", ""));
	}

	@Override
	public void download(long fileId, Path target) {
		long size = get("/nodes/" + fileId).get("size").asLong();
		URI url = URI.create(send("/nodes/files/" + fileId + "/downloads", Map.of()).get("downloadUrl").asString());
		try (AsynchronousFileChannel file = AsynchronousFileChannel.open(target, StandardOpenOption.CREATE,
				StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
			Flux.range(0, (int) ((size + PART_SIZE - 1) / PART_SIZE))
				.flatMap((index) -> range(url, file, (long) index * PART_SIZE,
						Math.min(size, (index + 1L) * PART_SIZE) - 1), CONCURRENCY)
				.then()
				.block();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Mono<Void> range(URI url, AsynchronousFileChannel file, long first, long last) {
		Flux<DataBuffer> content = this.storage.get()
			.uri(url)
			.header(HttpHeaders.RANGE, "bytes=" + first + "-" + last)
			.retrieve()
			.bodyToFlux(DataBuffer.class);
		return DataBufferUtils.write(content, file, first).doOnNext(DataBufferUtils::release).then();
	}

	private JsonNode get(String path) {
		return Objects.requireNonNull(this.api.get().uri(path).retrieve().bodyToMono(JsonNode.class).block());
	}

	private JsonNode send(String path, Map<String, ?> body) {
		return Objects
			.requireNonNull(this.api.post().uri(path).bodyValue(body).retrieve().bodyToMono(JsonNode.class).block());
	}

	private static long size(Path file) {
		try {
			return Files.size(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
