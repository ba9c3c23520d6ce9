// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.emulator.faults.ActiveFault;
import io.dracoonspring.emulator.faults.Effect;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;
import io.dracoonspring.emulator.model.PartIntegrity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests whether the uploaded content equals the sent content.
 */
class UploadVerificationIT {

	private static final int PART = TransferSettings.MIN_CHUNK_SIZE;

	private static final int SIZE = 2 * PART + 17;

	private static final String CHUNK = "/api/v4/uploads/{token}";

	private static final String NODE = "/api/v4/nodes/{node_id}";

	private static final String STATUS = "/api/v4/nodes/files/uploads/{upload}";

	private static final PartIntegrity CHECKING = PartIntegrity.DEFAULT;

	private static final PartIntegrity IGNORING = CHECKING.withContentMd5Checked(false);

	private static final PartIntegrity CHECKING_OPAQUE = CHECKING.withEtagsOpaque(true);

	private static final PartIntegrity IGNORING_OPAQUE = IGNORING.withEtagsOpaque(true);

	@TempDir
	Path directory;

	private Path source = Path.of("");

	@BeforeEach
	void prepare() throws IOException {
		this.source = TransferFixture.file(this.directory, "source.bin", SIZE);
	}

	private static void upload(Dracoon client, UploadRequest request, Consumer<TransferOutcome<Node>> check) {
		TransferOutcome<Node> outcome = client.transfers().upload(request).outcome().block(TransferFixture.TIMEOUT);
		assertThat(outcome).isNotNull();
		check.accept(outcome);
	}

