// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Classification;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.shares.CreateDownloadShareRequest;
import io.dracoonspring.api.shares.CreateUploadShareRequest;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.testing.SnippetPage;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.CopyRequest;
import io.dracoonspring.transfer.DirectoryProgress;
import io.dracoonspring.transfer.DirectoryTransfer;
import io.dracoonspring.transfer.Download;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.ResumeToken;
import io.dracoonspring.transfer.ShareDownloadRequest;
import io.dracoonspring.transfer.ShareUploadRequest;
import io.dracoonspring.transfer.SharedFile;
import io.dracoonspring.transfer.Transfer;
import io.dracoonspring.transfer.TransferProgress;
import io.dracoonspring.transfer.Upload;
import io.dracoonspring.transfer.UploadOptions;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.ZipRequest;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;
import io.dracoonspring.transfer.console.ConsoleProgress;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryOptions;
import io.dracoonspring.transfer.directory.VerificationItem;
import io.dracoonspring.transfer.directory.VerificationOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Contains the Java code of {@code docs/transfers.md} and the linked pages.
 */
class TransferPageTests {

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

	static Path uploadAndDownload(DracoonTransfers transfers, Path path, Path target,
			Consumer<TransferProgress> listener) {
		// tag::upload-and-download[]
		Upload upload = transfers.upload(UploadRequest.of(path, "/Projects"));
		upload.progress().subscribe(listener);
		Node file = upload.result().block();

		Download download = transfers.download(DownloadRequest.of(file.id(), target));
		return download.result().block();
		// end::upload-and-download[]
	}

	static Mono<Node> uploadPublished(DracoonTransfers transfers, Flux<DataBuffer> body) {
		// tag::upload-published[]
		UploadRequest request = UploadRequest
			.of(UploadSource.of(body), NodeAddress.ofPath("/Projects/2026/Q3"), "report.pdf")
			.withOptions((options) -> options.withCreateFolders(true).withClassification(Classification.CONFIDENTIAL));
		return transfers.upload(request).result();
		// end::upload-published[]
	}

	static Mono<Long> readSection(DracoonTransfers transfers, long fileId, OutputStream output) {
		// tag::read-section[]
		return transfers.download(ContentRequest.of(fileId).withRange(0, 1024)).writeTo(output);
		// end::read-section[]
	}

	static Upload bandwidth(DracoonTransfers transfers, Path path) {
		// tag::bandwidth[]
		transfers.bandwidth().change(2_000_000);
		BandwidthLimit nightly = BandwidthLimit.of(500_000);
		Upload upload = transfers.upload(UploadRequest.of(path, "/Projects").withBandwidth(nightly));
		upload.start();
		nightly.change(1_000_000);
		transfers.bandwidth().lift();
		// end::bandwidth[]
		return upload;
	}

	static Mono<Node> resume(DracoonTransfers transfers, Path tokenFile) throws IOException {
		// tag::resume[]
		ResumeToken token = ResumeToken.read(tokenFile);
		return transfers.resumeUpload(token, tokenFile).result();
		// end::resume[]
	}

	static Flux<DirectoryItem> directory(DracoonTransfers transfers, Path directory) {
		// tag::directory[]
		DirectoryOptions options = DirectoryOptions.sync()
			.withExcludes(List.of("**.tmp"))
			.withDeleteExtra(true)
			.withDryRun(true);
		return transfers.uploadDirectory(directory, NodeAddress.ofPath("/Projects"), options).items();
		// end::directory[]
	}

	static Flux<DirectoryItem> filter(DracoonTransfers transfers, Path target, Instant lastRun) {
		// tag::filter[]
		DirectoryOptions options = DirectoryOptions.sync()
			.withIncludes(List.of("**.pdf"))
			.withFilter((filter) -> filter.withMaxSize(100_000_000L)
				.withModifiedSince(lastRun)
				.withPredicate((entry) -> !entry.path().startsWith("drafts/")));
		return transfers.downloadDirectory(NodeAddress.ofPath("/Projects"), target, options).items();
		// end::filter[]
	}

	static Flux<VerificationItem> verification(DracoonTransfers transfers, Path directory) {
		// tag::verification[]
		VerificationOptions options = VerificationOptions.defaults().withDownload(0.05);
		return transfers.verifyDirectory(directory, NodeAddress.ofPath("/Projects"), options)
			.filter((item) -> item.result() != VerificationItem.Result.SAME);
		// end::verification[]
	}

