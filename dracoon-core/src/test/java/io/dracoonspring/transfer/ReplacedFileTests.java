// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.emulator.faults.ActiveFault;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.testing.CapturedLogs;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests uploads whose file another upload replaces before the server has returned the
 * description of the file.
 */
class ReplacedFileTests {

	@TempDir
	Path directory;

	static Stream<Arguments> everywhere() {
		return Stream.of(StorageMode.S3, StorageMode.PROXY)
			.flatMap((storage) -> Stream.of("/Projects", "/Vault").map((room) -> Arguments.of(storage, room)));
	}

	@ParameterizedTest
	@MethodSource("everywhere")
	void replacementsAtTheSameTimeAreNeverSaidToHaveFailed(StorageMode storage, String room) throws IOException {
		Path source = TransferFixture.file(this.directory, "same.bin", 1000);
		UploadRequest request = UploadRequest.of(source, room).withResolutionStrategy(ResolutionStrategy.OVERWRITE);
		try (DracoonEmulator emulator = DracoonEmulator.builder().storage(storage).start();
				Dracoon admin = TransferFixture.client(emulator, "admin");
				CapturedLogs logs = new CapturedLogs()) {
			admin.crypto().unlock().block(TransferFixture.TIMEOUT);
			Flux.range(0, 40)
				.flatMap((number) -> admin.transfers()
					.upload(request)
					.result()
					.map(Node::name)
					.onErrorResume(
							(ex) -> ex instanceof DracoonTransferException failure
									&& failure.getReason() == Reason.OUTCOME_UNKNOWN,
							(ex) -> Mono.just(ex.getMessage().contains("replaced") ? "same.bin" : "?")),
						4)
				.as(StepVerifier::create)
				.thenConsumeWhile("same.bin"::equals)
				.expectComplete()
				.verify(TransferFixture.TIMEOUT);
			assertThat(emulator.openUploadChannels()).isZero();
			assertThat(logs.lines(Level.WARN)).noneMatch((line) -> line.startsWith("io.dracoonspring"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "/Projects,0", "/Projects,-600", "/Projects,600", "/Vault,0", "/Vault,-600" })
	void fileThatWasReplacedIsFoundInTheRecycleBin(String room, long clockOffset) throws IOException {
		Path source = TransferFixture.file(this.directory, "first.bin", 1000);
		Path other = TransferFixture.file(this.directory, "second.bin", 2000);
		try (DracoonEmulator emulator = DracoonEmulator.builder().clockOffset(Duration.ofSeconds(clockOffset)).start();
				Dracoon admin = TransferFixture.client(emulator, "admin")) {
			AtomicReference<Node> replacement = new AtomicReference<>();
			RequestHook hook = new RequestHook(ReplacedFileTests::isStatus, 1, () -> replacement
				.set(admin.transfers().upload(request(other, room)).result().block(TransferFixture.TIMEOUT)));
			try (Dracoon slow = TransferFixture.client(emulator, "admin", (builder) -> builder.connector(hook))) {
				Node file = slow.transfers().upload(request(source, room)).result().block(TransferFixture.TIMEOUT);
				assertThat(file.size()).isEqualTo(1000);
				assertThat(file.name()).isEqualTo("file.bin");
				assertThat(file.id()).isLessThan(replacement.get().id());
				assertThat(slow.recycleBin().get(file.id()).block(TransferFixture.TIMEOUT).size()).isEqualTo(1000);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void outcomeIsUnknownToThoseWhoMustNotLook(String room) throws IOException {
		Path source = TransferFixture.file(this.directory, "first.bin", 1000);
		try (DracoonEmulator emulator = DracoonEmulator.start();
				Dracoon admin = TransferFixture.client(emulator, "admin")) {
			emulator.faults().add(Fault.status(403).on("GET", "/api/v4/nodes/{node_id}/deleted_nodes/versions"));
			RequestHook hook = new RequestHook(ReplacedFileTests::isStatus, 1,
					() -> admin.transfers().upload(request(source, room)).result().block(TransferFixture.TIMEOUT));
			try (Dracoon alice = TransferFixture.client(emulator, "alice", (builder) -> builder.connector(hook))) {
				StepVerifier.create(alice.transfers().upload(request(source, room)).result())
					.expectErrorSatisfies((ex) -> assertThat(ex)
						.isInstanceOfSatisfying(DracoonTransferException.class,
								(failure) -> assertThat(failure.getReason()).isEqualTo(Reason.OUTCOME_UNKNOWN))
						.hasMessageContaining("recycle bin"))
					.verify(TransferFixture.TIMEOUT);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "-20503,0", "-80000,1" })
	void channelThatTheServerHasClosedIsNoReasonToWarn(int errorCode, int warnings) throws IOException {
		Path source = TransferFixture.file(this.directory, "first.bin", 1000);
		UploadRequest request = UploadRequest.of(source, "/Projects").withResolutionStrategy(ResolutionStrategy.FAIL);
		try (DracoonEmulator emulator = DracoonEmulator.start();
				Dracoon admin = TransferFixture.client(emulator, "admin");
				CapturedLogs logs = new CapturedLogs()) {
			admin.transfers().upload(request).result().block(TransferFixture.TIMEOUT);
			ActiveFault refusal = emulator.faults()
				.add(Fault.status(400, errorCode).on("DELETE", "/api/v4/nodes/files/uploads/{upload}"));
			StepVerifier.create(admin.transfers().upload(request).result())
				.expectError(DracoonApiException.Conflict.class)
				.verify(TransferFixture.TIMEOUT);
			assertThat(refusal.hits()).isEqualTo(1);
			assertThat(logs.lines(Level.WARN)).filteredOn((line) -> line.contains("could not be cancelled"))
				.hasSize(warnings);
		}
	}

	private static UploadRequest request(Path source, String room) {
		return UploadRequest.of(source, room).withName("file.bin").withResolutionStrategy(ResolutionStrategy.OVERWRITE);
	}

	private static boolean isStatus(HttpMethod method, URI uri) {
		return method.equals(HttpMethod.GET) && uri.getPath().contains("/nodes/files/uploads/");
	}

}
