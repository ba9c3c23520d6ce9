// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.files.UpdateFileRequest;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that a name conflict is detected before much content is sent.
 */
class NameConflictTests {

	private static final int SEVERAL_PARTS = 2 * TransferSettings.MIN_CHUNK_SIZE + 1;

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon alice = TransferFixture.client(this.emulator, "alice");

	@TempDir
	Path directory;

	@AfterEach
	void close() {
		this.alice.close();
		this.emulator.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void conflictOfALargeFileIsFoundBeforeTheUpload(String room) throws IOException {
		Path source = TransferFixture.file(this.directory, "taken.bin", SEVERAL_PARTS);
		Node file = upload(this.alice, TransferFixture.file(this.directory, "short.bin", 10), room, "taken.bin");
		this.emulator.clearRequests();
		assertConflict(this.alice, source, room, DracoonErrorCode.NAME_TAKEN, file.id());
		assertThat(this.emulator.requests()).noneMatch((call) -> call.method().equals("PUT"))
			.noneMatch((call) -> call.path().endsWith("/uploads"));
		upload(this.alice, source, room, "free.bin");
	}

	@Test
	void folderThatHasTheNameIsFoundAsWell() throws IOException {
		Path source = TransferFixture.file(this.directory, "folder", SEVERAL_PARTS);
		Node projects = this.alice.nodes().getByPath("/Projects").block(TransferFixture.TIMEOUT);
		Node folder = this.alice.nodes()
			.createFolder(CreateFolderRequest.of(projects.id(), "folder"))
			.block(TransferFixture.TIMEOUT);
		assertConflict(this.alice, source, "/Projects", DracoonErrorCode.CONTAINER_IN_THE_WAY, folder.id());
	}

	@Test
	void singlePartUploadChecksNoNameFirst() throws IOException {
		Node projects = this.alice.nodes().getByPath("/Projects").block(TransferFixture.TIMEOUT);
		Path source = TransferFixture.file(this.directory, "single.bin", 10);
		UploadRequest request = UploadRequest.of(source, projects.id()).withResolutionStrategy(ResolutionStrategy.FAIL);
		this.alice.transfers().upload(request).result().block(TransferFixture.TIMEOUT);
		assertThat(this.emulator.requests())
			.filteredOn((call) -> call.method().equals("GET") && call.path().equals("/api/v4/nodes"))
			// expect only one request, which looks up the room by its path
			.hasSize(1);
		StepVerifier.create(this.alice.transfers().upload(request).result())
			.verifyError(DracoonApiException.Conflict.class);
	}

	@Test
	void nameThatIsTakenDuringTheUploadIsRefusedByTheServer() throws IOException {
		Path source = TransferFixture.file(this.directory, "race.bin", SEVERAL_PARTS);
		Path other = TransferFixture.file(this.directory, "other.bin", 10);
		RequestHook hook = new RequestHook(HaltingConnector::isContent, 1,
				() -> upload(this.alice, other, "/Projects", "race.bin"));
		try (Dracoon slow = TransferFixture.client(this.emulator, "alice", (builder) -> builder.connector(hook))) {
			StepVerifier.create(slow.transfers().upload(request(source, "/Projects", "race.bin")).result())
				.verifyError(DracoonApiException.Conflict.class);
			assertThat(hook.seen()).isEqualTo(3);
		}
		assertThat(this.emulator.openUploadChannels()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "/Projects, overwritten", "/Vault, overwritten", "/Projects, deleted", "/Projects, renamed" })
	void onlyTheNamedVersionIsOverwritten(String room, String change) throws IOException {
		Node version = upload(this.alice, TransferFixture.file(this.directory, "first.bin", 10), room, "race.bin");
		UploadRequest other = request(TransferFixture.file(this.directory, "other.bin", 20), room, "race.bin");
		Mono<?> changed = switch (change) {
			case "overwritten" ->
				this.alice.transfers().upload(other.withResolutionStrategy(ResolutionStrategy.OVERWRITE)).result();
			case "deleted" -> this.alice.nodes().delete(version.id());
			default -> this.alice.files().update(version.id(), UpdateFileRequest.of().withName("renamed.bin"));
		};
		RequestHook hook = new RequestHook(HaltingConnector::isContent, 0,
				() -> changed.block(TransferFixture.TIMEOUT));
		UploadRequest replacement = request(TransferFixture.file(this.directory, "new.bin", 30), room, "race.bin")
			.withOptions((options) -> options.withResolutionStrategy(ResolutionStrategy.OVERWRITE)
				.withReplaces(version.id()));
		try (Dracoon slow = TransferFixture.client(this.emulator, "alice", (builder) -> builder.connector(hook))) {
			StepVerifier.create(slow.transfers().upload(replacement).result())
				.verifyError(DracoonApiException.Conflict.class);
		}
		assertThat(this.alice.nodes()
			.list(NodeQuery.children(version.parentId()))
			.map(Node::size)
			.collectList()
			.block(TransferFixture.TIMEOUT)).doesNotContain(30L);
		assertThat(this.emulator.openUploadChannels()).isZero();
	}

	@Test
	void namedVersionIsOverwrittenIfItIsStillThere() throws IOException {
		Node version = upload(this.alice, TransferFixture.file(this.directory, "first.bin", 10), "/Projects", "a.bin");
		UploadRequest replacement = request(TransferFixture.file(this.directory, "new.bin", 30), "/Projects", "a.bin")
			.withOptions((options) -> options.withResolutionStrategy(ResolutionStrategy.OVERWRITE)
				.withReplaces(version.id()));
		Node replaced = this.alice.transfers().upload(replacement).result().block(TransferFixture.TIMEOUT);
		assertThat(replaced.size()).isEqualTo(30);
		assertThat(replaced.id()).isNotEqualTo(version.id());
	}

	private static UploadRequest request(Path source, String room, String name) {
		return UploadRequest.of(source, room).withName(name).withResolutionStrategy(ResolutionStrategy.FAIL);
	}

	private static Node upload(Dracoon dracoon, Path source, String room, String name) {
		return dracoon.transfers().upload(request(source, room, name)).result().block(TransferFixture.TIMEOUT);
	}

	private static void assertConflict(Dracoon dracoon, Path source, String room, DracoonErrorCode code,
			long inTheWay) {
		StepVerifier
			.create(dracoon.transfers()
				.upload(UploadRequest.of(source, room).withResolutionStrategy(ResolutionStrategy.FAIL))
				.result())
			.expectErrorSatisfies(
					(ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonApiException.Conflict.class, (conflict) -> {
						assertThat(conflict.hasErrorCode(code)).isTrue();
						assertThat(conflict.getConflictNodes()).singleElement()
							.satisfies((node) -> assertThat(node.nodeId()).isEqualTo(inTheWay));
					}))
			.verify(TransferFixture.TIMEOUT);
	}

}
