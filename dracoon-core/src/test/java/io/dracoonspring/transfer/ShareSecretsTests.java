// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.shares.CreateDownloadShareRequest;
import io.dracoonspring.api.shares.CreateUploadShareRequest;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.testing.CapturedLogs;
import io.dracoonspring.testing.StackTraces;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that links and passwords of shares remain secret.
 */
class ShareSecretsTests {

	private static final String PASSWORD = "Share-S3cret-2026!";

	@TempDir
	Path directory;

	@ParameterizedTest
	@EnumSource(names = { "S3", "PROXY" })
	void areInNoLogAndNoError(StorageMode storage) throws IOException {
		Path source = TransferFixture.file(this.directory, "shared.bin", 1000);
		try (DracoonEmulator emulator = DracoonEmulator.builder().storage(storage).start();
				Dracoon alice = TransferFixture.client(emulator, "alice");
				Dracoon anonymous = Dracoon.builder().baseUrl(emulator.baseUrl()).anonymous().build()) {
			String up = uploadShare(alice);
			String down = downloadShare(alice, source);
			List<Throwable> failures;
			List<String> lines;
			try (CapturedLogs logs = new CapturedLogs()) {
				failures = transfer(anonymous.transfers().publicShares(), emulator, up, down, source);
				lines = logs.lines();
			}
			assertThat(failures).hasSize(2).map(StackTraces::of).noneMatch((trace) -> isSecret(trace, up, down));
			// exclude the log of the server, which runs in the same process
			assertThat(lines).filteredOn(ShareSecretsTests::isOfTheClient)
				.isNotEmpty()
				.noneMatch((line) -> isSecret(line, up, down));
		}
	}

	private List<Throwable> transfer(ShareTransfers shares, DracoonEmulator emulator, String up, String down,
			Path source) {
		ShareUploadRequest upload = ShareUploadRequest.of(emulator.baseUrl() + "/public/upload-shares/" + up, source);
		ShareDownloadRequest download = ShareDownloadRequest.of(emulator.baseUrl() + "/public/download-shares/" + down,
				this.directory.resolve("copy.bin"));
		shares.upload(upload.withPassword(Secret.of(PASSWORD))).result().block(TransferFixture.TIMEOUT);
		shares.download(download.withPassword(Secret.of(PASSWORD))).result().block(TransferFixture.TIMEOUT);
		String wrong = PASSWORD + "-but-wrong";
		return List.of(Assertions.catchThrowable(
				() -> shares.upload(upload.withPassword(Secret.of(wrong))).result().block(TransferFixture.TIMEOUT)),
				Assertions.catchThrowable(() -> shares
					.download(download.withPassword(Secret.of(wrong)).withExisting(ExistingFile.OVERWRITE))
					.result()
					.block(TransferFixture.TIMEOUT)));
	}

	private static boolean isSecret(String text, String up, String down) {
		return text.contains(up) || text.contains(down) || text.contains(PASSWORD);
	}

	private static boolean isOfTheClient(String line) {
		return (line.startsWith("io.dracoonspring.") && !line.startsWith("io.dracoonspring.emulator."))
				|| line.startsWith("reactor.netty.http.client.")
				|| line.startsWith("org.springframework.web.reactive.function.client.")
				|| line.startsWith("org.springframework.web.service.");
	}

	private static String uploadShare(Dracoon alice) {
		Node room = Objects.requireNonNull(alice.nodes().getByPath("/Projects").block(TransferFixture.TIMEOUT));
		return Objects
			.requireNonNull(alice.shares()
				.createUploadShare(CreateUploadShareRequest.of(room.id()).withPassword(Secret.of(PASSWORD)))
				.block(TransferFixture.TIMEOUT))
			.accessKey()
			.value();
	}

	private static String downloadShare(Dracoon alice, Path source) {
		Node node = Objects.requireNonNull(alice.transfers()
			.upload(UploadRequest.of(source, "/Projects"))
			.result()
			.block(TransferFixture.TIMEOUT));
		return Objects
			.requireNonNull(alice.shares()
				.createDownloadShare(CreateDownloadShareRequest.of(node.id()).withPassword(Secret.of(PASSWORD)))
				.block(TransferFixture.TIMEOUT))
			.accessKey()
			.value();
	}

}
