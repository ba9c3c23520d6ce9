// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests a mirror to a full disk. The test mounts a small disk for this purpose. */
@ExtendWith(OutputCaptureExtension.class)
class FullDiskIT {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private static final int FILES = 6;

	private static final int SIZE = 600_000;

	private final BulkFixture fixture = new BulkFixture();

	@TempDir
	private Path disk = Path.of("");

	@BeforeEach
	void mount() throws Exception {
		Assumptions.assumeTrue(succeeds("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", this.disk.toString()),
				"This user cannot mount a disk");
		this.fixture.template().createFolders("/Projects/large");
		for (int i = 0; i < FILES; i++) {
			this.fixture.template().writeBytes("/Projects/large/file " + i, new byte[SIZE]);
		}
	}

	@AfterEach
	void unmount() throws Exception {
		this.fixture.close();
		succeeds("umount", this.disk.toString());
	}

	private static boolean succeeds(String... command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		return process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
	}

	@Test
	void mirrorWaitsForSpaceOnTheDisk(CapturedOutput output) throws IOException {
		Path target = Files.createDirectory(this.disk.resolve("copy"));
		Path other = Files.write(this.disk.resolve("other"), new byte[5_000_000]);
		CompletableFuture<JobExecution> mirror = CompletableFuture.supplyAsync(() -> this.fixture
			.mirror(Map.of("source", "dracoon:/Projects/large", "target", target.toString(), "verify", "content")));
		Awaitility.await().atMost(TIMEOUT).until(() -> output.getOut().contains("No space left on device"));
		Files.delete(other);
		assertThat(mirror).succeedsWithin(TIMEOUT).satisfies((execution) -> {
			assertThat(execution.getAllFailureExceptions()).isEmpty();
			assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		});
		for (int i = 0; i < FILES; i++) {
			assertThat(target.resolve("file " + i)).hasSize(SIZE);
		}
		assertThat(output).doesNotContain(" ERROR ");
	}

}
