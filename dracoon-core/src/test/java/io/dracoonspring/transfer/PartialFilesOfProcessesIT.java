// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.testing.JavaCommand;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs one process that synchronises a directory while another process downloads into the
 * directory, with and without file locks. The test kills the downloading process.
 */
class PartialFilesOfProcessesIT {

	private static final String PARTIAL = "\\.dracoon-[0-9a-f-]{36}\\.part";

	private static final int SIZE = 3 * TransferSettings.MIN_CHUNK_SIZE;

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon alice = TransferFixture.client(this.emulator, "alice");

	private final DracoonTemplate template = new DracoonTemplate(this.alice);

	private final List<Process> processes = new ArrayList<>();

	@TempDir
	Path place;

	private Path source = Path.of("");

	private Path target = Path.of("");

	private long fileId;

	@BeforeEach
	void prepare() throws IOException {
		this.target = Files.createDirectory(this.place.resolve("target"));
		this.source = TransferFixture.file(this.place, "big.bin", SIZE);
		this.template.createFolders("/Projects/tree/sub");
		this.template.writeBytes("/Projects/tree/a.txt", new byte[] { 1 });
		this.fileId = this.template.upload("/Projects/tree/sub/big.bin", this.source).id();
	}

	@AfterEach
	void close() {
		this.processes.forEach(Process::destroyForcibly);
		this.alice.close();
		this.emulator.close();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void runningDownloadKeepsItsPartialFileUntilItIsKilled(boolean locks) throws Exception {
		Process download = download("", 1, locks);
		Path partial = awaitPartial(this.target);
		Path extra = Files.writeString(this.target.resolve("extra.txt"), "extra");
		assertThat(synchronise(locks)).contains("DELETED extra.txt", "CREATED a.txt", "done")
			.noneMatch((line) -> line.contains(".dracoon-"));
		assertThat(extra).doesNotExist();
		assertThat(partial).exists();
		kill(download);
		assertThat(synchronise(locks)).contains("DELETED " + partial.getFileName(), "UNCHANGED a.txt", "done");
		assertThat(TransferFixture.names(this.target)).containsExactlyInAnyOrder("a.txt", "sub");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void killedDownloadWithATokenFileKeepsItsPartialFile(boolean locks) throws Exception {
		Path token = this.place.resolve("token.json");
		Process download = download(token.toString(), 2, locks);
		Path partial = awaitPartial(this.target);
		Awaitility.await().atMost(TransferFixture.TIMEOUT).until(() -> Files.exists(token));
		kill(download);
		assertThat(synchronise(locks)).contains("CREATED a.txt", "done")
			.noneMatch((line) -> line.contains(".dracoon-"));
		assertThat(partial).exists();
		Process resumed = download(token.toString(), 1000, locks);
		assertThat(resumed.waitFor(TransferFixture.TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
		assertThat(resumed.exitValue()).isZero();
		TransferFixture.assertSameContent(this.target.resolve("big.bin"), this.source);
		assertThat(TransferFixture.names(this.target)).containsExactlyInAnyOrder("a.txt", "big.bin", "sub");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void syncDeletesPartialFileWithoutATokenFile(boolean locks) throws Exception {
		Path token = this.place.resolve("token.json");
		Process download = download(token.toString(), 2, locks);
		Path partial = awaitPartial(this.target);
		Awaitility.await().atMost(TransferFixture.TIMEOUT).until(() -> Files.exists(token));
		kill(download);
		Files.delete(token);
		assertThat(synchronise(locks)).contains("DELETED " + partial.getFileName(), "done");
		assertThat(TransferFixture.names(this.target)).containsExactlyInAnyOrder("a.txt", "sub");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void secondSynchronisationIsRefusedUntilTheFirstIsKilled(boolean locks) throws Exception {
		// let two parts pass: the small file, and one part of the large file
		Process first = start(locks, TreeProcess.class, "download", "/Projects/tree", this.target.toString(), "2");
		Path partial = awaitPartial(this.target.resolve("sub"));
		assertThat(synchronise(locks)).containsExactly("failed IN_USE");
		assertThat(partial).exists();
		kill(first);
		assertThat(synchronise(locks)).containsExactlyInAnyOrder("UNCHANGED a.txt", "CREATED sub/big.bin",
				"DELETED sub/" + partial.getFileName(), "done");
		TransferFixture.assertSameContent(this.target.resolve("sub/big.bin"), this.source);
		assertThat(TransferFixture.names(this.target)).containsExactlyInAnyOrder("a.txt", "sub");
		assertThat(TransferFixture.names(this.target.resolve("sub"))).containsExactly("big.bin");
	}

	private Process download(String token, int pieces, boolean locks) throws IOException {
		return start(locks, TransferProcess.class, "download", String.valueOf(this.fileId),
				this.target.resolve("big.bin").toString(), token, String.valueOf(pieces));
	}

	private List<String> synchronise(boolean locks) throws IOException, InterruptedException {
		Process process = start(locks, TreeProcess.class, "download", "/Projects/tree", this.target.toString(), "1000");
		assertThat(process.waitFor(TransferFixture.TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
		try (Stream<String> lines = Files.lines(output(process))) {
			// select the lines of the process, because loggers write to the same output
			return lines.filter((line) -> line.matches("(done|failed \\S+|[A-Z]+ .*)")).toList();
		}
	}

	private Process start(boolean locks, Class<?> main, String... args) throws IOException {
		List<String> command = JavaCommand.of(main, "-Ddracoon.test.file-locks=" + locks);
		command.add(this.emulator.baseUrl().toString());
		command.addAll(Arrays.asList(args));
		Path output = this.place.resolve("output " + this.processes.size());
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		this.processes.add(process);
		return process;
	}

	private Path output(Process process) {
		return this.place.resolve("output " + this.processes.indexOf(process));
	}

	private static Path awaitPartial(Path directory) {
		return Awaitility.await()
			.atMost(TransferFixture.TIMEOUT)
			.until(() -> Files.isDirectory(directory) ? TransferFixture.names(directory) : List.<String>of(),
					(names) -> names.stream().anyMatch((name) -> name.matches(PARTIAL)))
			.stream()
			.filter((name) -> name.matches(PARTIAL))
			.map(directory::resolve)
			.findFirst()
			.orElseThrow();
	}

	private static void kill(Process process) throws InterruptedException {
		assertThat(process.isAlive()).isTrue();
		// send SIGKILL
		process.destroyForcibly().waitFor();
	}

}