	static Flux<DirectoryItem> directoryProgress(DracoonTransfers transfers, Path target,
			Consumer<DirectoryProgress> listener) {
		// tag::directory-progress[]
		DirectoryTransfer download = transfers.downloadDirectory(NodeAddress.ofPath("/Projects"), target,
				DirectoryOptions.defaults().withFailOnError(true));
		download.progress().subscribe(listener);
		return download.items();
		// end::directory-progress[]
	}

	static Mono<SharedFile> shareUpload(String baseUrl, String link, String password, Path file) {
		// tag::share-upload[]
		Dracoon anonymous = Dracoon.builder().baseUrl(baseUrl).anonymous().build();
		Transfer<SharedFile> upload = anonymous.transfers()
			.publicShares()
			.upload(ShareUploadRequest.of(link, file).withPassword(Secret.of(password)));
		return upload.result().doFinally((signal) -> anonymous.close());
		// end::share-upload[]
	}

	static Mono<Path> shareDownload(DracoonTransfers transfers, String link, String password, Path target) {
		// tag::share-download[]
		ShareDownloadRequest request = ShareDownloadRequest.of(link, target).withPassword(Secret.of(password));
		return transfers.publicShares().download(request).result();
		// end::share-download[]
	}

	static Mono<Path> scannedDownload(DracoonTransfers transfers, long fileId, Path target) {
		// tag::scanned-download[]
		return transfers.download(DownloadRequest.of(fileId, target).withRequireScan(true)).result();
		// end::scanned-download[]
	}

	static Mono<Path> zip(DracoonTransfers transfers, List<Long> nodeIds, Path target) {
		// tag::zip[]
		return transfers.downloadZip(ZipRequest.of(nodeIds, target)).result();
		// end::zip[]
	}

	static Mono<Node> copy(Dracoon here, Dracoon there) {
		// tag::copy[]
		CopyRequest request = CopyRequest.of(NodeAddress.ofPath("/Projects/report.pdf"), NodeAddress.ofPath("/Vault"))
			.withOptions(UploadOptions.defaults().withKeepTimestamps(true));
		return here.transfers().copy(request, there.transfers()).result();
		// end::copy[]
	}

	static Flux<DirectoryItem> copyDirectory(Dracoon here, Dracoon there) {
		// tag::copy-directory[]
		DirectoryTransfer copy = here.transfers()
			.copyDirectory(NodeAddress.ofPath("/Projects"), NodeAddress.ofPath("/Vault"), there.transfers(),
					DirectoryOptions.sync());
		return copy.items().filter((item) -> item.action() != DirectoryItem.Action.UNCHANGED);
		// end::copy-directory[]
	}

	static Node console(DracoonTransfers transfers, Path path) {
		// tag::console[]
		Upload upload = transfers.upload(UploadRequest.of(path, "/Projects"));
		return ConsoleProgress.create().show(upload, "report.pdf").block();
		// end::console[]
	}

	static void listen(Transfer<?> transfer, Consumer<TransferProgress> slowListener) {
		// tag::listen[]
		transfer.progress().publishOn(Schedulers.boundedElastic(), 1).subscribe(slowListener);
		// end::listen[]
	}

	@Test
	void pagesShowWhatIsTestedHere() throws IOException {
		List<Path> pages = Stream
			.of("transfers", "uploads", "downloads", "memory", "resuming", "directories", "copying", "shares",
					"progress", "malware")
			.map((name) -> Path.of("../docs", name + ".md"))
			.toList();
		SnippetPage snippets = new SnippetPage(pages, Path.of("src/test/java/io/dracoonspring/transfer/docs"));
		snippets.check();
		snippets.checkComplete();
	}

	@Test
	void filesStreamsAndSections() throws IOException {
		Path source = file("report.pdf");
		List<TransferProgress> seen = new CopyOnWriteArrayList<>();
		Path copy = uploadAndDownload(this.transfers, source, this.directory.resolve("copy.pdf"), seen::add);
		assertThat(copy).hasContent("content");
		DataBuffer body = DefaultDataBufferFactory.sharedInstance.wrap("body".getBytes(StandardCharsets.UTF_8));
		Node node = Objects.requireNonNull(uploadPublished(this.transfers, Flux.just(body)).block(LONG));
		assertThat(node.path()).isEqualTo("/Projects/2026/Q3/report.pdf");
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		readSection(this.transfers, node.id(), output).block(LONG);
		assertThat(output).hasToString("body");
		assertThat(console(this.transfers, file("console.pdf")).size()).isEqualTo(7);
		assertThat(bandwidth(this.transfers, file("bandwidth.pdf")).result().block(LONG)).isNotNull();
		assertThat(this.transfers.bandwidth().bytesPerSecond()).isNull();
	}

	private Path file(String name) throws IOException {
		return Files.writeString(this.directory.resolve(name), "content");
	}

