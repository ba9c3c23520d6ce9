// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.shares.CreateDownloadShareRequest;
import io.dracoonspring.api.shares.CreateUploadShareRequest;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;
import io.dracoonspring.emulator.model.PartIntegrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests uploads to and downloads from shares without an account.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShareTransferIT {

	private static final int PART = TransferSettings.MIN_CHUNK_SIZE;

	private static final String PASSWORD = "Share-Emulator-2026!";

	private final DracoonEmulator direct = DracoonEmulator.builder().storage(StorageMode.S3).start();

	private final DracoonEmulator chunked = DracoonEmulator.builder().storage(StorageMode.PROXY).start();

	@TempDir
	Path directory;

	@AfterAll
	void close() {
		this.direct.close();
		this.chunked.close();
	}

	static Stream<Arguments> everywhere() {
		return Stream.of(StorageMode.S3, StorageMode.PROXY)
			.flatMap((storage) -> Stream.of("/Projects", "/Vault")
				.flatMap((room) -> Stream.of(true, false)
					.map((isProtected) -> Arguments.of(storage, room, isProtected))));
	}

	@ParameterizedTest
	@MethodSource("everywhere")
	void uploadsToAShare(StorageMode storage, String room, boolean isProtected) throws IOException {
		Path source = TransferFixture.file(this.directory, "request.bin", 2 * PART + 17);
		try (Dracoon alice = TransferFixture.client(emulator(storage), "alice");
				Dracoon anonymous = anonymous(storage)) {
			String link = uploadShare(alice, storage, room, isProtected);
			Transfer<SharedFile> upload = anonymous.transfers()
				.publicShares()
				.upload(ShareUploadRequest.of(link, source).withPassword(isProtected ? Secret.of(PASSWORD) : null));
			SharedFile file = upload.result().block(TransferFixture.TIMEOUT);
			assertThat(file).isNotNull();
			assertThat(file.name()).startsWith("request");
			assertThat(file.size()).isEqualTo(2 * PART + 17);
			TransferProgress end = upload.progress().blockLast(TransferFixture.TIMEOUT);
			assertThat(end).isNotNull();
			assertThat(end.transferredBytes()).isEqualTo(2 * PART + 17);
			Path copy = this.directory.resolve("copy.bin");
			alice.transfers()
				.download(DownloadRequest.of(room + "/" + file.name(), copy))
				.result()
				.block(TransferFixture.TIMEOUT);
			TransferFixture.assertSameContent(copy, source);
		}
		assertThat(emulator(storage).openUploadChannels()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "/Projects,false,true", "/Vault,false,true", "/Projects,true,false", "/Vault,true,false" })
	void uploadWithAFlippedBitIsSentAgain(String room, boolean etagsOpaque, boolean verified) throws IOException {
		Path source = TransferFixture.file(this.directory, "request.bin", 2 * PART + 17);
		PartIntegrity integrity = PartIntegrity.DEFAULT.withEtagsOpaque(etagsOpaque);
		try (DracoonEmulator emulator = DracoonEmulator.builder().partIntegrity(integrity).start();
				Dracoon alice = TransferFixture.client(emulator, "alice");
				Dracoon anonymous = Dracoon.builder()
					.baseUrl(emulator.baseUrl())
					.anonymous()
					.transfer((settings) -> TransferFixture.SETTINGS)
					.build()) {
			emulator.faults().add(Fault.flippedBit(PART / 2).on(Target.s3Part(2)).times(1));
			ShareUploadRequest request = ShareUploadRequest.of(uploadShare(alice, emulator, room, false), source);
			TransferOutcome<SharedFile> outcome = anonymous.transfers()
				.publicShares()
				.upload(request)
				.outcome()
				.block(TransferFixture.TIMEOUT);
			assertThat(outcome).isNotNull();
			// without usable ETags the upload cannot be verified, because the link of a
			// share does not reveal the checksum of a file
			assertThat(outcome.verified()).isEqualTo(verified);
			Path copy = this.directory.resolve("copy.bin");
			alice.transfers()
				.download(DownloadRequest.of(room + "/" + outcome.result().name(), copy))
				.result()
				.block(TransferFixture.TIMEOUT);
			TransferFixture.assertSameContent(copy, source);
			if (!verified) {
				StepVerifier
					.create(anonymous.transfers().publicShares().upload(request.withRequireVerification(true)).result())
					.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
							(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.UNVERIFIED)))
					.verify(TransferFixture.TIMEOUT);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("everywhere")
	void downloadsFromAShare(StorageMode storage, String room, boolean isProtected) throws IOException {
		Path source = TransferFixture.file(this.directory, "shared.bin", 2 * PART + 17);
		Path copy = this.directory.resolve("copy.bin");
		boolean needsPassword = isProtected || "/Vault".equals(room);
		try (Dracoon alice = TransferFixture.client(emulator(storage), "alice");
				Dracoon anonymous = anonymous(storage)) {
			String link = downloadShare(alice, storage, upload(alice, source, room), needsPassword);
			ShareDownloadRequest request = ShareDownloadRequest.of(link, copy)
				.withPassword(needsPassword ? Secret.of(PASSWORD) : null);
			assertThat(anonymous.transfers().publicShares().download(request).result().block(TransferFixture.TIMEOUT))
				.isEqualTo(copy);
			TransferFixture.assertSameContent(copy, source);
			ByteArrayOutputStream streamed = new ByteArrayOutputStream();
			anonymous.transfers()
				.publicShares()
				.download(request.share())
				.writeTo(streamed)
				.block(TransferFixture.TIMEOUT);
			assertThat(streamed.toByteArray()).isEqualTo(Files.readAllBytes(source));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void wrongAndMissingPasswords(String room) throws IOException {
		Path source = TransferFixture.file(this.directory, "shared.bin", 100);
		Path copy = this.directory.resolve("copy.bin");
		try (Dracoon alice = TransferFixture.client(this.direct, "alice");
				Dracoon anonymous = anonymous(StorageMode.S3)) {
			String down = downloadShare(alice, StorageMode.S3, upload(alice, source, room), true);
			String up = uploadShare(alice, StorageMode.S3, room, true);
			ShareTransfers shares = anonymous.transfers().publicShares();
			ShareDownloadRequest download = ShareDownloadRequest.of(down, copy);
			StepVerifier.create(shares.download(download.withPassword(Secret.of("wrong-one"))).result())
				.verifyErrorSatisfies((ex) -> assertThat(ex)
					.isInstanceOfAny(DracoonApiException.Unauthorized.class, DracoonCryptoException.class)
					.hasMessageNotContaining("wrong-one"));
			StepVerifier.create(shares.download(download).result())
				.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DracoonTransferException.class)
					.hasMessageContaining("password"));
			StepVerifier
				.create(shares.upload(ShareUploadRequest.of(up, source).withPassword(Secret.of("wrong-one"))).result())
				.verifyError(DracoonApiException.Unauthorized.class);
			StepVerifier.create(shares.upload(ShareUploadRequest.of(up, source)).result())
				.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DracoonTransferException.class)
					.hasMessageContaining("password"));
		}
		assertThat(TransferFixture.names(this.directory)).containsExactly("shared.bin");
		assertThat(this.direct.openUploadChannels()).isZero();
	}

	@Test
	void tamperedContentNeverAppears() throws IOException {
		Path source = TransferFixture.file(this.directory, "shared.bin", PART + 17);
		Path copy = this.directory.resolve("copy.bin");
		try (Dracoon alice = TransferFixture.client(this.direct, "alice");
				Dracoon anonymous = anonymous(StorageMode.S3)) {
			Node node = upload(alice, source, "/Vault");
			String link = downloadShare(alice, StorageMode.S3, node, true);
			this.direct.tamperWithContent(node.id());
			StepVerifier
				.create(anonymous.transfers()
					.publicShares()
					.download(ShareDownloadRequest.of(link, copy).withPassword(Secret.of(PASSWORD)))
					.result())
				.verifyError(DracoonCryptoException.class);
		}
		assertThat(TransferFixture.names(this.directory)).containsExactly("shared.bin");
	}

	@Test
	void folderComesAsAnArchive() throws IOException {
		Path source = TransferFixture.file(this.directory, "inside.bin", 100_000);
		Path copy = this.directory.resolve("copy.zip");
		try (Dracoon alice = TransferFixture.client(this.direct, "alice");
				Dracoon anonymous = anonymous(StorageMode.S3)) {
			alice.transfers()
				.upload(UploadRequest.of(source, "/Projects/For sharing")
					.withResolutionStrategy(ResolutionStrategy.AUTORENAME)
					.withOptions((options) -> options.withCreateFolders(true)))
				.result()
				.block(TransferFixture.TIMEOUT);
			Node folder = alice.nodes().getByPath("/Projects/For sharing").block(TransferFixture.TIMEOUT);
			String link = downloadShare(alice, StorageMode.S3, Objects.requireNonNull(folder), false);
			anonymous.transfers()
				.publicShares()
				.download(ShareDownloadRequest.of(link, copy))
				.result()
				.block(TransferFixture.TIMEOUT);
		}
		try (ZipFile archive = new ZipFile(copy.toFile())) {
			ZipEntry entry = archive.stream()
				.filter((each) -> each.getName().endsWith("inside.bin"))
				.findAny()
				.orElseThrow();
			assertThat(archive.getInputStream(entry)).hasBinaryContent(Files.readAllBytes(source));
		}
	}

	@Test
	void sharedArchiveIsAFileLikeAnyOther() throws IOException {
		Path source = Files.write(this.directory.resolve("not-really.zip"),
				"no archive".getBytes(StandardCharsets.UTF_8));
		Path copy = this.directory.resolve("copy.zip");
		try (Dracoon alice = TransferFixture.client(this.direct, "alice");
				Dracoon anonymous = anonymous(StorageMode.S3)) {
			String link = downloadShare(alice, StorageMode.S3, upload(alice, source, "/Projects"), false);
			anonymous.transfers()
				.publicShares()
				.download(ShareDownloadRequest.of(link, copy))
				.result()
				.block(TransferFixture.TIMEOUT);
		}
		TransferFixture.assertSameContent(copy, source);
	}

	@Test
	void limitedShareCountsOneDownloadHoweverManyParts() throws IOException {
		Path source = TransferFixture.file(this.directory, "limited.bin", 3 * PART);
		Path copy = this.directory.resolve("copy.bin");
		try (Dracoon alice = TransferFixture.client(this.direct, "alice");
				Dracoon anonymous = anonymous(StorageMode.S3)) {
			Node node = upload(alice, source, "/Projects");
			String key = Objects
				.requireNonNull(alice.shares()
					.createDownloadShare(CreateDownloadShareRequest.of(node.id()).withMaxDownloads(1))
					.block(TransferFixture.TIMEOUT))
				.accessKey()
				.value();
			ShareDownloadRequest request = ShareDownloadRequest.of(link(this.direct, "download-shares", key), copy);
			anonymous.transfers().publicShares().download(request).result().block(TransferFixture.TIMEOUT);
			TransferFixture.assertSameContent(copy, source);
			StepVerifier
				.create(anonymous.transfers()
					.publicShares()
					.download(request.withExisting(ExistingFile.OVERWRITE))
					.result())
				.verifyError(DracoonApiException.class);
		}
	}

	@Test
	void failedUploadLeavesNoChannel() throws IOException {
		Path source = TransferFixture.file(this.directory, "request.bin", 100);
		try (Dracoon alice = TransferFixture.client(this.direct, "alice");
				Dracoon anonymous = anonymous(StorageMode.S3)) {
			String link = uploadShare(alice, StorageMode.S3, "/Projects", false);
			long fault = this.direct.faults()
				.add(Fault.status(507).on("PUT", "/api/v4/public/shares/uploads/{key}/{upload}/s3"))
				.id();
			StepVerifier
				.create(anonymous.transfers().publicShares().upload(ShareUploadRequest.of(link, source)).result())
				.verifyError(DracoonApiException.class);
			this.direct.faults().remove(fault);
		}
		assertThat(this.direct.openUploadChannels()).isZero();
	}

	@Test
	void linksInAllShapesAreTakenAndOthersAreNotRepeated() {
		Path file = this.directory.resolve("a.bin");
		for (String link : new String[] { "https://dracoon.example.com/public/upload-shares/s3cretKey",
				"https://dracoon.example.com/#/public/shares-uploads/s3cretKey" }) {
			assertThat(ShareUploadRequest.of(link, file).link().accessKey()).isEqualTo("s3cretKey");
			assertThatIllegalArgumentException().isThrownBy(() -> ShareDownloadRequest.of(link, file))
				.withMessageNotContaining("s3cretKey");
		}
		for (String link : new String[] { "https://dracoon.example.com/public/download-shares/s3cretKey",
				"https://dracoon.example.com/#/public/shares-downloads/s3cretKey" }) {
			assertThat(ShareDownloadRequest.of(link, file).share().link().accessKey()).isEqualTo("s3cretKey");
			assertThatIllegalArgumentException().isThrownBy(() -> ShareUploadRequest.of(link, file))
				.withMessageNotContaining("s3cretKey");
		}
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ShareDownloadRequest.of("https://dracoon.example.com/s3cretKey", file))
			.withMessageNotContaining("s3cretKey");
	}

	@Test
	void requestsShowNoSecrets() {
		Path file = this.directory.resolve("a.bin");
		String up = "https://dracoon.example.com/public/upload-shares/s3cretKey";
		String down = "https://dracoon.example.com/public/download-shares/s3cretKey";
		assertThat(ShareUploadRequest.of(up, file).withPassword(Secret.of("hidden-word")).toString())
			.doesNotContain("s3cretKey", "hidden-word");
		assertThat(ShareDownloadRequest.of(down, file).withPassword(Secret.of("hidden-word")).toString())
			.doesNotContain("s3cretKey", "hidden-word");
	}

	@Test
	void forbiddenNameIsNotSent() throws IOException {
		Path source = TransferFixture.file(this.directory, "request.bin", 10);
		try (Dracoon anonymous = anonymous(StorageMode.S3)) {
			this.direct.clearRequests();
			StepVerifier
				.create(anonymous.transfers()
					.publicShares()
					.upload(ShareUploadRequest.of("https://dracoon.example.com/public/upload-shares/key",
							UploadSource.of(source), "a:b"))
					.result())
				.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
						(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.NAME_FORBIDDEN)));
			assertThat(this.direct.requests()).isEmpty();
		}
	}

	private DracoonEmulator emulator(StorageMode storage) {
		return (storage == StorageMode.S3) ? this.direct : this.chunked;
	}

	private Dracoon anonymous(StorageMode storage) {
		return Dracoon.builder()
			.baseUrl(emulator(storage).baseUrl())
			.anonymous()
			.transfer((settings) -> TransferFixture.SETTINGS)
			.build();
	}

	private static Node upload(Dracoon dracoon, Path source, String room) {
		return Objects.requireNonNull(dracoon.transfers()
			.upload(UploadRequest.of(source, room).withResolutionStrategy(ResolutionStrategy.AUTORENAME))
			.result()
			.block(TransferFixture.TIMEOUT));
	}

	private String uploadShare(Dracoon dracoon, StorageMode storage, String room, boolean isProtected) {
		return uploadShare(dracoon, emulator(storage), room, isProtected);
	}

	private static String uploadShare(Dracoon dracoon, DracoonEmulator emulator, String room, boolean isProtected) {
		Node target = Objects.requireNonNull(dracoon.nodes().getByPath(room).block(TransferFixture.TIMEOUT));
		CreateUploadShareRequest request = CreateUploadShareRequest.of(target.id());
		String key = Objects
			.requireNonNull(dracoon.shares()
				.createUploadShare(isProtected ? request.withPassword(Secret.of(PASSWORD)) : request)
				.block(TransferFixture.TIMEOUT))
			.accessKey()
			.value();
		return link(emulator, "upload-shares", key);
	}

	private String downloadShare(Dracoon dracoon, StorageMode storage, Node node, boolean isProtected) {
		CreateDownloadShareRequest request = CreateDownloadShareRequest.of(node.id());
		if (Boolean.TRUE.equals(node.isEncrypted())) {
			request = Objects.requireNonNull(
					dracoon.shareKeys().forDownloadShare(node.id(), Secret.of(PASSWORD)).block(TransferFixture.TIMEOUT))
				.addTo(request);
		}
		else if (isProtected) {
			request = request.withPassword(Secret.of(PASSWORD));
		}
		String key = Objects
			.requireNonNull(dracoon.shares().createDownloadShare(request).block(TransferFixture.TIMEOUT))
			.accessKey()
			.value();
		return link(emulator(storage), "download-shares", key);
	}

	private static String link(DracoonEmulator emulator, String kind, String key) {
		return emulator.baseUrl().resolve("/public/" + kind + "/" + key).toString();
	}

}
