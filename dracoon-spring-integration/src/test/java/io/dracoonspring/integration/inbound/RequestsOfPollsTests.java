// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.inbound;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.integration.file.FileHeaders;
import org.springframework.messaging.Message;
import reactor.core.publisher.Flux;

import io.dracoonspring.emulator.RecordedRequest;
import io.dracoonspring.integration.dsl.DracoonIntegration;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts the requests of the inbound adapters. */
class RequestsOfPollsTests extends AbstractInboundAdapterTests {

	/** The number of files, which need two pages of a list. */
	private static final int FILES = Integer.getInteger("dracoon.test.files", 510);

	private static final String NODES = "GET /api/v4/nodes";

	private static final String NODE = "GET /api/v4/nodes/{id}";

	private static final String URL = "POST /api/v4/nodes/files/{id}/downloads";

	private static final String CONTENT = "GET /s3/dracoon-emulator/{id}";

	private DracoonStreamingMessageSource streams() {
		return this.dracoon
			.start(DracoonIntegration.inboundStreamingAdapter(new DracoonRemoteFileTemplate(this.dracoon.sessions()))
				.remoteDirectory(this.folder));
	}

	private void uploadMany() {
		NodeAddress parent = NodeAddress.ofId(this.dracoon.template().get(this.folder).id());
		Flux.range(0, FILES)
			.flatMap((i) -> this.dracoon.client()
				.transfers()
				.upload(UploadRequest.of(UploadSource.of(new ByteArrayInputStream(new byte[1]), 1), parent,
						"file " + i))
				.result(), 8)
			.blockLast();
	}

	private List<String> requestsOf(Runnable poll) {
		this.dracoon.emulator().clearRequests();
		poll.run();
		return this.dracoon.emulator().requests().stream().map(RequestsOfPollsTests::operation).toList();
	}

	private static String operation(RecordedRequest request) {
		return request.method() + ' ' + request.path().replaceAll("[0-9a-f-]{36}|(?<=/)\\d+", "{id}");
	}

	private static Message<InputStream> next(DracoonStreamingMessageSource source) {
		return Objects.requireNonNull(source.receive());
	}

	@Test
	void pollOfManyFilesAsksOnlyForTheChangedOnes() {
		uploadMany();
		this.dracoon.emulator().advanceClock(Duration.ofMinutes(2));
		uploadAll("last");
		DracoonStreamingMessageSource source = streams();
		source.setFilter((files) -> List.of());
		assertThat(requestsOf(source::receive)).hasSize(2 + FILES / 500 + 1).containsOnly(NODES);
		assertThat(requestsOf(source::receive)).containsExactly(NODE, NODES);
		source.setFilter((files) -> List.of(files).stream().filter((file) -> file.name().equals("new")).toList());
		uploadAll("new");
		assertThat(
				requestsOf(() -> assertThat(next(source).getHeaders()).containsEntry(FileHeaders.REMOTE_FILE, "new")))
			.containsExactly(NODE, NODES, NODE, URL, CONTENT);
		// expect that the source still remembers the other files
		source.setFilter((files) -> {
			assertThat(files).hasSize(FILES + 2);
			return List.of();
		});
		assertThat(requestsOf(source::receive)).containsExactly(NODE, NODES);
	}

	@Test
	void streamsOpenListedFilesByTheirIds() {
		uploadAll("a", "b");
		DracoonStreamingMessageSource source = streams();
		assertThat(requestsOf(() -> next(source))).containsExactly(NODES, NODES, NODES, NODE, URL, CONTENT);
		assertThat(requestsOf(() -> next(source))).containsExactly(NODE, URL, CONTENT);
		assertThat(requestsOf(source::receive)).containsExactly(NODE, NODES);
	}

	@Test
	void copiesAreReadByTheIdsOfListedFiles() {
		uploadAll("a", "b");
		DracoonInboundFileSynchronizingMessageSource source = start(adapter());
		assertThat(requestsOf(() -> received(source))).containsExactly(NODES, NODES, NODES, NODE, URL, CONTENT, NODE,
				URL, CONTENT);
		received(source);
		assertThat(requestsOf(source::receive)).containsExactly(NODE, NODES);
		uploadAll("c");
		assertThat(requestsOf(() -> received(source))).containsExactly(NODE, NODES, NODE, URL, CONTENT);
	}

}