	@Test
	void resumesAfterTheServerWasAway() throws IOException {
		Path source = Files.write(this.directory.resolve("large.bin"), new byte[20_000_000]);
		Path tokenFile = this.directory.resolve("token.json");
		Upload upload = this.transfers
			.upload(UploadRequest.of(source, "/Projects").withOptions((options) -> options.withTokenFile(tokenFile)));
		upload.start();
		upload.progress().filter((snapshot) -> snapshot.transferredBytes() > 0).blockFirst(LONG);
		ResumeToken token = upload.pause().block(LONG);
		if (token != null) {
			assertThat(Objects.requireNonNull(resume(this.transfers, tokenFile).block(LONG)).size())
				.isEqualTo(20_000_000);
		}
	}

	@Test
	void directories() throws IOException {
		Files.writeString(this.directory.resolve("a.txt"), "a");
		Files.writeString(this.directory.resolve("b.tmp"), "b");
		assertThat(verification(this.transfers, this.directory).collectList().block(LONG)).isNotEmpty();
		assertThat(directory(this.transfers, this.directory).map(DirectoryItem::path).collectList().block(LONG))
			.contains("a.txt")
			.doesNotContain("b.tmp");
		List<DirectoryProgress> seen = new CopyOnWriteArrayList<>();
		assertThat(
				directoryProgress(this.transfers, this.directory.resolve("copy"), seen::add).collectList().block(LONG))
			.isNotNull();
		assertThat(seen).last().satisfies((progress) -> assertThat(progress.totalsFinal()).isTrue());
	}

	@Test
	void filters() throws IOException {
		for (String name : List.of("new.pdf", "new.txt", "drafts/new.pdf")) {
			Path file = this.directory.resolve(name);
			Files.createDirectories(file.getParent());
			Files.writeString(file, "content");
		}
		this.transfers.uploadDirectory(this.directory, NodeAddress.ofPath("/Projects"), DirectoryOptions.defaults())
			.items()
			.blockLast(LONG);
		Instant lastRun = Instant.now().minusSeconds(60);
		assertThat(filter(this.transfers, this.directory.resolve("copy"), lastRun).map(DirectoryItem::path)
			.collectList()
			.block(LONG)).contains("new.pdf").doesNotContain("new.txt", "drafts/new.pdf");
	}

	@Test
	void sharesArchivesAndCopies() throws IOException {
		Path source = Files.writeString(this.directory.resolve("report.pdf"), "content");
		Node node = Objects
			.requireNonNull(this.transfers.upload(UploadRequest.of(source, "/Projects")).result().block(LONG));
		String up = Objects
			.requireNonNull(this.dracoon.shares()
				.createUploadShare(CreateUploadShareRequest.of(node.parentId()).withPassword(Secret.of("Share-2026!")))
				.block(LONG))
			.accessKey()
			.value();
		String down = Objects
			.requireNonNull(this.dracoon.shares()
				.createDownloadShare(CreateDownloadShareRequest.of(node.id()).withPassword(Secret.of("Share-2026!")))
				.block(LONG))
			.accessKey()
			.value();
		String server = this.emulator.baseUrl().toString();
		SharedFile shared = shareUpload(server, server + "/public/upload-shares/" + up, "Share-2026!", source)
			.block(LONG);
		assertThat(shared).isNotNull();
		assertThat(shared.name()).startsWith("report");
		Path copy = shareDownload(this.transfers, server + "/public/download-shares/" + down, "Share-2026!",
				this.directory.resolve("copy.pdf"))
			.block(LONG);
		assertThat(copy).hasContent("content");
		assertThat(zip(this.transfers, List.of(node.id()), this.directory.resolve("all.zip")).block(LONG)).exists();
		Node copied = Objects.requireNonNull(copy(this.dracoon, this.dracoon).block(LONG));
		assertThat(copied.path()).isEqualTo("/Vault/report.pdf");
		assertThat(copyDirectory(this.dracoon, this.dracoon).map(DirectoryItem::path).collectList().block(LONG))
			.contains("Website/index.html")
			.doesNotContain("report.pdf");
	}

	@Test
	void listeners() throws IOException {
		Path source = Files.writeString(this.directory.resolve("report.pdf"), "content");
		Upload upload = this.transfers.upload(UploadRequest.of(source, "/Projects"));
		List<TransferProgress> seen = new CopyOnWriteArrayList<>();
		listen(upload, seen::add);
		upload.result().block(LONG);
		assertThat(upload.progress().blockLast(LONG)).extracting(TransferProgress::transferredBytes).isEqualTo(7L);
	}

}
