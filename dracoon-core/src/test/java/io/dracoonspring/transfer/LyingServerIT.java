// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.node.ObjectNode;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.shares.CreateDownloadShareRequest;
import io.dracoonspring.api.shares.CreateUploadShareRequest;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.testing.RewritingProxy;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryOptions;
import io.dracoonspring.transfer.internal.resume.DownloadState;
import io.dracoonspring.transfer.internal.resume.ResumeTokens;
import io.dracoonspring.transfer.internal.resume.UploadState;
import io.dracoonspring.transfer.requirement.TransferRequirements;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests a server that reports wrong or no encryption states, or no checksums. A proxy in
 * front of the emulator changes the responses in this way.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LyingServerIT {

	private static final String PASSWORD = "Share-Emulator-2026!";

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final RewritingProxy proxy = new RewritingProxy(this.emulator.baseUrl());

	private final ResumeTokens tokens = TransferFixture.tokens(URI.create(this.proxy.url()));

	private final Dracoon alice = TransferFixture.client(this.emulator, "alice",
			(builder) -> builder.baseUrl(this.proxy.url()));

	private final Dracoon anonymous = Dracoon.builder()
		.baseUrl(this.proxy.url())
		.anonymous()
		.transfer((settings) -> TransferFixture.SETTINGS)
		.build();

	private Path source;

	private Node plain;

	private Node encrypted;

	@TempDir
	Path targets;

	@BeforeAll
	void prepare(@TempDir Path directory) throws IOException {
		this.source = TransferFixture.file(directory, "report.bin", 1000);
		this.plain = value(this.alice.transfers().upload(UploadRequest.of(this.source, "/Projects")).result());
		this.encrypted = value(this.alice.transfers().upload(UploadRequest.of(this.source, "/Vault")).result());
	}

	@BeforeEach
	void tellTheTruth() {
		this.proxy.reset();
	}

	@AfterAll
	void close() {
		this.anonymous.close();
		this.alice.close();
		this.proxy.close();
		this.emulator.close();
	}

	/**
	 * Lists the changes of the property {@code isEncrypted} in responses.
	 */
	enum Lie {

		MISSING, NULL, TRUE, FALSE;

		void tell(ObjectNode object) {
			if (!object.has("isEncrypted")) {
				return;
			}
			switch (this) {
				case MISSING -> object.remove("isEncrypted");
				case NULL -> object.putNull("isEncrypted");
				default -> object.put("isEncrypted", this == TRUE);
			}
		}

	}

	static Stream<Arguments> silences() {
		return Stream.of(Lie.MISSING, Lie.NULL)
			.flatMap((lie) -> Stream.of("/Projects", "/Vault").map((room) -> Arguments.of(lie, room)));
	}

	@ParameterizedTest
	@MethodSource("silences")
	void uploadWithoutKnowingIsRefused(Lie lie, String room) {
		long id = value(this.alice.nodes().getByPath(room)).id();
		everywhere(lie);
		refused(Reason.ENCRYPTION_UNKNOWN, this.alice.transfers().upload(UploadRequest.of(this.source, room)).result());
		refused(Reason.ENCRYPTION_UNKNOWN, this.alice.transfers().upload(UploadRequest.of(this.source, id)).result());
		assertThat(this.proxy.requests()).noneMatch(LyingServerIT::opensChannel);
		assertThat(this.emulator.openUploadChannels()).isZero();
	}

	@ParameterizedTest
	@EnumSource(names = { "MISSING", "NULL" })
	void singleNodeIsLookedAtBeforeAnUploadIsRefused(Lie lie) {
		only(lie, (request) -> !isSingleNode(request));
		Node file = value(this.alice.transfers()
			.upload(UploadRequest.of(this.source, "/Vault").withName("looked-up-" + lie))
			.result());
		assertThat(value(this.alice.nodes().get(file.id())).isEncrypted()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = { "MISSING", "NULL" })
	void createdFolderIsLookedAtBeforeAnUploadIsRefused(Lie lie) {
		UploadRequest request = UploadRequest.of(this.source, "/Vault/new-" + lie)
			.withOptions((options) -> options.withCreateFolders(true));
		everywhere(lie);
		refused(Reason.ENCRYPTION_UNKNOWN, this.alice.transfers().upload(request).result());
		assertThat(this.proxy.requests()).noneMatch(LyingServerIT::opensChannel);
		only(lie, (call) -> !isSingleNode(call));
		UploadRequest other = UploadRequest.of(this.source, "/Vault/other-" + lie)
			.withOptions((options) -> options.withCreateFolders(true));
		Node file = value(this.alice.transfers().upload(other).result());
		assertThat(value(this.alice.nodes().get(file.id())).isEncrypted()).isTrue();
	}

	@Test
	void uploadThatRequiresEncryptionSendsNoPlaintext() {
		everywhere(Lie.FALSE);
		refused(Reason.NOT_ENCRYPTED,
				this.alice.transfers()
					.upload(UploadRequest.of(this.source, "/Vault").withRequireEncryption(true))
					.result());
		UploadOutputStream stream = this.alice.transfers()
			.openOutputStream(NodeAddress.ofPath("/Vault"), "stream.bin",
					UploadOptions.defaults().withRequireEncryption(true));
		refused(Reason.NOT_ENCRYPTED, stream.upload().result());
		assertThat(this.proxy.requests()).noneMatch(LyingServerIT::opensChannel);
	}

	@ParameterizedTest
	@MethodSource("silences")
	void downloadWithoutKnowingIsRefused(Lie lie, String room) throws IOException {
		Node file = room.equals("/Vault") ? this.encrypted : this.plain;
		everywhere(lie);
		refused(Reason.ENCRYPTION_UNKNOWN,
				this.alice.transfers().download(DownloadRequest.of(file.id(), this.targets.resolve("copy"))).result());
		refused(Reason.ENCRYPTION_UNKNOWN,
				this.alice.transfers()
					.download(DownloadRequest.of(room + "/report.bin", this.targets.resolve("copy")))
					.result());
		refused(Reason.ENCRYPTION_UNKNOWN,
				this.alice.transfers().download(ContentRequest.of(file.id())).writeTo(new ByteArrayOutputStream()));
		assertThat(this.proxy.requests()).noneMatch(LyingServerIT::asksForContent);
		assertThat(TransferFixture.names(this.targets)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("silences")
	void copyOfAFileWithUnknownEncryptionStateIsRefused(Lie lie, String room) {
		Node file = room.equals("/Vault") ? this.encrypted : this.plain;
		CopyRequest request = CopyRequest.of(NodeAddress.ofId(file.id()), NodeAddress.ofPath("/Projects"))
			.withName("copy-" + lie);
		String self = "GET /api/v4/nodes/" + file.id();
		only(lie, self::equals);
		refused(Reason.ENCRYPTION_UNKNOWN, this.alice.transfers().copy(request, this.alice.transfers()).result());
		assertThat(this.proxy.requests()).noneMatch(LyingServerIT::asksForContent);
		assertThat(this.emulator.openUploadChannels()).isZero();
	}

	@Test
	void singleNodeIsLookedAtBeforeADownloadIsRefused() {
		only(Lie.MISSING, (request) -> !isSingleNode(request));
		TransferOutcome<Path> outcome = value(this.alice.transfers()
			.download(DownloadRequest.of("/Vault/report.bin", this.targets.resolve("copy")))
			.outcome());
		assertThat(outcome.verified()).isTrue();
		TransferFixture.assertSameContent(outcome.result(), this.source);
	}

	@Test
	void downloadThatRequiresEncryptionRefusesAFalseState() throws IOException {
		everywhere(Lie.FALSE);
		DownloadRequest request = DownloadRequest.of(this.encrypted.id(), this.targets.resolve("copy"));
		refused(Reason.NOT_ENCRYPTED, this.alice.transfers().download(request.withRequireEncryption(true)).result());
		refused(Reason.NOT_ENCRYPTED,
				this.alice.transfers()
					.download(ContentRequest.of(this.encrypted.id()).withRequireEncryption(true))
					.writeTo(new ByteArrayOutputStream()));
		assertThat(this.proxy.requests()).noneMatch(LyingServerIT::asksForContent);
		assertThat(TransferFixture.names(this.targets)).isEmpty();
	}

	@Test
	void checksumOfAYoungFileIsWaitedFor() {
		AtomicInteger looks = new AtomicInteger();
		withoutChecksum(Instant.now(), (request) -> isSingleNode(request) && looks.incrementAndGet() <= 2);
		TransferOutcome<Path> outcome = value(this.alice.transfers()
			.download(DownloadRequest.of(this.plain.id(), this.targets.resolve("copy")))
			.outcome());
		assertThat(outcome.verified()).isTrue();
		assertThat(looks).hasValue(3);
	}

	@Test
	void checksumOfAnOldFileIsNotWaitedFor() {
		withoutChecksum(Instant.now().minusSeconds(3600), LyingServerIT::isSingleNode);
		DownloadRequest request = DownloadRequest.of(this.plain.id(), this.targets.resolve("copy"));
		refused(Reason.UNVERIFIED, this.alice.transfers().download(request.withRequireVerification(true)).result());
		assertThat(this.proxy.requests()).noneMatch(LyingServerIT::asksForContent);
		this.proxy.requests().clear();
		TransferOutcome<Path> outcome = value(this.alice.transfers().download(request).outcome());
		assertThat(outcome.verified()).isFalse();
		TransferFixture.assertSameContent(outcome.result(), this.source);
		assertThat(this.proxy.requests()).filteredOn(LyingServerIT::isSingleNode).hasSize(1);
	}

	@Test
	void sectionIsNotHeldUpByAChecksumThatCannotProveIt() {
		withoutChecksum(Instant.now(), LyingServerIT::isSingleNode);
		ContentRequest request = ContentRequest.of(this.plain.id()).withRange(0, 10);
		assertThat(value(this.alice.transfers().download(request).writeTo(new ByteArrayOutputStream()))).isEqualTo(10);
		assertThat(this.proxy.requests()).filteredOn(LyingServerIT::isSingleNode).hasSize(1);
	}

	@Test
	void copyWithoutChecksumIsNotVerified() {
		withoutChecksum(Instant.now().minusSeconds(3600), LyingServerIT::isSingleNode);
		CopyRequest request = CopyRequest.of(NodeAddress.ofId(this.plain.id()), NodeAddress.ofPath("/Projects"))
			.withName("unverified");
		assertThat(value(this.alice.transfers().copy(request, this.alice.transfers()).outcome()).verified()).isFalse();
		CopyRequest insisting = request.withName("insisting").withRequireVerification(true);
		refused(Reason.UNVERIFIED, this.alice.transfers().copy(insisting, this.alice.transfers()).result());
		assertThat(this.emulator.openUploadChannels()).isZero();
	}

	@ParameterizedTest
	@MethodSource("silences")
	void uploadShareThatDoesNotSayIsAskedOnceMore(Lie lie, String room) {
		String link = uploadShare(room);
		ShareUploadRequest request = ShareUploadRequest.of(link, this.source);
		everywhere(lie);
		refused(Reason.ENCRYPTION_UNKNOWN, this.anonymous.transfers().publicShares().upload(request).result());
		assertThat(this.proxy.requests()).filteredOn((call) -> call.startsWith("GET /api/v4/public/shares/uploads/"))
			.hasSize(2);
		assertThat(this.proxy.requests()).noneMatch((call) -> call.startsWith("POST /api/v4/public/shares/uploads/"));
		AtomicInteger looks = new AtomicInteger();
		only(lie, (call) -> call.startsWith("GET /api/v4/public/shares/uploads/") && looks.getAndIncrement() == 0);
		SharedFile file = value(this.anonymous.transfers().publicShares().upload(request).result());
		assertThat(value(this.alice.nodes().getByPath(room + "/" + file.name())).isEncrypted())
			.isEqualTo(room.equals("/Vault"));
	}

	@Test
	void uploadShareHasToBeEncryptedIfTheCallerInsists() {
		ShareUploadRequest request = ShareUploadRequest.of(uploadShare("/Vault"), this.source)
			.withRequireEncryption(true);
		everywhere(Lie.FALSE);
		refused(Reason.NOT_ENCRYPTED, this.anonymous.transfers().publicShares().upload(request).result());
		assertThat(this.proxy.requests()).noneMatch((call) -> call.startsWith("POST /api/v4/public/shares/uploads/"));
	}

	@ParameterizedTest
	@MethodSource("silences")
	void downloadShareThatDoesNotSayIsAskedOnceMore(Lie lie, String room) throws IOException {
		ShareDownloadRequest request = ShareDownloadRequest
			.of(downloadShare(room.equals("/Vault") ? this.encrypted : this.plain), this.targets.resolve("copy"))
			.withPassword(Secret.of(PASSWORD));
		everywhere(lie);
		refused(Reason.ENCRYPTION_UNKNOWN, this.anonymous.transfers().publicShares().download(request).result());
		refused(Reason.ENCRYPTION_UNKNOWN,
				this.anonymous.transfers()
					.publicShares()
					.download(request.share())
					.writeTo(new ByteArrayOutputStream()));
		assertThat(this.proxy.requests()).hasSize(4)
			.allMatch((call) -> call.startsWith("GET /api/v4/public/shares/downloads/"));
		assertThat(TransferFixture.names(this.targets)).isEmpty();
		AtomicInteger looks = new AtomicInteger();
		only(lie, (call) -> looks.getAndIncrement() == 0);
		TransferOutcome<Path> outcome = value(this.anonymous.transfers().publicShares().download(request).outcome());
		TransferFixture.assertSameContent(outcome.result(), this.source);
		assertThat(outcome.verified()).isEqualTo(room.equals("/Vault"));
	}

	@Test
	void downloadShareThatContradictsItselfIsRefused() {
		ShareContentRequest request = ShareContentRequest.of(downloadShare(this.encrypted))
			.withPassword(Secret.of(PASSWORD));
		everywhere(Lie.FALSE);
		refused(Reason.ENCRYPTION_UNKNOWN,
				this.anonymous.transfers().publicShares().download(request).writeTo(new ByteArrayOutputStream()));
		assertThat(this.proxy.requests()).noneMatch((call) -> call.startsWith("POST "));
	}

	@Test
	void passwordOfAnEncryptedShareStaysHereIfTheCallerInsists() {
		ShareContentRequest request = ShareContentRequest.of(downloadShare(this.encrypted))
			.withPassword(Secret.of(PASSWORD))
			.withRequireEncryption(true);
		rewrite((call) -> true, (object) -> {
			Lie.FALSE.tell(object);
			object.remove("fileKey");
			object.remove("privateKeyContainer");
		});
		refused(Reason.NOT_ENCRYPTED,
				this.anonymous.transfers().publicShares().download(request).writeTo(new ByteArrayOutputStream()));
		assertThat(this.proxy.requests()).noneMatch((call) -> call.startsWith("POST "));
	}

	@ParameterizedTest
	@EnumSource(names = { "MISSING", "NULL" })
	void filesOfDirectoriesAreRefusedOneByOne(Lie lie) throws IOException {
		Path directory = Files.createDirectory(this.targets.resolve("tree"));
		TransferFixture.file(directory, "tree-" + lie + ".bin", 100);
		everywhere(lie);
		assertRefused(Reason.ENCRYPTION_UNKNOWN,
				this.alice.transfers()
					.uploadDirectory(directory, NodeAddress.ofPath("/Vault"), DirectoryOptions.defaults())
					.items()
					.collectList());
		assertThat(this.proxy.requests()).noneMatch(LyingServerIT::opensChannel);
		assertRefused(Reason.ENCRYPTION_UNKNOWN, this.alice.transfers()
			.downloadDirectory(NodeAddress.ofPath("/Vault"), this.targets.resolve("down"), DirectoryOptions.defaults())
			.items()
			.collectList());
		assertThat(this.proxy.requests()).noneMatch(LyingServerIT::asksForContent);
		only(lie, (call) -> !isSingleNode(call));
		List<DirectoryItem> items = value(this.alice.transfers()
			.uploadDirectory(directory, NodeAddress.ofPath("/Vault"), DirectoryOptions.defaults())
			.items()
			.collectList());
		assertThat(items).singleElement().satisfies((item) -> assertThat(item.failure()).isNull());
		this.proxy.reset();
		assertThat(value(this.alice.nodes().getByPath("/Vault/tree-" + lie + ".bin")).isEncrypted()).isTrue();
	}

	@Test
	void directoriesInsistForEachFile() throws IOException {
		Path directory = Files.createDirectory(this.targets.resolve("tree"));
		TransferFixture.file(directory, "insisting.bin", 100);
		DirectoryOptions options = DirectoryOptions.defaults().withRequireEncryption(true);
		everywhere(Lie.FALSE);
		assertRefused(Reason.NOT_ENCRYPTED,
				this.alice.transfers()
					.uploadDirectory(directory, NodeAddress.ofPath("/Vault"), options)
					.items()
					.collectList());
		assertRefused(Reason.NOT_ENCRYPTED,
				this.alice.transfers()
					.downloadDirectory(NodeAddress.ofPath("/Vault"), this.targets.resolve("down"), options)
					.items()
					.collectList());
		assertThat(this.proxy.requests()).noneMatch(LyingServerIT::opensChannel)
			.noneMatch(LyingServerIT::asksForContent);
	}

	@Test
	void resumedDownloadStillRequiresEncryption() throws IOException {
		Path temporary = Files.createFile(this.targets.resolve("temporary"));
		DownloadState state = new DownloadState(this.encrypted.id(), 1000, null,
				this.targets.resolve("copy").toString(), temporary.toString(), ExistingFile.FAIL.name(), false, false,
				0, null, TransferRequirements.none().withEncryption(true));
		everywhere(Lie.FALSE);
		refused(Reason.NOT_ENCRYPTED, this.alice.transfers().resumeDownload(this.tokens.write(state), null).result());
		assertThat(this.proxy.requests()).noneMatch(LyingServerIT::asksForContent);
	}

	@Test
	void resumedUploadStillRequiresEncryption() throws IOException {
		UploadState state = new UploadState(this.source.toString(), 1000,
				Files.getLastModifiedTime(this.source).toInstant(), fileKey(this.source), null, this.plain.parentId(),
				"report.bin", "channel", null, true, TransferSettings.MIN_CHUNK_SIZE, ResolutionStrategy.FAIL, false,
				null, false, null, List.of(), TransferRequirements.none().withEncryption(true));
		refused(Reason.NOT_ENCRYPTED, this.alice.transfers().resumeUpload(this.tokens.write(state), null).result());
		assertThat(this.proxy.requests()).noneMatch((call) -> call.contains("/uploads"));
	}

	private static String fileKey(Path file) throws IOException {
		return String.valueOf(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
	}

	private void everywhere(Lie lie) {
		only(lie, (request) -> true);
	}

	private void only(Lie lie, Predicate<String> where) {
		rewrite(where, lie::tell);
	}

	private void withoutChecksum(Instant created, Predicate<String> where) {
		rewrite(where, (object) -> {
			if (object.has("hash")) {
				object.remove("hash");
				object.put("createdAt", created.toString());
				object.put("updatedAt", created.toString());
			}
		});
	}

	// changes the objects of the responses to matching requests. It evaluates the
	// condition once for each response, even if the response has several objects
	private void rewrite(Predicate<String> where, Consumer<ObjectNode> change) {
		this.proxy.requests().clear();
		this.proxy.rewrite((request) -> where.test(request) ? change : (object) -> {
		});
	}

	private static boolean isSingleNode(String request) {
		return request.matches("GET /api/v4/nodes/\\d+");
	}

	private static boolean opensChannel(String request) {
		return request.equals("POST /api/v4/nodes/files/uploads");
	}

	private static boolean asksForContent(String request) {
		return request.startsWith("POST /api/v4/nodes/files/") && request.endsWith("/downloads");
	}

	private String uploadShare(String room) {
		long id = value(this.alice.nodes().getByPath(room)).id();
		String key = value(this.alice.shares().createUploadShare(CreateUploadShareRequest.of(id))).accessKey().value();
		return this.emulator.baseUrl().resolve("/public/upload-shares/" + key).toString();
	}

	private String downloadShare(Node file) {
		CreateDownloadShareRequest request = CreateDownloadShareRequest.of(file.id());
		request = (file == this.encrypted)
				? value(this.alice.shareKeys().forDownloadShare(file.id(), Secret.of(PASSWORD))).addTo(request)
				: request.withPassword(Secret.of(PASSWORD));
		String key = value(this.alice.shares().createDownloadShare(request)).accessKey().value();
		return this.emulator.baseUrl().resolve("/public/download-shares/" + key).toString();
	}

	private static <T> T value(Mono<T> work) {
		return Objects.requireNonNull(work.block(TransferFixture.TIMEOUT));
	}

	private static void assertRefused(Reason reason, Mono<List<DirectoryItem>> work) {
		assertThat(value(work)).isNotEmpty()
			.allSatisfy((item) -> assertThat(item.failure()).isInstanceOfSatisfying(DracoonTransferException.class,
					(ex) -> assertThat(ex.getReason()).isEqualTo(reason)));
	}

	private static void refused(Reason reason, Mono<?> work) {
		StepVerifier.create(work)
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(exception) -> assertThat(exception.getReason()).isEqualTo(reason)))
			.verify(TransferFixture.TIMEOUT);
	}

}
