// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeSearchFilter;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Tests the short forms of the most frequent calls. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemplateCallsIT {

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon alice = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
				Secret.of("Emulator-2026!"))
		.encryptionPassword("Encryption-2026!")
		.build();

	private final DracoonTemplate template = new DracoonTemplate(this.alice);

	@TempDir
	Path directory;

	@BeforeEach
	void startAfresh() {
		this.emulator.reset();
	}

	@AfterAll
	void close() {
		this.alice.close();
		this.emulator.close();
	}

	@Test
	void walksThroughEverythingBelow() {
		this.template.createFolders("/Projects/a/b");
		this.template.writeBytes("/Projects/a/b/c.txt", new byte[1]);
		this.template.writeBytes("/Projects/a/d.txt", new byte[1]);
		List<String> below = List.of("/Projects/a/b", "/Projects/a/b/c.txt", "/Projects/a/d.txt");
		assertThat(this.template.walk("/Projects/a")).extracting(Node::path).containsExactlyElementsOf(below);
		assertThat(this.template.walk(this.template.get("/Projects/a"))).extracting(Node::path)
			.containsExactlyElementsOf(below);
		assertThat(this.template.walk("/")).extracting(Node::path)
			.contains("/Projects", "/Vault")
			.containsSubsequence("/Projects", "/Projects/a", "/Projects/a/b", "/Projects/a/b/c.txt");
		this.emulator.clearRequests();
		try (Stream<Node> nodes = this.template.walk("/Projects/a")) {
			assertThat(nodes.findFirst()).map(Node::name).hasValue("b");
		}
		assertThat(this.emulator.requests()).hasSizeLessThan(6);
	}

	@Test
	void searchTakesFilters() {
		this.template.createFolders("/Projects/needle");
		this.template.writeBytes("/Projects/needle/needle.txt", new byte[3]);
		try (Stream<Node> found = this.template.search("/Projects", "needle",
				(query) -> query.withFilter(NodeSearchFilter.TYPE.equalTo(NodeType.FILE)))) {
			assertThat(found).extracting(Node::path).containsExactly("/Projects/needle/needle.txt");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void writesAndReadsTextAndBytes(String room) {
		String text = "Grüße, \uD83D\uDE00\n";
		Node file = this.template.writeString(room + "/text.txt", text);
		assertThat(this.template.readString(room + "/text.txt")).isEqualTo(text);
		assertThat(this.template.readString(file)).isEqualTo(text);
		assertThat(this.template.readBytes(room + "/text.txt")).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
		assertThatExceptionOfType(DracoonApiException.Conflict.class)
			.isThrownBy(() -> this.template.writeString(room + "/text.txt", "other"));
		this.template.writeString(room + "/text.txt", "other",
				(options) -> options.withResolutionStrategy(ResolutionStrategy.OVERWRITE));
		assertThat(this.template.readString(room + "/text.txt")).isEqualTo("other");
	}

	@Test
	void uploadOfAFileTakesOptions() throws IOException {
		Path source = Files.writeString(this.directory.resolve("notes.txt"), "text");
		Node file = this.template.upload("/Projects/notes.txt", source, (options) -> options.withNotes("checked"));
		assertThat(this.template.get(file.id()).notes()).isEqualTo("checked");
		Node written = this.template.write("/Projects/written.txt", (output) -> output.write(1),
				(options) -> options.withNotes("written"));
		assertThat(this.template.get(written.id()).notes()).isEqualTo("written");
	}

	@Test
	void acceptsNodesInsteadOfPaths() throws IOException {
		this.template.createFolders("/Projects/a");
		Node file = this.template.writeString("/Projects/a/one.txt", "one");
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		assertThat(this.template.download(file, output)).isEqualTo(3);
		assertThat(output).hasToString("one");
		assertThat(this.template.download(file, this.directory.resolve("one.txt"))).hasContent("one");
		assertThat(this.template.<Integer>read(file, InputStream::read)).isEqualTo('o');
		assertThat(this.template.readBytes(file)).hasSize(3);
		try (InputStream input = this.template.openInputStream(file)) {
			assertThat(input.readAllBytes()).hasSize(3);
		}
		assertThat(this.template.share(file).share().nodeId()).isEqualTo(file.id());
		assertThat(this.template.copy(file, "/Projects/copy.txt").id()).isNotEqualTo(file.id());
		assertThat(this.template.rename(file, "two.txt").path()).isEqualTo("/Projects/a/two.txt");
		assertThat(this.template.rename("/Projects/a/two.txt", "three.txt").name()).isEqualTo("three.txt");
		Node moved = this.template.move(file, "/Projects/one.txt");
		assertThat(moved.path()).isEqualTo("/Projects/one.txt");
		assertThat(this.template.move(moved, "/Projects/four.txt").path()).isEqualTo("/Projects/four.txt");
		assertThat(this.template.rename("/Projects/a", "b").path()).isEqualTo("/Projects/b");
		this.template.delete(moved);
		assertThat(this.template.exists("/Projects/four.txt")).isFalse();
		Node room = this.template.get("/Projects");
		assertThatIllegalArgumentException().isThrownBy(() -> this.template.rename(room, "Other"))
			.withMessageContaining("is a room");
		assertThatIllegalArgumentException().isThrownBy(() -> this.template.move(room, "/Vault/a"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.template.copy(room, "/Vault/a"));
	}

}
