// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** Tests mirrors of directories with links, devices, sockets and pipes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledOnOs(OS.WINDOWS)
class MirrorLinksIT {

	private final MirrorFixture mirror = new MirrorFixture();

	@BeforeEach
	void makeTree(@TempDir Path temp) throws IOException {
		this.mirror.clear(temp);
		this.mirror.write("one", "1");
		this.mirror.write("folder/two", "2");
		Files.createSymbolicLink(this.mirror.directory().resolve("folder/link"), Path.of("two"));
	}

	@AfterAll
	void close() {
		this.mirror.close();
	}

	@Test
	void linksFailByDefault() {
		MirrorReport report = this.mirror.failed(this.mirror.upload());
		assertThat(report.sent()).isEqualTo(2);
		assertThat(report.failed()).isEqualTo(1);
		assertThat(report.unsupported()).isEqualTo(1);
		assertThat(report.leftOut()).isZero();
		assertThat(report.failures())
			.containsExactly(new MirrorReport.Failure("folder/link", "It is a link, and links are not followed"));
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void failureIsLoggedInSentencesWithoutAStackTrace(CapturedOutput output) {
		JobExecution execution = this.mirror.upload();
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(execution.getExitStatus().getExitDescription()).startsWith("Mirror not verified: 3 files");
		assertThat(output.getAll()).contains("'folder/link': It is a link, and links are not followed")
			.contains("Mirror not verified: 3 files")
			.doesNotContain("\tat io.dracoonspring");
	}

	@Test
	void linksAreLeftOutOnRequest() throws IOException {
		try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
			Path address = Files.createTempDirectory("links").resolve("socket");
			socket.bind(UnixDomainSocketAddress.of(address));
			Files.move(address, this.mirror.directory().resolve("socket"));
			MirrorReport report = this.mirror.complete(this.mirror.upload("links=skip"));
			assertThat(report.sent()).isEqualTo(2);
			assertThat(report.failed()).isZero();
			assertThat(report.leftOut()).isEqualTo(2);
			assertThat(report.leftOutFiles()).extracting(MirrorReport.Failure::path, MirrorReport.Failure::reason)
				.containsExactly(tuple("folder/link", "It is a link, and links are not followed"),
						tuple("socket", "It is a device, a socket or a pipe"));
		}
	}

	@Test
	void dryRunReportsLinksAndCompletes() {
		MirrorReport report = this.mirror.complete(this.mirror.upload("dryRun=true"));
		assertThat(report.failed()).isEqualTo(1);
		assertThat(report.isComplete()).isTrue();
		assertThat(MirrorFixture.paths(report.failures())).containsExactly("folder/link");
		report = this.mirror.complete(this.mirror.upload("dryRun=true", "links=skip"));
		assertThat(report.failed()).isZero();
		assertThat(MirrorFixture.paths(report.leftOutFiles())).containsExactly("folder/link");
	}

	@Test
	void filesBelowASkippedLinkAreNeitherDeletedNorCompared() throws IOException {
		this.mirror.complete(this.mirror.upload("links=skip"));
		Files.move(this.mirror.directory().resolve("folder"), this.mirror.directory().resolveSibling("moved"));
		Files.createSymbolicLink(this.mirror.directory().resolve("folder"),
				this.mirror.directory().resolveSibling("moved"));
		MirrorReport report = this.mirror
			.complete(this.mirror.upload("links=skip", "deletions=recycle-bin", "max-deletions=100%"));
		assertThat(report.onlyInTarget().surplus()).isZero();
		assertThat(report.onlyInTarget().first())
			.containsExactly(new MirrorReport.Failure("folder/two", "The folder in the source is not mirrored"));
		assertThat(this.mirror.remotePaths()).containsExactly("folder/two", "one");
	}

	@Test
	void wrongRuleIsRefused() {
		assertThatThrownBy(() -> this.mirror.upload("links=follow")).hasMessageContaining("must be report or skip");
	}

}
