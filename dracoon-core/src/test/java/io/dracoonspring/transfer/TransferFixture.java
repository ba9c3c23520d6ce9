// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.http.TrustingConnector;
import io.dracoonspring.transfer.internal.resume.ResumeKey;
import io.dracoonspring.transfer.internal.resume.ResumeTokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Provides clients of an emulator, and files to transfer.
 */
final class TransferFixture {

	static final String PASSWORD = "Emulator-2026!";

	static final String ENCRYPTION_PASSWORD = "Encryption-2026!";

	static final Duration TIMEOUT = Duration.ofSeconds(60);

	static final TransferSettings SETTINGS = TransferSettings.defaults()
		.withChunkSize(TransferSettings.MIN_CHUNK_SIZE)
		.withParallelism(3)
		.withRetryBackoff(Duration.ofMillis(1))
		.withServerScanTimeout(Duration.ofSeconds(1))
		.withFileLocks(Boolean.parseBoolean(System.getProperty("dracoon.test.file-locks", "true")))
		.withHeartbeatTimeout(Duration.parse(System.getProperty("dracoon.test.heartbeat-timeout", "PT1M")));

	private TransferFixture() {
	}

	static Dracoon client(DracoonEmulator emulator, String user) {
		return client(emulator, user, (builder) -> {
		});
	}

	static Dracoon client(DracoonEmulator emulator, String user, Consumer<DracoonBuilder> customizer) {
		DracoonBuilder builder = Dracoon.builder()
			.baseUrl(emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), user,
					Secret.of(PASSWORD))
			.encryptionPassword(ENCRYPTION_PASSWORD)
			.transfer((settings) -> SETTINGS);
		emulator.certificateAuthority()
			.ifPresent((authority) -> builder.connector(TrustingConnector.http2(authority, TIMEOUT)));
		customizer.accept(builder);
		return builder.build();
	}

	static ResumeTokens tokens(DracoonEmulator emulator) {
		return tokens(emulator.baseUrl());
	}

	/**
	 * Returns the codec for resume tokens with the key that the clients of this fixture
	 * use.
	 * @param server the base URL of the clients
	 */
	static ResumeTokens tokens(URI server) {
		return new ResumeTokens(ResumeKey.ofClient("dracoon-emulator", Secret.of("dracoon-emulator"), server));
	}

	static Path file(Path directory, String name, int size) throws IOException {
		byte[] content = new byte[size];
		new SplittableRandom(size).nextBytes(content);
		return Files.write(directory.resolve(name), content);
	}

	// uses Files.mismatch(), because AssertJ takes a hundred times as long to compare
	// files
	static void assertSameContent(Path actual, Path expected) {
		try {
			assertThat(Files.mismatch(actual, expected)).as("position of the first difference").isEqualTo(-1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Checks that a directory contains only the partial file of a download and its lock
	 * file. Returns the partial file.
	 */
	static Path onlyPartial(Path directory) throws IOException {
		List<String> names = names(directory).stream().sorted().toList();
		assertThat(names).hasSize(2);
		assertThat(names.get(0)).matches("\\.dracoon-[0-9a-f-]{36}\\.part");
		assertThat(names.get(1)).isEqualTo(names.get(0) + ".lock");
		return directory.resolve(names.get(0));
	}

	static List<String> names(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
	}

}
