// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that large files pass through the application if it has little memory. */
class StreamingIT {

	private static final int MEGABYTE = 1024 * 1024;

	private static final int MEGABYTES = 300;

	private final HttpClient client = HttpClient.newHttpClient();

	@TempDir
	private Path temporary;

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void contentIsNeitherInMemoryNorOnDisk(String room) throws Exception {
		try (DracoonEmulator emulator = DracoonEmulator.start();
				ApplicationProcess application = ApplicationProcess.start(
						List.of("-Xmx128m", "-XX:MaxDirectMemorySize=128m", "-Djava.io.tmpdir=" + this.temporary),
						"--dracoon.emulator.enabled=false", "--dracoon.base-url=" + emulator.baseUrl(),
						"--dracoon.auth.client-id=dracoon-emulator", "--dracoon.auth.client-secret=dracoon-emulator",
						"--dracoon.auth.username=admin", "--dracoon.auth.password=Emulator-2026!",
						"--dracoon.crypto.encryption-password=Encryption-2026!");
				Dracoon dracoon = Dracoon.builder()
					.baseUrl(emulator.baseUrl())
					.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
							Secret.of("Emulator-2026!"))
					.build()) {
			URI page = application.page();
			long parent = dracoon.nodes().getByPath(room).blockOptional().orElseThrow().id();
			long[] largest = new long[1];

			MessageDigest sent = sha256();
			HttpRequest upload = HttpRequest.newBuilder(page.resolve("/nodes/" + parent + "/files?name=large.bin"))
				.header("Content-Type", "application/octet-stream")
				.header("Cookie", "XSRF-TOKEN=a")
				.header("X-XSRF-TOKEN", "a")
				.POST(HttpRequest.BodyPublishers.fromPublisher(
						HttpRequest.BodyPublishers.ofInputStream(() -> new DigestInputStream(content(), sent)),
						(long) MEGABYTES * MEGABYTE))
				.build();
			HttpResponse<String> stored = watch(this.client.sendAsync(upload, HttpResponse.BodyHandlers.ofString()),
					largest);
			assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);

			MessageDigest received = sha256();
			HttpRequest download = HttpRequest
				.newBuilder(page.resolve(stored.headers().firstValue("Location").orElseThrow() + "/content"))
				.build();
			long size = watch(CompletableFuture.supplyAsync(() -> drain(download, received)), largest);
			assertThat(size).isEqualTo((long) MEGABYTES * MEGABYTE);
			assertThat(received.digest()).isEqualTo(sent.digest());
			assertThat(largest[0]).as("largest size of the temporary directory").isLessThan(MEGABYTE);
		}
	}

	private static InputStream content() {
		byte[] block = new byte[MEGABYTE];
		new Random(1).nextBytes(block);
		return new SequenceInputStream(Collections
			.enumeration(Stream.generate(() -> new ByteArrayInputStream(block)).limit(MEGABYTES).toList()));
	}

	private long drain(HttpRequest download, MessageDigest digest) {
		try (DigestInputStream body = new DigestInputStream(
				this.client.send(download, HttpResponse.BodyHandlers.ofInputStream()).body(), digest)) {
			return body.transferTo(OutputStream.nullOutputStream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private <T> T watch(CompletableFuture<T> transfer, long[] largest) {
		Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofMinutes(5)).until(() -> {
			largest[0] = Math.max(largest[0], size());
			return transfer.isDone();
		});
		return transfer.join();
	}

	private long size() throws IOException {
		long[] sum = new long[1];
		Files.walkFileTree(this.temporary, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				sum[0] += attributes.size();
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException ex) throws IOException {
				// ignore missing files, because Netty deletes its native library as soon
				// as it is loaded
				return (ex instanceof NoSuchFileException) ? FileVisitResult.CONTINUE : super.visitFileFailed(file, ex);
			}
		});
		return sum[0];
	}

	private static MessageDigest sha256() throws NoSuchAlgorithmException {
		return MessageDigest.getInstance("SHA-256");
	}

}
