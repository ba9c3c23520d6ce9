// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tests mirrors that select files by patterns, sizes and times. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MirrorFilterIT {

	private static final String[] DELETIONS = { "deletions=recycle-bin", "max-deletions=100%" };

	private final MirrorFixture mirror = new MirrorFixture();

	@BeforeEach
	void makeTree(@TempDir Path temp) throws IOException {
		this.mirror.clear(temp);
		this.mirror.write("small old.txt", "x".repeat(10), Instant.parse("2020-01-01T00:00:00Z"));
		this.mirror.write("sub/small new.txt", "x".repeat(10), Instant.parse("2026-01-01T00:00:00Z"));
		this.mirror.write("sub/large middle.pdf", "x".repeat(1000), Instant.parse("2023-01-01T00:00:00Z"));
	}

	@AfterAll
	void close() {
		this.mirror.close();
	}

	private String[] with(String... more) {
		String[] all = new String[DELETIONS.length + more.length];
		System.arraycopy(DELETIONS, 0, all, 0, DELETIONS.length);
		System.arraycopy(more, 0, all, DELETIONS.length, more.length);
		return all;
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "includes=**.pdf; sub/large middle.pdf",
			"includes=small*|**/*new.{txt,doc}; small old.txt, sub/small new.txt", "excludes=sub; small old.txt",
			"excludes=**.txt; sub/large middle.pdf", "max-size=999; small old.txt, sub/small new.txt",
			"min-size=1KB; ''", "min-size=11; sub/large middle.pdf",
			"modified-since=2023-01-01; sub/large middle.pdf, sub/small new.txt",
			"modified-before=2023-01-01T00:00:00Z; small old.txt" })
	void filesThatMeetTheConditionsAreMirroredInBothDirections(String condition, String expected, @TempDir Path copy) {
		MirrorReport up = this.mirror.complete(this.mirror.upload(condition));
		String sent = String.join(", ", this.mirror.remotePaths());
		assertThat(sent).isEqualTo(expected);
		assertThat(up.sent() + up.leftOut()).isEqualTo(up.files());
		assertThat(up.leftOutFiles()).hasSize((int) up.leftOut())
			.allSatisfy((file) -> assertThat(file.reason()).contains("'" + condition.split("=")[0] + "'"));
		this.mirror.complete(this.mirror.upload());
		this.mirror.complete(this.mirror.download(copy, condition));
		assertThat(String.join(", ", MirrorFixture.localPaths(copy))).isEqualTo(expected);
	}

	@Test
	void leftOutFilesAreNeitherDeletedNorComparedInTheTarget() throws IOException {
		this.mirror.complete(this.mirror.upload());
		Files.delete(this.mirror.directory().resolve("sub/small new.txt"));
		Files.delete(this.mirror.directory().resolve("small old.txt"));
		this.mirror.writeRemote("sub/large middle.pdf", "edited by somebody", MirrorFixture.TIME);
		MirrorReport report = this.mirror
			.complete(this.mirror.upload(with("excludes=sub", "modified-since=2021-01-01")));
		assertThat(report.conflicts()).isZero();
		assertThat(report.onlyInTarget().surplus()).isZero();
		assertThat(report.leftOutFiles())
			.containsExactly(new MirrorReport.Failure("sub/", "A pattern in 'excludes' matches the path"));
		assertThat(report.onlyInTarget().first()).containsExactly(new MirrorReport.Failure("small old.txt",
				"The time of modification is not in the range of 'modified-since' and 'modified-before'"));
		assertThat(this.mirror.remotePaths()).hasSize(3);
	}

	@Test
	void filesThatMeetTheConditionsAreDeleted() throws IOException {
		this.mirror.complete(this.mirror.upload());
		Files.delete(this.mirror.directory().resolve("sub/small new.txt"));
		assertThat(this.mirror.complete(this.mirror.upload(with("includes=sub/*"))).onlyInTarget().deleted())
			.isEqualTo(1);
		assertThat(this.mirror.remotePaths()).containsExactly("small old.txt", "sub/large middle.pdf");
	}

	@Test
	void runWithAFilterForgetsNothingOfLeftOutFiles() throws IOException {
		this.mirror.complete(this.mirror.upload());
		this.mirror.complete(this.mirror.upload("excludes=sub", "includes=none"));
		assertThat(this.mirror.complete(this.mirror.upload()).asLeft()).isEqualTo(3);
		Files.delete(this.mirror.directory().resolve("sub/small new.txt"));
		assertThat(this.mirror.complete(this.mirror.upload(DELETIONS)).onlyInTarget().deleted()).isEqualTo(1);
	}

	@Test
	void excludedFoldersAreNotListed() {
		this.mirror.complete(this.mirror.upload());
		assertThat(listings("excludes=sub")).isEqualTo(listings("excludes=none") - 1);
	}

	private long listings(String condition) {
		this.mirror.application().emulator().clearRequests();
		this.mirror.complete(this.mirror.upload(condition));
		return this.mirror.application()
			.emulator()
			.requests()
			.stream()
			.filter((request) -> request.path().equals("/api/v4/nodes"))
			.count();
	}

	@Test
	void wrongConditionsAreRefused() {
		assertThatThrownBy(() -> this.mirror.upload("min-size=many")).hasMessageContaining("'min-size' must be a size");
		assertThatThrownBy(() -> this.mirror.upload("min-size=2", "max-size=1")).hasMessageContaining("leave no file");
		assertThatThrownBy(() -> this.mirror.upload("modified-since=today"))
			.hasMessageContaining("'modified-since' must be a date or a time");
		assertThatThrownBy(() -> this.mirror.upload("includes=[a"))
			.hasMessageContaining("'includes' must have patterns such as '**.pdf'");
	}

}
