// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.integration.file.remote.session.CachingSessionFactory;
import org.springframework.integration.file.remote.session.Session;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.integration.Clients;
import io.dracoonspring.template.DracoonTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DracoonSessionTests {

	private static final DracoonEmulator EMULATOR = DracoonEmulator.start();

	private static final Dracoon DRACOON = Clients.alice(EMULATOR);

	private final DracoonTemplate template = new DracoonTemplate(DRACOON);

	private final Session<Node> session = new DracoonSessionFactory(DRACOON).getSession();

	@AfterAll
	static void close() {
		DRACOON.close();
		EMULATOR.close();
	}

	@Test
	void listsRoomsFoldersFilesAndPatterns() throws IOException {
		this.session.mkdir("/Projects/lists/below");
		write("/Projects/lists/a.txt", "a");
		write("/Projects/lists/b.txt", "bb");
		write("/Projects/lists/c.pdf", "ccc");
		assertThat(this.session.listNames("")).contains("Projects", "Vault");
		assertThat(this.session.listNames(null)).contains("Projects", "Vault");
		assertThat(this.session.listNames("/")).contains("Projects", "Vault");
		for (String path : new String[] { "/Projects/lists", "/Projects/lists/", "Projects/lists",
				"//Projects//lists" }) {
			assertThat(this.session.listNames(path)).containsExactlyInAnyOrder("below", "a.txt", "b.txt", "c.pdf");
		}
		assertThat(this.session.listNames("/Projects/lists/*.txt")).containsExactlyInAnyOrder("a.txt", "b.txt");
		assertThat(this.session.listNames("/Projects/lists/*")).hasSize(4);
		assertThat(this.session.listNames("/Projects/lists/*.none")).isEmpty();
		Node[] single = this.session.list("/Projects/lists/b.txt");
		assertThat(single).singleElement().satisfies((node) -> {
			assertThat(node.name()).isEqualTo("b.txt");
			assertThat(node.size()).isEqualTo(2);
		});
		assertThat(this.session.list("/Projects/lists/below")).isEmpty();
	}

	@Test
	void listOfWhatIsNotThereIsAnErrorThatNamesIt() {
		assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(() -> this.session.list("/Projects/nowhere"))
			.withMessageContaining("'/Projects/nowhere'");
		assertThatExceptionOfType(FileNotFoundException.class)
			.isThrownBy(() -> this.session.listNames("/Projects/nowhere/*.txt"));
	}

	@Test
	void readsWhatWasWrittenAlsoUnderOddNames() throws IOException {
		for (String room : new String[] { "/Projects/", "/Vault/" }) {
			for (String name : new String[] { "plain.txt", "with space.txt", "100% #1 & more;.txt",
					"\u00fcml\u00e4ut.txt", "a+b=c@d.txt" }) {
				write(room + name, "content of " + name);
				assertThat(read(room + name)).isEqualTo("content of " + name);
				try (InputStream input = this.session.readRaw(room + name)) {
					assertThat(input.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("content of " + name);
				}
				assertThat(this.session.finalizeRaw()).isTrue();
				assertThat(this.session.exists(room + name)).isTrue();
			}
		}
	}

	@Test
	void writeMakesANewVersion() throws IOException {
		write("/Projects/versions.txt", "one");
		Node first = this.template.get("/Projects/versions.txt");
		write("/Projects/versions.txt", "two");
		Node second = this.template.get("/Projects/versions.txt");
		assertThat(second.id()).isNotEqualTo(first.id());
		assertThat(second.referenceId()).isEqualTo(first.referenceId());
		assertThat(read("/Projects/versions.txt")).isEqualTo("two");
	}

	@Test
	void fileThatAppearedAfterTheQuestionWhetherItExistsIsNotReplaced() throws IOException {
		assertThat(this.session.exists("/Projects/race.txt")).isFalse();
		this.template.writeBytes("/Projects/race.txt", "theirs".getBytes(StandardCharsets.UTF_8));
		assertThatExceptionOfType(DracoonApiException.Conflict.class)
			.isThrownBy(() -> write("/Projects/race.txt", "mine"));
		assertThat(read("/Projects/race.txt")).isEqualTo("theirs");
		assertThat(this.session.exists("/Projects/race.txt")).isTrue();
		write("/Projects/race.txt", "mine");
		assertThat(read("/Projects/race.txt")).isEqualTo("mine");
	}

	@Test
	void appendingIsRefusedWithWhatToDoInstead() {
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> this.session.append(stream("x"), "/Projects/log.txt"))
			.withMessageContaining("'/Projects/log.txt'")
			.withMessageContaining("REPLACE");
		assertThat(this.template.exists("/Projects/log.txt")).isFalse();
	}

	@Test
	void removesFilesOnly() throws IOException {
		this.session.mkdir("/Projects/keep");
		write("/Projects/keep/gone.txt", "x");
		assertThat(this.session.remove("/Projects/keep/gone.txt")).isTrue();
		assertThat(this.session.remove("/Projects/keep/gone.txt")).isFalse();
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.session.remove("/Projects/keep"));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.session.remove("/Projects"));
		assertThat(this.session.exists("/Projects/keep")).isTrue();
	}

	@Test
	void removesEmptyFoldersOnly() throws IOException {
		this.session.mkdir("/Projects/full/empty");
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.session.rmdir("/Projects/full"))
			.withMessageContaining("not empty");
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.session.rmdir("/Projects"));
		assertThat(this.session.rmdir("/Projects/full/empty")).isTrue();
		assertThat(this.session.rmdir("/Projects/full")).isTrue();
		assertThat(this.session.rmdir("/Projects/full")).isFalse();
	}

	@Test
	void renamesAndMovesButReplacesNothing() throws IOException {
		this.session.mkdir("/Projects/from");
		this.session.mkdir("/Projects/to");
		write("/Projects/from/a.txt", "a");
		this.session.rename("/Projects/from/a.txt", "/Projects/from/b.txt");
		this.session.rename("/Projects/from/b.txt", "/Projects/to/c.txt");
		assertThat(read("/Projects/to/c.txt")).isEqualTo("a");
		write("/Projects/from/d.txt", "d");
		assertThatExceptionOfType(DracoonException.class)
			.isThrownBy(() -> this.session.rename("/Projects/from/d.txt", "/Projects/to/c.txt"));
		assertThat(read("/Projects/to/c.txt")).isEqualTo("a");
		assertThat(read("/Projects/from/d.txt")).isEqualTo("d");
	}

	@Test
	void saysWhereItWorksAndWithWhat() {
		assertThat(this.session.getHostPort()).isEqualTo("127.0.0.1:" + EMULATOR.port());
		assertThat(this.session.getClientInstance()).isInstanceOf(DracoonTemplate.class);
		assertThat(this.session.isOpen()).isTrue();
		assertThat(this.session.test()).isTrue();
		this.session.close();
		assertThat(this.session.isOpen()).isFalse();
		try (Dracoon secure = Dracoon.builder()
			.baseUrl("https://dracoon.example.com")
			.accessToken(Secret.of("t"))
			.build()) {
			assertThat(new DracoonSessionFactory(secure).getSession().getHostPort())
				.isEqualTo("dracoon.example.com:443");
		}
	}

	@Test
	void sessionsMayBeCached() throws IOException {
		CachingSessionFactory<Node> cache = new CachingSessionFactory<>(new DracoonSessionFactory(DRACOON), 1);
		try {
			for (int i = 0; i < 3; i++) {
				Session<Node> cached = cache.getSession();
				assertThat(cached.exists("/Projects")).isTrue();
				cached.close();
			}
		}
		finally {
			cache.destroy();
		}
	}

	private void write(String path, String content) throws IOException {
		this.session.write(stream(content), path);
	}

	private String read(String path) throws IOException {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		this.session.read(path, output);
		return output.toString(StandardCharsets.UTF_8);
	}

	private static InputStream stream(String content) {
		return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
	}

}
