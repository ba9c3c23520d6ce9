// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.shares.CreateDownloadShareRequest;
import io.dracoonspring.api.shares.CreateUploadShareRequest;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.seed.Seed;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the client reads files of the emulator's upload page, and that the download
 * page reads files of the client. The pages encrypt and decrypt with other code.
 */
class SharePagesIT {

	private static final String SEED = """
			rooms:
			  - name: Safe
			    encrypted: true
			    members: { admin: admin, alice: admin, bob: edit }
			""";

	private static final int SIZE = 100_003;

	private static DracoonEmulator emulator;

	@TempDir
	private static Path directory;

	private final HttpClient browser = HttpClient.newHttpClient();

	@BeforeAll
	static void start() throws IOException {
		emulator = DracoonEmulator.builder()
			.seed(Seed.load(Files.writeString(directory.resolve("seed.yml"), SEED)))
			.start();
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	// alice has a key pair of version RSA-4096, and bob one of version A
	@ParameterizedTest
	@ValueSource(strings = { "alice", "bob" })
	void theClientReadsFilesOfTheUploadPage(String reader) throws Exception {
		Path source = TransferFixture.file(directory, reader + ".bin", SIZE);
		try (Dracoon alice = TransferFixture.client(emulator, "alice");
				Dracoon client = TransferFixture.client(emulator, reader)) {
			String key = Objects
				.requireNonNull(alice.shares()
					.createUploadShare(CreateUploadShareRequest.of(safe(alice).id()))
					.block(TransferFixture.TIMEOUT))
				.accessKey()
				.value();
			String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + reader
					+ ".bin\"\r\n\r\n";
			HttpRequest upload = HttpRequest.newBuilder(emulator.baseUrl().resolve("/public/upload-shares/" + key))
				.header("Content-Type", "multipart/form-data; boundary=b")
				.POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head.getBytes(StandardCharsets.UTF_8),
						Files.readAllBytes(source), "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8))))
				.build();
			assertThat(this.browser.send(upload, HttpResponse.BodyHandlers.ofString()).body())
				.contains("Uploaded: " + reader + ".bin");
			Path copy = directory.resolve(reader + ".copy");
			client.transfers()
				.download(DownloadRequest.of("/Safe/" + reader + ".bin", copy))
				.result()
				.block(TransferFixture.TIMEOUT);
			TransferFixture.assertSameContent(copy, source);
		}
	}

	@Test
	void theDownloadPageReadsFilesOfTheClient() throws Exception {
		Path source = TransferFixture.file(directory, "shared.bin", SIZE);
		String password = "S\u00e4cret-2026!";
		try (Dracoon alice = TransferFixture.client(emulator, "alice")) {
			Node node = Objects.requireNonNull(alice.transfers()
				.upload(UploadRequest.of(source, "/Safe"))
				.result()
				.block(TransferFixture.TIMEOUT));
			String key = Objects
				.requireNonNull(alice.shareKeys()
					.forDownloadShare(node.id(), Secret.of(password))
					.map((keys) -> keys.addTo(CreateDownloadShareRequest.of(node.id())))
					.flatMap(alice.shares()::createDownloadShare)
					.block(TransferFixture.TIMEOUT))
				.accessKey()
				.value();
			URI link = emulator.baseUrl().resolve("/public/download-shares/" + key);
			HttpRequest download = HttpRequest.newBuilder(link)
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers
					.ofString("password=" + URLEncoder.encode(password, StandardCharsets.UTF_8)))
				.build();
			assertThat(this.browser.send(download, HttpResponse.BodyHandlers.ofByteArray()).body())
				.isEqualTo(Files.readAllBytes(source));
		}
	}

	private static Node safe(Dracoon client) {
		return Objects.requireNonNull(client.nodes().getByPath("/Safe").block(TransferFixture.TIMEOUT));
	}

}
