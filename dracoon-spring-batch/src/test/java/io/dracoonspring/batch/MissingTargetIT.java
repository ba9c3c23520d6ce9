// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

import io.dracoonspring.emulator.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests mirrors to folders and directories that do not exist. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MissingTargetIT {

	private final MirrorFixture mirror = new MirrorFixture();

	@BeforeEach
	void makeTree(@TempDir Path temp) throws IOException {
		this.mirror.clear(temp);
		this.mirror.write("a", "1");
		this.mirror.write("folder/b", "2");
	}

	@AfterAll
	void close() {
		this.mirror.close();
	}

	private JobExecution upload(String target, String... more) {
		return this.mirror.run(this.mirror.directory().toString(), "dracoon:" + target, more);
	}

	private boolean exists(String path) {
		return this.mirror.application().template().exists(path);
	}

	@Test
	void foldersAreCreatedInARoomAndLaterRunsKnowThem() {
		String target = this.mirror.folder() + "/new/2026/";
		assertThat(this.mirror.complete(upload(target)).sent()).isEqualTo(2);
		assertThat(this.mirror.remotePaths()).containsExactly("new/2026/a", "new/2026/folder/b");
		MirrorReport later = this.mirror.complete(upload(target));
		assertThat(later.asLeft()).isEqualTo(2);
		assertThat(later.onlyInTarget().files()).isZero();
	}

	@Test
	void folderIsCreatedOnlyForAFileToSend() {
		String target = this.mirror.folder() + "/never";
		MirrorReport plan = this.mirror.complete(upload(target, "dryRun=true"));
		assertThat(plan.files()).isEqualTo(2);
		assertThat(plan.open()).isEqualTo(2);
		assertThat(plan.existing()).isZero();
		assertThat(this.mirror.complete(upload(target, "includes=none")).leftOut()).isEqualTo(2);
		assertThat(exists(target)).isFalse();
	}

	@Test
	void interruptedRunIsContinuedInTheCreatedFolder() {
		String target = this.mirror.folder() + "/interrupted";
		this.mirror.application()
			.emulator()
			.faults()
			.add(Fault.status(507).on("POST", "/api/v4/nodes/files/uploads").after(1).times(1000));
		this.mirror.failed(upload(target, "run=one"));
		this.mirror.application().emulator().faults().clear();
		assertThat(this.mirror.complete(upload(target, "run=one")).sent()).isEqualTo(2);
		assertThat(this.mirror.complete(upload(target)).asLeft()).isEqualTo(2);
	}

	@Test
	void missingRoomIsAnErrorThatSaysWhatToDo() {
		JobExecution execution = upload("/No such room/folder");
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(execution.getAllFailureExceptions())
			.anySatisfy((ex) -> assertThat(ex).hasMessageContaining("The room '/No such room'")
				.hasMessageContaining("The job creates folders, but no rooms")
				.hasMessageContaining("create the room in DRACOON"));
	}

	@Test
	void missingSourceIsAnErrorAndNotCreated(@TempDir Path copy) {
		JobExecution execution = this.mirror.run("dracoon:" + this.mirror.folder() + "/missing", copy.toString());
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(exists(this.mirror.folder() + "/missing")).isFalse();
	}

	@Test
	void directoryIsCreatedInAnExistingOneForTheFirstFile(@TempDir Path temp) {
		this.mirror.complete(this.mirror.upload());
		Path target = temp.resolve("new");
		MirrorReport plan = this.mirror.complete(this.mirror.download(target, "dryRun=true"));
		assertThat(plan.open()).isEqualTo(2);
		this.mirror.complete(this.mirror.download(target, "includes=none"));
		assertThat(target).doesNotExist();
		assertThat(this.mirror.complete(this.mirror.download(target)).sent()).isEqualTo(2);
		assertThat(MirrorFixture.localPaths(target)).containsExactly("a", "folder/b");
		assertThat(this.mirror.complete(this.mirror.download(target)).asLeft()).isEqualTo(2);
	}

	@Test
	void directoryWithoutAParentIsAnError(@TempDir Path temp) {
		Path target = temp.resolve("not mounted/target");
		JobExecution execution = this.mirror.download(target);
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(execution.getAllFailureExceptions())
			.anySatisfy((ex) -> assertThat(ex).hasMessageContaining("not mounted' does not exist"));
		assertThat(Files.exists(target.getParent())).isFalse();
	}

}
