// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.transfer.internal.resume.DownloadState;
import io.dracoonspring.transfer.internal.resume.ResumeTokens;
import io.dracoonspring.transfer.internal.resume.UploadStateBuilder;
import io.dracoonspring.transfer.requirement.TransferRequirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests an attacker who can write {@linkplain ResumeToken resume tokens}. In the first
 * tests, the attacker does not have the key with which the application authenticates its
 * tokens. In the next tests, the attacker replaces a token by another authentic token. In
 * the last tests, the attacker has the key, so that the forged tokens pass the
 * authentication and reach the remaining checks.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedResumeTokenTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int PART = TransferSettings.MIN_CHUNK_SIZE;

	private static final int SIZE = PART + 17;

	private final DracoonEmulator direct = DracoonEmulator.builder().storage(StorageMode.S3).start();

	private final DracoonEmulator chunked = DracoonEmulator.builder().storage(StorageMode.PROXY).start();

	private final Dracoon alice = TransferFixture.client(this.direct, "alice");

	private final Dracoon chunks = TransferFixture.client(this.chunked, "alice");

	@TempDir
	Path directory;

	private Path source = Path.of("");

	@BeforeEach
	void makeSource() throws IOException {
		this.source = TransferFixture.file(this.directory, "report.bin", SIZE);
	}

	@AfterAll
	void close() {
		this.alice.close();
		this.chunks.close();
		this.direct.close();
		this.chunked.close();
	}

	@ParameterizedTest
	@EnumSource
	void contentOfAnEncryptedRoomIsNotSentInPlaintext(StorageMode storage) {
		ResumeToken forged = change(paused(storage, "/Vault"), (state) -> {
			state.putNull("fileKey");
			state.putObject("requirements").put("encryption", false).put("verification", false);
			state.putArray("parts");
		});
		refused(storage, forged);
	}

	@Test
	void chunksGoToNoOtherHost() {
		AtomicInteger requests = new AtomicInteger();
		DisposableServer elsewhere = HttpServer.create().host("127.0.0.2").port(0).handle((request, response) -> {
			requests.incrementAndGet();
			return response.sendNotFound();
		}).bindNow();
		try {
			refused(StorageMode.PROXY, change(paused(StorageMode.PROXY, "/Projects"), (state) -> state.put("uploadUrl",
					"http://127.0.0.2:" + elsewhere.port() + "/api/v4/uploads/token")));
		}
		finally {
			elsewhere.disposeNow();
		}
		assertThat(requests).hasValue(0);
	}

	@ParameterizedTest
	@EnumSource
	void noOtherFileOfTheMachineIsSent(StorageMode storage) throws IOException {
		Path other = TransferFixture.file(this.directory, "secrets.bin", SIZE + 1);
		BasicFileAttributes attributes = Files.readAttributes(other, BasicFileAttributes.class);
		refused(storage, change(paused(storage, "/Projects"), (state) -> {
			state.put("source", other.toString());
			state.put("size", attributes.size());
			state.put("modified", attributes.lastModifiedTime().toInstant().toString());
			state.put("identity", String.valueOf(attributes.fileKey()));
			state.putArray("parts");
		}));
	}

	@Test
	void keyOfAnExistingFileEncryptsNothingElse() {
		Node existing = this.alice.transfers()
			.upload(UploadRequest.of(this.source, "/Vault")
				.withResolutionStrategy(ResolutionStrategy.AUTORENAME)
				.withName("existing.bin"))
			.result()
			.block(TransferFixture.TIMEOUT);
		assertThat(existing).isNotNull();
		FileKey key = this.alice.files().getUserFileKey(existing.id()).block(TransferFixture.TIMEOUT);
		assertThat(key).isNotNull();
		refused(StorageMode.S3, change(paused(StorageMode.S3, "/Vault"), (state) -> {
			state.set("fileKey", JSON.valueToTree(key));
			state.putArray("parts");
		}));
	}

	@ParameterizedTest
	@EnumSource
	void tokenWithAnyChangedCharacterIsRefused(StorageMode storage) {
		ResumeToken token = paused(storage, "/Projects");
		for (String changed : changed(token)) {
			refused(storage, ResumeToken.of(changed));
		}
	}

	@Test
	void everyByteOfADownloadCounts() {
		for (String changed : changed(pausedDownload())) {
			this.direct.clearRequests();
			refused(this.alice.transfers().resumeDownload(ResumeToken.of(changed), null).result());
			untouched(this.direct);
		}
	}

	@Test
	void discardWithForgedTokenCancelsNoChannel() {
		ResumeToken forged = change(paused(StorageMode.S3, "/Projects"), (state) -> state.put("name", "other.bin"));
		this.direct.clearRequests();
		refused(this.alice.transfers().discardUpload(forged));
		untouched(this.direct);
	}

	@Test
	void tokenInTheTokenFileIsCheckedAsWell() throws IOException {
		ResumeToken token = paused(StorageMode.S3, "/Projects");
		Path other = TransferFixture.file(this.directory, "secrets.bin", SIZE);
		Path tokenFile = Files.writeString(this.directory.resolve("token.json"),
				change(token, (state) -> state.put("source", other.toString())).toJson());
		Node node = this.alice.transfers().resumeUpload(token, tokenFile).result().block(TransferFixture.TIMEOUT);
		assertThat(node).isNotNull();
		assertThat(node.size()).isEqualTo(SIZE);
	}

	@Test
	void tokenOfAnotherClientOrServer() {
		ResumeToken token = paused(StorageMode.S3, "/Projects");
		Secret key = Secret.of("0123456789abcdef0123456789abcdef");
		for (Dracoon other : List.of(TransferFixture.client(this.direct, "alice", (builder) -> builder.resumeKey(key)),
				TransferFixture.client(this.direct, "alice", (builder) -> builder.accessToken(Secret.of("access"))),
				TransferFixture.client(this.direct, "alice",
						(builder) -> builder.serviceAccount(ClientCredentials.withoutSecret("dracoon-emulator"),
								"alice", Secret.of(TransferFixture.PASSWORD))),
				TransferFixture.client(this.chunked, "alice"))) {
			try (other) {
				refused(other.transfers().resumeUpload(token, null).result());
			}
		}
	}

	@Test
	void keysThatEndWithTheProcessSaySo() {
		ResumeToken token = paused(StorageMode.S3, "/Projects");
		try (Dracoon other = TransferFixture.client(this.direct, "alice",
				(builder) -> builder.accessToken(Secret.of("access")))) {
			StepVerifier.create(other.transfers().resumeUpload(token, null).result())
				.expectErrorSatisfies((ex) -> assertThat(ex).hasMessageContaining("'dracoon.transfer.resume-key'"))
				.verify(TransferFixture.TIMEOUT);
		}
	}

	@Test
	void keyOfTheApplicationServesAllItsClients() {
		Secret key = Secret.of("0123456789abcdef0123456789abcdef");
		goesOn(paused(StorageMode.S3, "/Vault", (builder) -> builder.resumeKey(key)),
				(builder) -> builder.accessToken(Secret.of(accessToken())).resumeKey(key));
	}

	@Test
	void clientsWithoutSecretShareTheKeyOfTheProcess() {
		goesOn(paused(StorageMode.S3, "/Vault", (builder) -> builder.accessToken(Secret.of(accessToken()))),
				(builder) -> builder.accessToken(Secret.of(accessToken())));
	}

	private String accessToken() {
		return this.alice.tokenSource().token().block(TransferFixture.TIMEOUT).value().value();
	}

	private void goesOn(ResumeToken token, Consumer<DracoonBuilder> customizer) {
		try (Dracoon other = TransferFixture.client(this.direct, "alice", customizer)) {
			Node node = other.transfers().resumeUpload(token, null).result().block(TransferFixture.TIMEOUT);
			assertThat(node).isNotNull();
			assertThat(node.isEncrypted()).isTrue();
		}
	}

	@Test
	void keyThatIsTooShort() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Dracoon.builder().resumeKey(Secret.of("0123456789abcdef0123456789abcde")))
			.withMessageContaining("at least 32 characters")
			.withMessageNotContaining("0123456789");
	}

	@Test
	void resumeWithMatchingRequestContinuesTheUpload() {
		ResumeToken token = paused(StorageMode.S3, "/Vault");
		this.direct.clearRequests();
		Node node = this.alice.transfers()
			.resumeUpload(UploadRequest.of(this.source, "/Vault").withResolutionStrategy(ResolutionStrategy.AUTORENAME),
					token)
			.result()
			.block(TransferFixture.TIMEOUT);
		assertThat(node).isNotNull();
		assertThat(puts()).isOne();
	}

	@Test
	void authenticTokenOfAnotherUpload() throws IOException {
		ResumeToken token = paused(StorageMode.S3, "/Projects");
		Path twin = Files.createDirectory(this.directory.resolve("twin")).resolve("report.bin");
		Files.copy(this.source, twin, StandardCopyOption.COPY_ATTRIBUTES);
		Files.delete(this.source);
		Files.createLink(this.source, twin);
		this.direct.clearRequests();
		for (UploadRequest request : List.of(
				UploadRequest.of(twin, "/Projects").withResolutionStrategy(ResolutionStrategy.AUTORENAME),
				UploadRequest.of(this.source, "/Vault").withResolutionStrategy(ResolutionStrategy.AUTORENAME),
				UploadRequest.of(this.source, "/Projects")
					.withResolutionStrategy(ResolutionStrategy.AUTORENAME)
					.withName("other.bin"))) {
			ResumeToken same = sameSource(token, request.source().file());
			refused(this.alice.transfers().resumeUpload(request, same).result());
		}
		assertThat(puts()).isZero();
	}

	// returns a copy of the token with the identity and the time of the given file
	private ResumeToken sameSource(ResumeToken token, Path file) throws IOException {
		BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
		ResumeTokens tokens = TransferFixture.tokens(this.direct);
		return tokens.write(tokens.uploadOf(token)
			.with()
			.identity(String.valueOf(attributes.fileKey()))
			.modified(attributes.lastModifiedTime().toInstant())
			.build());
	}

	@Test
	void authenticTokenOfAnotherDownload() {
		ResumeToken token = pausedDownload();
		DownloadState state = TransferFixture.tokens(this.direct).downloadOf(token);
		Path target = Path.of(state.target());
		this.direct.clearRequests();
		refused(this.alice.transfers()
			.resumeDownload(DownloadRequest.of(state.nodeId(), target.resolveSibling("other.bin")), token)
			.result());
		Node other = this.alice.transfers()
			.upload(UploadRequest.of(this.source, "/Projects")
				.withResolutionStrategy(ResolutionStrategy.AUTORENAME)
				.withName("other.bin"))
			.result()
			.block(TransferFixture.TIMEOUT);
		assertThat(other).isNotNull();
		refused(this.alice.transfers().resumeDownload(DownloadRequest.of(other.id(), target), token).result());
		assertThat(target.resolveSibling("other.bin")).doesNotExist();
		assertThat(target).doesNotExist();
		Path downloaded = this.alice.transfers()
			.resumeDownload(DownloadRequest.of(state.nodeId(), target), token)
			.result()
			.block(TransferFixture.TIMEOUT);
		assertThat(downloaded).isEqualTo(target);
	}

	@ParameterizedTest
	@EnumSource
	void authenticTokenWithoutKeyForAnEncryptedRoom(StorageMode storage) {
		refused(storage, authentic(storage, "/Vault", (state) -> state.fileKey(null).parts(List.of())));
	}

	@ParameterizedTest
	@EnumSource
	void authenticTokenWithKeyForAPlainRoom(StorageMode storage) {
		refused(storage,
				authentic(storage, "/Vault",
						(state) -> state.parentId(projects(storage))
							.requirements(TransferRequirements.none())
							.parts(List.of())));
	}

	private long projects(StorageMode storage) {
		Node room = client(storage).nodes().getByPath("/Projects").block(TransferFixture.TIMEOUT);
		assertThat(room).isNotNull();
		return room.id();
	}

	@Test
	void authenticTokenWithTheKeyOfAFile() {
		Node existing = this.alice.transfers()
			.upload(UploadRequest.of(this.source, "/Vault")
				.withResolutionStrategy(ResolutionStrategy.AUTORENAME)
				.withName("another.bin"))
			.result()
			.block(TransferFixture.TIMEOUT);
		assertThat(existing).isNotNull();
		FileKey key = this.alice.files().getUserFileKey(existing.id()).block(TransferFixture.TIMEOUT);
		assertThat(key).isNotNull();
		refused(StorageMode.S3, authentic(StorageMode.S3, "/Vault", (state) -> state.fileKey(key).parts(List.of())));
	}

	@Test
	void authenticTokenWithAnotherHost() {
		ResumeToken token = authentic(StorageMode.PROXY, "/Projects",
				(state) -> state.uploadUrl("http://127.0.0.2:9/api/v4/uploads/token"));
		try (Dracoon listing = TransferFixture.client(this.chunked, "alice",
				(builder) -> builder.http((settings) -> settings.withStorageHosts(List.of("s3.example.com"))))) {
			StepVerifier.create(listing.transfers().resumeUpload(token, null).result())
				.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DracoonProtocolException.class)
					.hasMessageContaining("'dracoon.http.storage-hosts'"))
				.verify(TransferFixture.TIMEOUT);
		}
	}

	@Test
	void encryptedSourceWhoseLastChangeIsUnknown() {
		ResumeToken token = authentic(StorageMode.S3, "/Vault", (state) -> state.touched(null));
		this.direct.clearRequests();
		StepVerifier.create(this.alice.transfers().resumeUpload(token, null).result())
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.SOURCE_CHANGED)))
			.verify(TransferFixture.TIMEOUT);
		untouched(this.direct);
	}

	private ResumeToken authentic(StorageMode storage, String room, UnaryOperator<UploadStateBuilder> change) {
		ResumeTokens tokens = TransferFixture.tokens(emulator(storage));
		return tokens.write(change.apply(tokens.uploadOf(paused(storage, room)).with()).build());
	}

	private long puts() {
		return this.direct.requests()
			.stream()
			.filter((request) -> request.method().equals("PUT") && !request.path().startsWith("/api"))
			.count();
	}

	// returns copies of the token that differ from it in one letter or digit, also in the
	// state and the authentication code
	private static List<String> changed(ResumeToken token) {
		String json = token.toJson();
		return IntStream.range(json.indexOf(":\"") + 2, json.length())
			.filter((position) -> Character.isLetterOrDigit(json.charAt(position)))
			.filter((position) -> position % 7 == 0)
			.mapToObj((position) -> json.substring(0, position) + ((json.charAt(position) == '1') ? '2' : '1')
					+ json.substring(position + 1))
			.filter(ForgedResumeTokenTests::isToken)
			.toList();
	}

	// returns false if the change affected the name of a field
	private static boolean isToken(String json) {
		try {
			ResumeToken.of(json);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private void refused(StorageMode storage, ResumeToken token) {
		emulator(storage).clearRequests();
		refused(client(storage).transfers().resumeUpload(token, null).result());
		untouched(emulator(storage));
	}

	// checks that no request transfers content, or completes or cancels a channel. The
	// paused upload may have requested presigned URLs in advance
	private static void untouched(DracoonEmulator emulator) {
		assertThat(emulator.requests()).noneMatch((request) -> request.method().matches("PUT|DELETE"))
			.noneMatch((request) -> request.path().startsWith("/api/v4/uploads/"));
	}

	private static void refused(Mono<?> transfer) {
		StepVerifier.create(transfer)
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.RESUME_TOKEN_REJECTED)))
			.verify(TransferFixture.TIMEOUT);
	}

	private static ResumeToken change(ResumeToken token, Consumer<ObjectNode> change) {
		ObjectNode tree = (ObjectNode) JSON.readTree(token.toJson());
		String kind = token.isUpload() ? "upload" : "download";
		JsonNode content = tree.get(kind);
		ObjectNode state = (ObjectNode) (content.isObject() ? content : JSON.readTree(content.asString()));
		change.accept(state);
		tree.set(kind, content.isObject() ? state : StringNode.valueOf(state.toString()));
		return ResumeToken.of(tree.toString());
	}

	private Dracoon client(StorageMode storage) {
		return (storage == StorageMode.S3) ? this.alice : this.chunks;
	}

	private DracoonEmulator emulator(StorageMode storage) {
		return (storage == StorageMode.S3) ? this.direct : this.chunked;
	}

	private ResumeToken paused(StorageMode storage, String room) {
		return paused(storage, room, (builder) -> {
		});
	}

	private ResumeToken paused(StorageMode storage, String room, Consumer<DracoonBuilder> customizer) {
		try (Dracoon halting = halting(storage, customizer)) {
			Upload upload = halting.transfers()
				.upload(UploadRequest.of(this.source, room).withResolutionStrategy(ResolutionStrategy.AUTORENAME));
			upload.start();
			return paused(upload, "number");
		}
	}

	private ResumeToken pausedDownload() {
		Node node = this.alice.transfers()
			.upload(UploadRequest.of(this.source, "/Projects").withResolutionStrategy(ResolutionStrategy.AUTORENAME))
			.result()
			.block(TransferFixture.TIMEOUT);
		assertThat(node).isNotNull();
		try (Dracoon halting = halting(StorageMode.S3, (builder) -> {
		})) {
			Download download = halting.transfers()
				.download(DownloadRequest.of(node.id(), this.directory.resolve("copy.bin")));
			download.start();
			return paused(download, "received\\\":" + PART);
		}
	}

	private Dracoon halting(StorageMode storage, Consumer<DracoonBuilder> customizer) {
		return TransferFixture.client(emulator(storage), "alice", (builder) -> {
			builder.connector(new HaltingConnector(1)).transfer((settings) -> settings.withParallelism(1));
			customizer.accept(builder);
		});
	}

	private static ResumeToken paused(ResumableTransfer<?> transfer, String reached) {
		Awaitility.await()
			.atMost(TransferFixture.TIMEOUT)
			.until(transfer::token, (token) -> token != null && token.toJson().contains(reached));
		ResumeToken token = transfer.pause().block(TransferFixture.TIMEOUT);
		assertThat(token).isNotNull();
		return token;
	}

}