	private static void assertFails(Dracoon client, UploadRequest request, Reason reason) {
		StepVerifier.create(client.transfers().upload(request).outcome())
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(exception) -> assertThat(exception.getReason()).isEqualTo(reason)))
			.verify(TransferFixture.TIMEOUT);
	}

	private UploadRequest request(String kind, Path file, String room) {
		UploadSource content = switch (kind) {
			case "file" -> UploadSource.of(file);
			case "stream" -> UploadSource.of(stream(file));
			default -> UploadSource.of(DataBufferUtils.read(file, DefaultDataBufferFactory.sharedInstance, 100_000),
					file.toFile().length());
		};
		return UploadRequest.of(content, NodeAddress.ofPath(room), "target.bin")
			.withResolutionStrategy(ResolutionStrategy.AUTORENAME);
	}

	// returns a stream that the upload closes
	private static InputStream stream(Path file) {
		try {
			return Files.newInputStream(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void assertArrived(Dracoon client, Node node, Path file) {
		Path copy = this.directory.resolve("copy.bin");
		client.transfers()
			.download(DownloadRequest.of(node.id(), copy).withExisting(ExistingFile.OVERWRITE))
			.result()
			.block(TransferFixture.TIMEOUT);
		TransferFixture.assertSameContent(copy, file);
	}

	private static long puts(DracoonEmulator emulator) {
		return emulator.requests()
			.stream()
			.filter((request) -> request.method().equals("PUT") && request.path().startsWith("/s3/"))
			.count();
	}

	@Nested
	class Storage {

		private DracoonEmulator emulator = DracoonEmulator.start();

		private Dracoon alice = TransferFixture.client(this.emulator, "alice");

		@AfterEach
		void close() {
			this.alice.close();
			this.emulator.close();
		}

		private void use(PartIntegrity integrity) {
			close();
			this.emulator = DracoonEmulator.builder().partIntegrity(integrity).start();
			this.alice = TransferFixture.client(this.emulator, "alice");
		}

		static Stream<Arguments> everySource() {
			return Stream.of(CHECKING, IGNORING, CHECKING_OPAQUE)
				.flatMap((integrity) -> Stream.of("/Projects", "/Vault")
					.flatMap((room) -> Stream.of("file", "stream", "publisher")
						.map((kind) -> Arguments.of(integrity, room, kind))));
		}

		@ParameterizedTest
		@MethodSource("everySource")
		void partWithAFlippedBitIsSentAgain(PartIntegrity integrity, String room, String kind) {
			use(integrity);
			ActiveFault flip = this.emulator.faults().add(Fault.flippedBit(PART / 2).on(Target.s3Part(2)).times(1));
			boolean provable = !integrity.etagsOpaque() || "/Projects".equals(room);
			upload(this.alice, request(kind, UploadVerificationIT.this.source, room), (outcome) -> {
				assertThat(outcome.verified()).isEqualTo(provable);
				assertArrived(this.alice, outcome.result(), UploadVerificationIT.this.source);
			});
			assertThat(flip.hits()).isOne();
		}

		@ParameterizedTest
		@ValueSource(strings = { "/Projects", "/Vault" })
		void onlyPartOfTheFirstUploadIsSentAgainToo(String room) throws IOException {
			use(IGNORING);
			this.emulator.faults().add(Fault.flippedBit(3).on(Target.S3_PART).times(1));
			Path small = TransferFixture.file(UploadVerificationIT.this.directory, "small.bin", 10);
			upload(this.alice, request("file", small, room), (outcome) -> {
				assertThat(outcome.verified()).isTrue();
				assertArrived(this.alice, outcome.result(), small);
			});
			assertThat(puts(this.emulator)).isEqualTo(2);
		}

		@ParameterizedTest
		@ValueSource(strings = { "/Projects", "/Vault" })
		void repeatedlyDamagedPartFailsTheUpload(String room) {
			ActiveFault flip = this.emulator.faults().add(Fault.flippedBit(0).on(Target.s3Part(2)));
			assertFails(this.alice, request("file", UploadVerificationIT.this.source, room), Reason.CHECKSUM_MISMATCH);
			assertThat(flip.hits()).isEqualTo(1 + TransferFixture.SETTINGS.maxRetries());
			assertThat(this.emulator.openUploadChannels()).isZero();
		}

		@Test
		void repeatedDamageThatOnlyEntityTagsShowFailsTheUpload() {
			use(IGNORING);
			this.emulator.faults().add(Fault.flippedBit(0).on(Target.s3Part(2)));
			assertFails(this.alice, request("file", UploadVerificationIT.this.source, "/Vault"),
					Reason.CHECKSUM_MISMATCH);
			assertThat(this.emulator.openUploadChannels()).isZero();
		}

		@ParameterizedTest
		@ValueSource(strings = { "file", "stream", "publisher" })
		void checksumOfTheFileShowsDamageThatNothingElseShows(String kind) {
			use(IGNORING_OPAQUE);
			this.emulator.faults().add(Fault.flippedBit(0).on(Target.s3Part(3)));
			assertFails(this.alice, request(kind, UploadVerificationIT.this.source, "/Projects"),
					Reason.CHECKSUM_MISMATCH);
		}

		@Test
		void checksumOfTheFileIsWaitedFor() {
			use(IGNORING_OPAQUE);
			this.emulator.faults().add(Fault.missingField("hash").on("GET", STATUS));
			ActiveFault missing = this.emulator.faults().add(Fault.missingField("hash").on("GET", NODE).times(2));
			upload(this.alice, request("stream", UploadVerificationIT.this.source, "/Projects"),
					(outcome) -> assertThat(outcome.verified()).isTrue());
			assertThat(missing.hits()).isEqualTo(2);
		}

		@Test
		void uploadWithoutProofIsReportedAsUnverified() {
			use(IGNORING_OPAQUE);
			this.emulator.faults().add(Fault.missingField("hash").on("GET", STATUS));
			this.emulator.faults().add(Fault.status(403).on("GET", NODE));
			upload(this.alice, request("file", UploadVerificationIT.this.source, "/Projects"),
					(outcome) -> assertThat(outcome.verified()).isFalse());
		}

		@Test
		void encryptedContentWithoutAnyProof() {
			use(CHECKING_OPAQUE);
			UploadRequest request = request("file", UploadVerificationIT.this.source, "/Vault");
			upload(this.alice, request, (outcome) -> assertThat(outcome.verified()).isFalse());
			assertFails(this.alice, request.withOptions((options) -> options.withRequireVerification(true)),
					Reason.UNVERIFIED);
		}

		@Test
		void opaqueEntityTagsRepeatOnePartInTheFirstUploadOnly() {
			use(CHECKING_OPAQUE);
			UploadRequest request = request("file", UploadVerificationIT.this.source, "/Projects");
			upload(this.alice, request, (outcome) -> assertThat(outcome.verified()).isTrue());
			assertThat(puts(this.emulator)).isEqualTo(4);
			upload(this.alice, request, (outcome) -> assertThat(outcome.verified()).isTrue());
			assertThat(puts(this.emulator)).isEqualTo(7);
		}

		@ParameterizedTest
		@CsvSource({ "/Projects,file", "/Projects,stream", "/Vault,file", "/Vault,publisher" })
		void emptyContentIsVerified(String room, String kind) throws IOException {
			Path empty = Files.createFile(UploadVerificationIT.this.directory.resolve("empty.bin"));
			upload(this.alice, request(kind, empty, room), (outcome) -> assertThat(outcome.verified()).isTrue());
		}

		@Test
		void copyIsVerified() {
			upload(this.alice, request("file", UploadVerificationIT.this.source, "/Projects"), (outcome) -> {
				this.emulator.faults().add(Fault.flippedBit(1).on(Target.s3Part(1)).times(1));
				TransferOutcome<Node> copy = this.alice.transfers()
					.copy(CopyRequest.of(NodeAddress.ofId(outcome.result().id()), NodeAddress.ofPath("/Vault"))
						.withOptions((options) -> options.withResolutionStrategy(ResolutionStrategy.AUTORENAME)),
							this.alice.transfers())
					.outcome()
					.block(TransferFixture.TIMEOUT);
				assertThat(copy).isNotNull();
				assertThat(copy.verified()).isTrue();
				assertArrived(this.alice, copy.result(), UploadVerificationIT.this.source);
			});
		}

	}

	@Nested
	class Server {

		private final DracoonEmulator emulator = DracoonEmulator.builder().storage(StorageMode.PROXY).start();

		private final Dracoon alice = TransferFixture.client(this.emulator, "alice");

		@AfterEach
		void close() {
			this.alice.close();
			this.emulator.close();
		}

		static Stream<Arguments> everySource() {
			return Stream.of("/Projects", "/Vault")
				.flatMap((room) -> Stream.of("file", "stream", "publisher").map((kind) -> Arguments.of(room, kind)));
		}

		@ParameterizedTest
		@MethodSource("everySource")
		void chunksAreVerified(String room, String kind) {
			upload(this.alice, request(kind, UploadVerificationIT.this.source, room),
					(outcome) -> assertThat(outcome.verified()).isTrue());
		}

		@ParameterizedTest
		@MethodSource("everySource")
		void lostAnswerIsNoProof(String room, String kind) {
			this.emulator.faults().add(Fault.reset(Effect.Phase.ANSWER, 0).on("POST", CHUNK).after(1).times(1));
			upload(this.alice, request(kind, UploadVerificationIT.this.source, room), (outcome) -> {
				assertThat(outcome.verified()).isEqualTo("/Projects".equals(room));
				assertArrived(this.alice, outcome.result(), UploadVerificationIT.this.source);
			});
		}

		@ParameterizedTest
		@MethodSource("everySource")
		void missingChecksumIsNoProof(String room, String kind) {
			this.emulator.faults().add(Fault.missingField("hash").on("POST", CHUNK).after(1).times(1));
			upload(this.alice, request(kind, UploadVerificationIT.this.source, room),
					(outcome) -> assertThat(outcome.verified()).isEqualTo("/Projects".equals(room)));
		}

		@ParameterizedTest
		@ValueSource(strings = { "file", "stream", "publisher" })
		void damagedChunkWhoseAnswerIsLostIsFoundByTheChecksumOfTheFile(String kind) {
			this.emulator.faults().add(Fault.flippedBit(7).on("POST", CHUNK).after(1).times(1));
			this.emulator.faults().add(Fault.reset(Effect.Phase.ANSWER, 0).on("POST", CHUNK).after(1).times(1));
			assertFails(this.alice, request(kind, UploadVerificationIT.this.source, "/Projects"),
					Reason.CHECKSUM_MISMATCH);
		}

		@Test
		void callerWhoInsistsGetsNoEncryptedFileWhoseAnswerIsLost() {
			this.emulator.faults().add(Fault.reset(Effect.Phase.ANSWER, 0).on("POST", CHUNK).after(1).times(1));
			assertFails(this.alice, request("file", UploadVerificationIT.this.source, "/Vault")
				.withOptions((options) -> options.withRequireVerification(true)), Reason.UNVERIFIED);
		}

		@ParameterizedTest
		@ValueSource(strings = { "/Projects", "/Vault" })
		void chunkThatTheServerKeepsDamagedMakesNoFile(String room) {
			this.emulator.faults().add(Fault.flippedBit(7).on("POST", CHUNK).after(1).times(1));
			assertFails(this.alice, request("file", UploadVerificationIT.this.source, room), Reason.CHECKSUM_MISMATCH);
			assertThat(this.emulator.openUploadChannels()).isZero();
		}

		@ParameterizedTest
		@ValueSource(strings = { "/Projects", "/Vault" })
		void emptyContentIsVerified(String room) throws IOException {
			Path empty = Files.createFile(UploadVerificationIT.this.directory.resolve("empty.bin"));
			for (String kind : List.of("file", "stream")) {
				upload(this.alice, request(kind, empty, room), (outcome) -> assertThat(outcome.verified()).isTrue());
			}
		}

	}

}
