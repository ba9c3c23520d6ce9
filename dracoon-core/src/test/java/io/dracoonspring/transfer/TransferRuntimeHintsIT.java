// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Member;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aot.agent.RecordedInvocation;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.test.agent.EnabledIfRuntimeHintsAgent;
import org.springframework.aot.test.agent.RuntimeHintsInvocations;
import org.springframework.aot.test.agent.RuntimeHintsRecorder;
import org.springframework.core.io.support.SpringFactoriesLoader;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonStorageException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Checks with the agent of Spring that all reflection of clients and emulators has hints
 * for native images.
 */
@Tag("RuntimeHints")
@EnabledIfRuntimeHintsAgent
class TransferRuntimeHintsIT {

	private static final int SIZE = 2 * TransferSettings.MIN_CHUNK_SIZE + 1;

	@TempDir
	Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void contentIsSentAndFetchedThroughTheStorage(String room) {
		assertHinted(StorageMode.S3, (emulator) -> roundTrip(emulator, room));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void contentIsSentAndFetchedThroughTheServer(String room) {
		assertHinted(StorageMode.PROXY, (emulator) -> roundTrip(emulator, room));
	}

	private void roundTrip(DracoonEmulator emulator, String room) {
		try (Dracoon alice = TransferFixture.client(emulator, "alice")) {
			Path source = file("source.bin");
			Path copy = this.directory.resolve("copy.bin");
			Node node = alice.transfers().upload(UploadRequest.of(source, room)).result().block();
			assertThat(node).isNotNull();
			alice.transfers().download(DownloadRequest.of(node.id(), copy)).result().block();
			TransferFixture.assertSameContent(copy, source);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void pausedTransfersGoOnFromTheirTokenFiles(String room) {
		assertHinted(StorageMode.S3, (emulator) -> {
			Path source = file("paused.bin");
			Path token = this.directory.resolve("token.json");
			try (Dracoon halting = TransferFixture.client(emulator, "alice",
					(builder) -> builder.connector(new HaltingConnector(1)))) {
				Upload upload = halting.transfers()
					.upload(UploadRequest.of(source, room).withOptions((options) -> options.withTokenFile(token)));
				upload.start();
				Awaitility.await().atMost(TransferFixture.TIMEOUT).until(() -> hasPart(token));
				assertThat(upload.pause().block()).isNotNull();
			}
			try (Dracoon alice = TransferFixture.client(emulator, "alice")) {
				Node node = alice.transfers().resumeUpload(read(token), token).result().block();
				assertThat(node).isNotNull();
				assertThat(node.size()).isEqualTo(SIZE);
			}
		});
	}

	private static boolean hasPart(Path token) throws IOException {
		return Files.exists(token) && Files.readString(token).contains("etag");
	}

	@Test
	void errorsOfTheServerAndItsStorageAreRead() {
		assertHinted(StorageMode.S3, (emulator) -> {
			try (Dracoon alice = TransferFixture.client(emulator, "alice")) {
				assertThatExceptionOfType(DracoonApiException.class).isThrownBy(() -> alice.nodes().get(4711).block());
				emulator.faults().add(Fault.status(403).on(Target.S3_PART));
				assertThatExceptionOfType(DracoonStorageException.class).isThrownBy(() -> alice.transfers()
					.upload(UploadRequest.of(file("refused.bin"), "/Projects"))
					.result()
					.block());
			}
		});
	}

	@Test
	void refusedSignInIsRead() {
		assertHinted(StorageMode.S3, (emulator) -> {
			try (Dracoon nobody = TransferFixture.client(emulator, "nobody")) {
				assertThatExceptionOfType(DracoonAuthenticationException.class)
					.isThrownBy(() -> nobody.account().get().block());
			}
		});
	}

	@Test
	void keptEmulatorIsThereAgain() {
		Path kept = this.directory.resolve("kept");
		assertHinted(() -> {
			try (DracoonEmulator emulator = DracoonEmulator.builder().directory(kept).start()) {
				roundTrip(emulator, "/Projects");
			}
			try (DracoonEmulator emulator = DracoonEmulator.builder().directory(kept).start();
					Dracoon alice = TransferFixture.client(emulator, "alice")) {
				List<Node> rooms = alice.nodes().list(NodeQuery.root()).collectList().block();
				assertThat(rooms).extracting(Node::name).contains("Projects", "Vault");
			}
		});
	}

	@Test
	void missingHintIsNoticed() {
		RuntimeHintsInvocations seen = RuntimeHintsRecorder.record(() -> {
			try (DracoonEmulator emulator = DracoonEmulator.start()) {
				roundTrip(emulator, "/Projects");
			}
		});
		missing(seen, hints("TokenRuntimeHints")).isNotEmpty()
			.allSatisfy((invocation) -> assertThat(invocation).contains("TokenResponse"));
	}

	private static void assertHinted(StorageMode storage, Consumer<DracoonEmulator> work) {
		assertHinted(() -> {
			try (DracoonEmulator emulator = DracoonEmulator.builder().storage(storage).start()) {
				work.accept(emulator);
			}
		});
	}

	private static void assertHinted(Runnable work) {
		missing(RuntimeHintsRecorder.record(work), hints("none")).isEmpty();
	}

	private static AbstractListAssert<?, ?, String, ObjectAssert<String>> missing(RuntimeHintsInvocations seen,
			RuntimeHints hints) {
		return seen.assertThat()
			.notMatching(hints)
			.filteredOn((invocation) -> !hasNothingToFind(invocation))
			.map((invocation) -> invocation.getMethodReference() + " of " + target(invocation) + " with "
					+ invocation.getArguments());
	}

	// tells whether Jackson searched a supertype that has no annotations and therefore
	// needs no hint
	private static boolean hasNothingToFind(RecordedInvocation invocation) {
		return target(invocation).startsWith("java.") || target(invocation).endsWith("Builder$With");
	}

	private static String target(RecordedInvocation invocation) {
		Object instance = invocation.getInstance();
		if (instance instanceof Class<?> type) {
			return type.getName();
		}
		return (instance instanceof Member member) ? member.getDeclaringClass().getName() : String.valueOf(instance);
	}

	private static RuntimeHints hints(String without) {
		RuntimeHints hints = new RuntimeHints();
		SpringFactoriesLoader.forResourceLocation("META-INF/spring/aot.factories")
			.load(RuntimeHintsRegistrar.class)
			.stream()
			.filter((registrar) -> !registrar.getClass().getSimpleName().equals(without))
			.forEach((registrar) -> registrar.registerHints(hints, TransferRuntimeHintsIT.class.getClassLoader()));
		return hints;
	}

	private Path file(String name) {
		try {
			return TransferFixture.file(this.directory, name, SIZE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ResumeToken read(Path token) {
		try {
			return ResumeToken.read(token);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
