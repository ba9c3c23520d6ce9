// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.context.TestPropertySource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the limits of {@code dracoon.web} on both stacks. Some clients do not read their
 * file, and other clients send requests at the same time. There is memory for two files
 * at a time.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestPropertySource(properties = { "dracoon.emulator.enabled=true", "dracoon.transfer.chunk-size=5MB",
		"dracoon.web.max-memory=2MB", "dracoon.web.memory-timeout=100ms", "dracoon.web.idle-timeout=2s" })
@ExtendWith(OutputCaptureExtension.class)
abstract class ServingLimitsContract {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private static final int LENGTH = 40 * 1024 * 1024;

	@LocalServerPort
	private int port;

	@Autowired
	private Dracoon dracoon;

	private WebClientOfTests client;

	private Node file;

	@BeforeAll
	void upload() {
		this.client = new WebClientOfTests(this.port);
		this.file = this.dracoon.transfers()
			.upload(UploadRequest
				.of(UploadSource.of(new ByteArrayResource(new byte[LENGTH])), NodeAddress.ofPath("/Projects"),
						"large.bin")
				.withResolutionStrategy(ResolutionStrategy.AUTORENAME))
			.result()
			.block(TIMEOUT);
	}

	@AfterEach
	void awaitEnd() {
		Awaitility.await().atMost(TIMEOUT).until(() -> this.dracoon.transfers().active().isEmpty());
	}

	@Test
	void fileOfWhichNothingIsTakenEnds(CapturedOutput output) throws IOException {
		try (SilentReaders readers = new SilentReaders(this.port, "/files/" + this.file.id(), 1)) {
			assertThat(readers.status(0, TIMEOUT)).isEqualTo("HTTP/1.1 200");
			Awaitility.await().atMost(TIMEOUT).until(() -> this.dracoon.transfers().active().isEmpty());
			assertThat(output).doesNotContain("\tat ");
			assertThat(readers.takeTheRest(0, TIMEOUT)).isLessThan(LENGTH);
		}
	}

	@Test
	void clientThatFindsNoMemoryMayTryAgain() throws IOException {
		String path = "/files/" + this.file.id();
		try (SilentReaders readers = new SilentReaders(this.port, path, 2)) {
			assertThat(readers.status(0, TIMEOUT)).isEqualTo("HTTP/1.1 200");
			assertThat(readers.status(1, TIMEOUT)).isEqualTo("HTTP/1.1 200");
			HttpResponse<byte[]> answer = this.client.get(path);
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("retry-after")).hasValue("10");
			assertThat(answer.headers().map()).doesNotContainKeys("etag", "content-disposition", "last-modified");
			assertThat(answer.body()).isEmpty();
			assertThat(this.client.exchange("HEAD", path).statusCode()).isEqualTo(200);
			assertThat(this.client.get(path, "If-None-Match", "*").statusCode()).isEqualTo(304);
		}
		Awaitility.await().atMost(TIMEOUT).until(() -> this.client.get(path).statusCode() == 200);
	}

}
