// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.directory.VerificationItem;
import io.dracoonspring.transfer.directory.VerificationItem.Grade;
import io.dracoonspring.transfer.directory.VerificationItem.Result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(LeakExtension.class)
class FileVerificationIT {

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon alice = TransferFixture.client(this.emulator, "alice");

	private final DracoonTemplate template = new DracoonTemplate(this.alice);

	private int files;

	@AfterAll
	void close() {
		this.alice.close();
		this.emulator.close();
	}

	private Node upload(String room, String content) {
		return this.template.writeString(room + "/file " + this.files++, content);
	}

	private VerificationItem verify(UploadSource local, Node remote, boolean download) {
		return this.alice.transfers().verify(local, remote, download).block(TransferFixture.TIMEOUT);
	}

	@ParameterizedTest
	@CsvSource({ "/Projects, false, CONTENT", "/Projects, true, CONTENT", "/Vault, false, DECLARED",
			"/Vault, true, CONTENT" })
	void fileAndResourceAreTheSameAsWhatWasUploaded(String room, boolean download, Grade grade, @TempDir Path directory)
			throws IOException {
		Node remote = upload(room, "content");
		Path file = Files.writeString(directory.resolve("any name"), "content");
		VerificationItem expected = new VerificationItem(remote.name(), Result.SAME, grade, null, null);
		assertThat(verify(UploadSource.of(file), remote, download)).isEqualTo(expected);
		ByteArrayResource resource = new ByteArrayResource("content".getBytes(StandardCharsets.UTF_8));
		assertThat(verify(UploadSource.of(resource), remote, download)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void otherContentIsDifferent(String room) {
		Node remote = upload(room, "content");
		for (String other : new String[] { "cOntent", "contents", "" }) {
			UploadSource source = UploadSource.of(new ByteArrayResource(other.getBytes(StandardCharsets.UTF_8)));
			assertThat(verify(source, remote, false).result()).isEqualTo(Result.DIFFERENT);
			assertThat(verify(source, remote, true).result()).isEqualTo(Result.DIFFERENT);
		}
	}

	@Test
	void moreComparisonsThanWorkerThreadsComeToTheirEnds() {
		Node remote = upload("/Vault", "content");
		UploadSource source = UploadSource.of(new ByteArrayResource("content".getBytes(StandardCharsets.UTF_8)));
		int comparisons = 2 * Schedulers.DEFAULT_BOUNDED_ELASTIC_SIZE;
		List<VerificationItem> items = Flux.range(0, comparisons)
			.flatMap((i) -> this.alice.transfers().verify(source, remote, true), comparisons)
			.collectList()
			.block(TransferFixture.TIMEOUT);
		assertThat(items).hasSize(comparisons).allSatisfy((item) -> assertThat(item.result()).isEqualTo(Result.SAME));
	}

	@Test
	void sourceThatIsNotThereIsUnproven(@TempDir Path directory) {
		Node remote = upload("/Projects", "content");
		VerificationItem item = verify(UploadSource.of(directory.resolve("missing.txt")), remote, false);
		assertThat(item.result()).isEqualTo(Result.UNPROVEN);
		assertThat(item.reason()).endsWith("missing.txt' does not exist");
	}

	@Test
	void fileThatIsDeletedOnTheServerIsUnproven() {
		Node remote = upload("/Vault", "content");
		this.template.delete(remote);
		VerificationItem item = verify(
				UploadSource.of(new ByteArrayResource("content".getBytes(StandardCharsets.UTF_8))), remote, false);
		assertThat(item.result()).isEqualTo(Result.UNPROVEN);
		assertThat(item.reason()).contains("deleted");
	}

	@Test
	void sourceThatCanBeReadOnlyOnceIsRefused() {
		Node remote = upload("/Projects", "content");
		ByteArrayInputStream once = new ByteArrayInputStream(new byte[1]);
		for (UploadSource source : new UploadSource[] { UploadSource.of(once),
				UploadSource.of(new InputStreamResource(once)) }) {
			assertThatIllegalArgumentException().isThrownBy(() -> this.alice.transfers().verify(source, remote, false))
				.withMessageContaining("read more than once");
		}
	}

	@Test
	void onlyFilesCanBeCompared() {
		Node room = this.template.get("/Projects");
		UploadSource source = UploadSource.of(new ByteArrayResource(new byte[1]));
		assertThatIllegalArgumentException().isThrownBy(() -> this.alice.transfers().verify(source, room, false))
			.withMessageContaining("must be a file");
	}

}
