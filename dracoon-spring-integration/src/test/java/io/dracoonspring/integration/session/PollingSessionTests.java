// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.session;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.integration.file.remote.session.Session;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.integration.Clients;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.testing.HostileServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests sessions that remember the files that they have listed. */
class PollingSessionTests {

	private static final String NO_CHANGES = "{\"range\":{\"offset\":0,\"limit\":500,\"total\":0},\"items\":[]}";

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final HostileServer server = new HostileServer(this.emulator.baseUrl().toString());

	private final Dracoon dracoon = Clients.alice(this.server.url());

	private final DracoonTemplate template = new DracoonTemplate(this.dracoon);

	private final AtomicLong nanos = new AtomicLong();

	private final DracoonSessionFactory plain = new DracoonSessionFactory(this.dracoon);

	private final PollingSessionFactory polling = new PollingSessionFactory(this.plain, this.nanos::get);

	private String folder = "";

	private String elsewhere = "";

	@BeforeEach
	void makeFolders() {
		this.folder = "/Projects/" + UUID.randomUUID();
		this.elsewhere = "/Projects/" + UUID.randomUUID();
		this.template.createFolders(this.folder);
		this.template.createFolders(this.elsewhere);
	}

	@AfterEach
	void close() {
		this.dracoon.close();
		this.server.close();
		this.emulator.close();
	}

	private Node write(String path) {
		return this.template.writeString(path, path,
				(options) -> options.withResolutionStrategy(ResolutionStrategy.OVERWRITE));
	}

	private List<String> poll() throws IOException {
		return versions(this.polling.getSession());
	}

	private List<String> versions(Session<Node> session) throws IOException {
		return Arrays.stream(session.list(this.folder))
			.filter((node) -> node.type() == NodeType.FILE)
			.map((node) -> node.name() + "=" + node.id())
			.sorted()
			.toList();
	}

