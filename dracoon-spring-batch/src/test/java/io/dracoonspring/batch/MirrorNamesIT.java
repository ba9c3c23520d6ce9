// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests mirrors of files whose names the target does not allow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledOnOs(OS.WINDOWS)
class MirrorNamesIT {

	private static final String[] DELETIONS = { "names=replace", "deletions=recycle-bin", "max-deletions=100%" };

	private final MirrorFixture mirror = new MirrorFixture();

	@BeforeEach
	void makeTree(@TempDir Path temp) throws IOException {
		this.mirror.clear(temp);
		this.mirror.write("fine", "0");
		this.mirror.write("a:b/c", "1");
		this.mirror.write("what?.txt", "2");
		this.mirror.write("folder/-rf", "3");
	}

	@AfterAll
	void close() {
		this.mirror.close();
	}

	@Test
	void namesAreRefusedByDefaultWithTheBrokenRule() {
		MirrorReport report = this.mirror.failed(this.mirror.upload());
		assertThat(report.sent()).isEqualTo(1);
		assertThat(report.unsupported()).isEqualTo(3);
		assertThat(report.failures()).extracting(MirrorReport.Failure::path)
			.containsExactly("a:b/", "folder/-rf", "what?.txt");
		assertThat(report.failures()).extracting(MirrorReport.Failure::reason)
			.satisfiesExactly((reason) -> assertThat(reason).contains("'a:b'", "the character ':'"),
					(reason) -> assertThat(reason).contains("'-rf'", "starts with a hyphen"),
					(reason) -> assertThat(reason).contains("'what?.txt'", "the character '?'"));
		assertThat(this.mirror.complete(this.mirror.upload("dryRun=true")).unsupported()).isEqualTo(3);
	}

	@Test
	void refusedNameStaysRefusedInARestart() {
		this.mirror.failed(this.mirror.upload("run=again"));
		MirrorReport report = this.mirror.failed(this.mirror.upload("run=again"));
		assertThat(report.failed()).isEqualTo(3);
		assertThat(this.mirror.remotePaths()).containsExactly("fine");
	}

	@Test
	void replacedNamesStayTheSameInEachRunAndTheWayBackRestoresThem(@TempDir Path copy) throws IOException {
		MirrorReport first = this.mirror.complete(this.mirror.upload("names=replace"));
		assertThat(first.sent()).isEqualTo(4);
		assertThat(this.mirror.remotePaths()).containsExactly("a_b/c", "fine", "folder/_-rf", "what_.txt");
		this.mirror.write("a:b/c", "changed");
		MirrorReport second = this.mirror.complete(this.mirror.upload("names=replace"));
		assertThat(second.sent()).isEqualTo(1);
		assertThat(second.asLeft()).isEqualTo(3);
		assertThat(this.mirror.readRemote("a_b/c")).isEqualTo("changed");
		// mirror the same pair in the opposite direction
		this.mirror.writeRemote("what_.txt", "edited", MirrorFixture.TIME.plusSeconds(60));
		this.mirror.writeRemote("a_b/new", "new", MirrorFixture.TIME);
		MirrorReport back = this.mirror.complete(this.mirror.download(this.mirror.directory(), "conflicts=newer"));
		assertThat(back.sent()).isEqualTo(2);
		assertThat(back.unchanged()).isEqualTo(3);
		assertThat(MirrorFixture.localPaths(this.mirror.directory())).containsExactly("a:b/c", "a:b/new", "fine",
				"folder/-rf", "what?.txt");
		assertThat(this.mirror.directory().resolve("what?.txt")).hasContent("edited");
		assertThat(this.mirror.complete(this.mirror.download(this.mirror.directory())).asLeft()).isEqualTo(5);
		// use another directory, which has no stored state
		this.mirror.complete(this.mirror.download(copy));
		assertThat(MirrorFixture.localPaths(copy)).containsExactly("a_b/c", "a_b/new", "fine", "folder/_-rf",
				"what_.txt");
	}

	@Test
	void replacedFilesAreDeletedLikeOthersAndOnlyIfTheSourceHasNoneOfThem() throws IOException {
		this.mirror.complete(this.mirror.upload("names=replace"));
		Files.delete(this.mirror.directory().resolve("what?.txt"));
		MirrorReport report = this.mirror.complete(this.mirror.upload(DELETIONS));
		assertThat(report.onlyInTarget().deleted()).isEqualTo(1);
		// names are refused again, but the source still has the files
		MirrorReport refused = this.mirror.failed(this.mirror.upload("deletions=recycle-bin", "max-deletions=100%"));
		assertThat(refused.onlyInTarget().deleted()).isZero();
		assertThat(this.mirror.remotePaths()).containsExactly("a_b/c", "fine", "folder/_-rf");
	}

	@Test
	void collisionsAreRefused() throws IOException {
		this.mirror.write("WHAT_.txt", "another file");
		MirrorReport report = this.mirror.failed(this.mirror.upload("names=replace"));
		assertThat(report.sent()).isEqualTo(4);
		assertThat(report.failures()).singleElement().satisfies((failure) -> {
			assertThat(failure.path()).isEqualTo("what?.txt");
			assertThat(failure.reason()).contains("would become 'what_.txt'");
		});
		assertThat(this.mirror.remotePaths()).contains("WHAT_.txt").doesNotContain("what_.txt");
	}

	@Test
	void fileThatTakesTheNameOfAReplacementIsAConflict() throws IOException {
		this.mirror.complete(this.mirror.upload("names=replace"));
		this.mirror.write("what_.txt", "another file");
		MirrorReport report = this.mirror.failed(this.mirror.upload(DELETIONS));
		assertThat(report.unsupported()).isEqualTo(1);
		assertThat(MirrorFixture.paths(report.conflictFiles())).containsExactly("what_.txt");
		assertThat(this.mirror.readRemote("what_.txt")).isEqualTo("2");
	}

	@Test
	void longNamesAreShortenedOnTheWayDownAndRestoredOnTheWayUp(@TempDir Path copy) throws IOException {
		String name = "語".repeat(100) + ".txt";
		this.mirror.writeRemote(name, "long", MirrorFixture.TIME);
		assertThat(MirrorFixture.paths(this.mirror.failed(this.mirror.download(copy)).failures()))
			.containsExactly(name);
		this.mirror.complete(this.mirror.download(copy, "names=replace"));
		String shortened = MirrorFixture.localPaths(copy).iterator().next();
		assertThat(shortened).startsWith("語語").endsWith(".txt").hasSizeLessThan(80);
		Files.writeString(copy.resolve(shortened), "edited");
		MirrorReport back = this.mirror
			.complete(this.mirror.run(copy.toString(), "dracoon:" + this.mirror.folder(), "conflicts=source"));
		assertThat(back.sent()).isEqualTo(1);
		assertThat(this.mirror.remotePaths()).containsExactly(name);
		assertThat(this.mirror.readRemote(name)).isEqualTo("edited");
	}

	@Test
	void stateRemembersBothNames() {
		this.mirror.complete(this.mirror.upload("names=replace"));
		assertThat(this.mirror.application()
			.bean(JdbcTemplate.class)
			.queryForList("select source_path from dracoon_batch_mirror_file where path = 'a_b/c' and sent",
					String.class))
			.contains("a:b/c");
	}

}
