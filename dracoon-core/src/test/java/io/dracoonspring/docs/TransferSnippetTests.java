// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleConsumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Classification;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.Upload;
import io.dracoonspring.transfer.UploadRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the snippets of the guide about uploads and downloads. */
class TransferSnippetTests {

	private static final Duration LONG = Duration.ofSeconds(60);

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon dracoon = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
				Secret.of("Emulator-2026!"))
		.encryptionPassword("Encryption-2026!")
		.build();

	private final DracoonTransfers transfers = this.dracoon.transfers();

	@TempDir
	Path directory;

	@AfterEach
	void close() {
		this.dracoon.close();
		this.emulator.close();
	}

	static Mono<Node> upload(DracoonTransfers transfers, Path file) {
		// tag::upload[]
		return transfers.upload(UploadRequest.of(file, "/Vault")).result();
		// end::upload[]
	}

	static UploadRequest uploadOptions(Path file, long parentId) {
		// tag::upload-options[]
		return UploadRequest.of(file, parentId)
			.withName("summary.pdf")
			.withResolutionStrategy(ResolutionStrategy.OVERWRITE)
			.withClassification(Classification.CONFIDENTIAL)
			.withNotes("checked")
			.withKeepTimestamps(true);
		// end::upload-options[]
	}

	static Mono<Node> uploadWithProgress(DracoonTransfers transfers, UploadRequest request, DoubleConsumer bar) {
		// tag::upload-progress[]
		Upload upload = transfers.upload(request);
		upload.progress().subscribe((progress) -> progress.fraction().ifPresent(bar));
		return upload.result();
		// end::upload-progress[]
	}

	static Mono<Path> download(DracoonTransfers transfers, Path target) {
		// tag::download[]
		DownloadRequest request = DownloadRequest.of("/Vault/summary.pdf", target.resolve("summary.pdf"))
			.withExisting(ExistingFile.OVERWRITE);
		return transfers.download(request).result();
		// end::download[]
	}

	static Flux<Node> uploadAll(DracoonTransfers transfers, List<Path> files, long parentId) {
		// tag::upload-all[]
		return Flux.fromIterable(files)
			.flatMap((file) -> transfers.upload(UploadRequest.of(file, parentId)).result(), 3);
		// end::upload-all[]
	}

	@Test
	void uploadsAndDownloads() throws IOException {
		Path file = Files.writeString(this.directory.resolve("summary.pdf"), "first");
		Node node = upload(this.transfers, file).blockOptional(LONG).orElseThrow();
		assertThat(node.path()).isEqualTo("/Vault/summary.pdf");
		Files.writeString(file, "second");
		List<Double> bar = new CopyOnWriteArrayList<>();
		Node replaced = uploadWithProgress(this.transfers, uploadOptions(file, node.parentId()), bar::add)
			.blockOptional(LONG)
			.orElseThrow();
		assertThat(replaced.name()).isEqualTo("summary.pdf");
		assertThat(bar).last().isEqualTo(1.0);
		Files.writeString(file, "third");
		assertThat(download(this.transfers, this.directory).block(LONG)).isEqualTo(file).hasContent("second");
	}

	@Test
	void uploadsSeveralFiles() throws IOException {
		List<Path> files = List.of(Files.writeString(this.directory.resolve("1.txt"), "1"),
				Files.writeString(this.directory.resolve("2.txt"), "2"));
		long room = this.dracoon.nodes().getByPath("/Projects").map(Node::id).blockOptional(LONG).orElseThrow();
		assertThat(uploadAll(this.transfers, files, room).map(Node::name).collectList().block(LONG))
			.containsExactlyInAnyOrder("1.txt", "2.txt");
	}

}