	// lets the server report no changes since a version
	private void hideChanges() {
		this.server.answer((request) -> request.startsWith("GET /api/v4/nodes?") && request.contains("branchVersion"),
				"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + NO_CHANGES.length()
						+ "\r\nConnection: close\r\n\r\n" + NO_CHANGES,
				false);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void listIsTheSameAsWithoutMemoryWhateverChanges(long seed) throws IOException {
		Random random = new Random(seed);
		this.template.createFolders(this.folder + "/below");
		for (int change = 0; change < 60; change++) {
			change(random, "f" + random.nextInt(6), "f" + random.nextInt(6));
			if (random.nextInt(3) == 0) {
				assertThat(poll()).isEqualTo(versions(this.plain.getSession()));
			}
		}
	}

	private void change(Random random, String name, String other) {
		String path = this.folder + "/" + name;
		String away = this.elsewhere + "/" + name;
		switch (random.nextInt(6)) {
			case 0 -> this.template.deleteIfExists(path);
			case 1 -> move(path, this.folder + "/" + other);
			case 2 -> move(path, away);
			case 3 -> move(away, path);
			default -> write(path);
		}
	}

	private void move(String path, String target) {
		if (this.template.exists(path) && !this.template.exists(target)) {
			this.template.move(path, target);
		}
	}

	@Test
	void folderWithoutChangesNeedsOneRequest() throws IOException {
		write(this.folder + "/a");
		poll();
		assertThat(requestsOfPoll()).isEqualTo(2);
		this.nanos.addAndGet(Duration.ofMinutes(1).toNanos());
		assertThat(requestsOfPoll()).isEqualTo(2);
		assertThat(requestsOfPoll()).isEqualTo(1);
		write(this.folder + "/b");
		assertThat(requestsOfPoll()).isEqualTo(2);
		assertThat(requestsOfPoll()).isEqualTo(2);
		assertThat(poll()).isEqualTo(versions(this.plain.getSession())).hasSize(2);
	}

	@Test
	void fileThatAppearsLateWithAnOldVersionIsListed() throws IOException {
		write(this.folder + "/a");
		write(this.folder + "/b");
		hideChanges();
		poll();
		Node newer = write(this.folder + "/b");
		poll();
		this.server.answer((request) -> false, "", false);
		this.nanos.addAndGet(Duration.ofMinutes(5).toNanos());
		assertThat(poll()).isEqualTo(versions(this.plain.getSession())).contains("b=" + newer.id());
	}

	private int requestsOfPoll() throws IOException {
		this.emulator.clearRequests();
		poll();
		return this.emulator.requests().size();
	}

	@Test
	void fileThatWasMovedWithoutANewVersionIsListed() throws IOException {
		write(this.folder + "/a");
		write(this.elsewhere + "/b");
		poll();
		hideChanges();
		this.template.move(this.elsewhere + "/b", this.folder + "/b");
		assertThat(poll()).isEqualTo(versions(this.plain.getSession())).hasSize(2);
	}

	@Test
	void everythingIsListedAgainAfterAnHour() throws IOException {
		write(this.folder + "/a");
		write(this.elsewhere + "/b");
		List<String> before = poll();
		hideChanges();
		this.template.move(this.folder + "/a", this.elsewhere + "/a");
		this.template.move(this.elsewhere + "/b", this.folder + "/b");
		this.nanos.addAndGet(Duration.ofMinutes(59).toNanos());
		assertThat(poll()).isEqualTo(before);
		this.nanos.addAndGet(Duration.ofMinutes(1).toNanos());
		assertThat(poll()).isEqualTo(versions(this.plain.getSession())).isNotEqualTo(before);
	}

	@Test
	void versionThatIsGoneMakesTheNextPollListEverything() throws IOException {
		Node gone = write(this.folder + "/a");
		write(this.elsewhere + "/b");
		List<String> before = poll();
		hideChanges();
		this.template.delete(gone);
		this.template.move(this.elsewhere + "/b", this.folder + "/b");
		assertThat(poll()).isEqualTo(before);
		Session<Node> session = this.polling.getSession();
		assertThatExceptionOfType(FileNotFoundException.class)
			.isThrownBy(() -> session.readRaw(new VersionPath(this.folder + "/a", gone.id()).toString()));
		assertThat(poll()).isEqualTo(versions(this.plain.getSession()));
	}

	@Test
	void listedVersionIsReadAndRemovedAlthoughThereIsANewerOne() throws IOException {
		write(this.folder + "/a");
		poll();
		Node newer = write(this.folder + "/a");
		Session<Node> session = this.polling.getSession();
		assertThatExceptionOfType(DracoonTransferException.class)
			.isThrownBy(() -> session.read(this.folder + "/a", new ByteArrayOutputStream()))
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(DracoonTransferException.Reason.SOURCE_MISSING));
		assertThat(session.remove(this.folder + "/a")).isFalse();
		assertThat(this.template.get(this.folder + "/a").id()).isEqualTo(newer.id());
		poll();
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		session.read(this.folder + "/a", content);
		assertThat(content.toString(StandardCharsets.UTF_8)).isEqualTo(this.folder + "/a");
		assertThat(session.remove(this.folder + "/a")).isTrue();
		assertThat(poll()).isEmpty();
	}

	@Test
	void pathLeadsToTheFolderThatHasItNow() throws IOException {
		write(this.folder + "/a");
		poll();
		this.template.move(this.folder, this.elsewhere + "/moved");
		assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(this::poll);
		this.template.createFolders(this.folder);
		assertThat(poll()).isEmpty();
		Node other = write(this.folder + "/b");
		assertThat(poll()).containsExactly("b=" + other.id());
		this.template.delete(this.folder);
		write(this.elsewhere + "/c");
		this.template.move(this.elsewhere, this.folder);
		assertThat(poll()).isEqualTo(versions(this.plain.getSession())).hasSize(1);
	}

	@Test
	void pollThatFailsIsRepeatedAsAWhole() throws IOException {
		write(this.folder + "/a");
		poll();
		write(this.folder + "/b");
		this.server.answer((request) -> request.contains("branchVersion"),
				"HTTP/1.1 500 Broken\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", false);
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(this::poll);
		assertThat(poll()).isEqualTo(versions(this.plain.getSession())).hasSize(2);
	}

	@Test
	void rootPatternsAndSingleFilesAreListedAsBefore() throws IOException {
		write(this.folder + "/a.txt");
		Session<Node> session = this.polling.getSession();
		assertThat(session.list("/")).extracting(Node::name).contains("Projects", "Vault");
		assertThat(session.list(this.folder + "/*.txt")).extracting(Node::name).containsExactly("a.txt");
		assertThat(session.list(this.folder + "/a.txt")).extracting(Node::name).containsExactly("a.txt");
	}

}
