// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests changes in the source between the plan and the transfer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VanishedFileIT {

	private static final String VANISHED = "The file was deleted in the source after the plan was made";

	private final MirrorFixture mirror = new MirrorFixture();

	@BeforeEach
	void makeTree(@TempDir Path temp) throws IOException {
		this.mirror.clear(temp);
		this.mirror.write("a", "1");
		this.mirror.write("folder/b", "2");
		this.mirror.write("folder/c", "3");
	}

	@AfterAll
	void close() {
		this.mirror.close();
	}

	@Test
	void fileThatVanishesFromADirectoryIsLeftOut() throws IOException {
		this.mirror.refuse("/api/v4/nodes/files/uploads");
		this.mirror.failed(this.mirror.upload("run=up"));
		this.mirror.accept();
		Files.delete(this.mirror.directory().resolve("folder/b"));
		MirrorReport report = this.mirror.complete(this.mirror.upload("run=up"));
		assertThat(report.sent()).isEqualTo(2);
		assertThat(report.leftOutFiles()).containsExactly(new MirrorReport.Failure("folder/b", VANISHED));
	}

	@Test
	void filesThatVanishTogetherWithTheWholeSourceFail() throws IOException {
		this.mirror.refuse("/api/v4/nodes/files/uploads");
		this.mirror.failed(this.mirror.upload("run=unmounted"));
		this.mirror.accept();
		try (Stream<Path> files = Files.walk(this.mirror.directory()).skip(1)) {
			for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
				Files.delete(file);
			}
		}
		MirrorReport report = this.mirror.failed(this.mirror.upload("run=unmounted"));
		assertThat(report.leftOut()).isZero();
		assertThat(report.failures()).hasSize(3)
			.allSatisfy((failure) -> assertThat(failure.reason()).endsWith("check whether it is mounted"));
	}

	@Test
	void fileThatVanishesFromARoomIsLeftOutAndANewVersionIsSent(@TempDir Path copy) throws IOException {
		this.mirror.complete(this.mirror.upload());
		this.mirror.refuse("/api/v4/nodes/files/{file_id}/downloads");
		this.mirror.failed(this.mirror.download(copy, "run=down"));
		this.mirror.accept();
		this.mirror.application().template().delete(this.mirror.folder() + "/folder/b");
		this.mirror.writeRemote("folder/c", "new version", MirrorFixture.TIME.plusSeconds(60));
		MirrorReport report = this.mirror.complete(this.mirror.download(copy, "run=down"));
		assertThat(report.leftOutFiles()).containsExactly(new MirrorReport.Failure("folder/b", VANISHED));
		assertThat(MirrorFixture.localPaths(copy)).containsExactly("a", "folder/c");
		assertThat(copy.resolve("folder/c")).hasContent("new version");
	}

	@Test
	void roomThatVanishesAsAWholeFailsTheMirror(@TempDir Path copy) {
		this.mirror.complete(this.mirror.upload());
		this.mirror.refuse("/api/v4/nodes/files/{file_id}/downloads");
		this.mirror.failed(this.mirror.download(copy, "run=gone"));
		this.mirror.accept();
		this.mirror.application().template().delete(this.mirror.folder());
		assertThat(this.mirror.failed(this.mirror.download(copy, "run=gone")).leftOut()).isZero();
	}

}
