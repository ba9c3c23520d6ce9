// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import io.dracoonspring.emulator.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests a manager and four workers on one database, with failures of these processes.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows cannot stop and continue processes")
class ManyWorkersIT {

	private static final int SMALL = 400;

	@Test
	void everyFileArrivesOnceWhateverHappensToProcesses(@TempDir Path directory) throws Exception {
		try (ManyWorkers mirror = new ManyWorkers(directory, List.of())) {
			mirror.addSmallFiles(SMALL);
			mirror.addLargeFiles(4);
			Process killed = mirror.worker("killed");
			Process stopped = mirror.worker("stopped");
			Process terminated = mirror.worker("terminated");
			mirror.worker("survivor");
			Process first = mirror.manager("first manager");
			mirror.awaitSent(SMALL / 10, "first manager");
			// send SIGKILL
			killed.destroyForcibly().waitFor();
			mirror.awaitSent(SMALL * 3 / 20, "first manager");
			BulkProcesses.signal(terminated, "TERM");
			mirror.requireQuietEnd(terminated, "terminated");
			mirror.awaitSent(SMALL / 5, "first manager");
			BulkProcesses.signal(stopped, "STOP");
			mirror.awaitSent(SMALL * 3 / 10, "first manager");
			first.destroyForcibly().waitFor();
			Process second = mirror.manager("second manager");
			mirror.awaitSent(SMALL / 2, "second manager");
			BulkProcesses.signal(stopped, "CONT");
			mirror.awaitSuccess(second, "second manager");
			mirror.requireTrueState();
		}
	}

	@Test
	void managerIsRestartedWithoutAnErrorOfAnyProcess(@TempDir Path directory) throws Exception {
		try (ManyWorkers mirror = new ManyWorkers(directory, List.of("dracoon.batch.max-bytes-per-second=1MB"))) {
			mirror.addSmallFiles(100);
			mirror.addLargeFiles(6);
			mirror.worker("survivor");
			mirror.worker("other");
			for (int i = 1; i <= 5; i++) {
				Process manager = mirror.manager("manager " + i);
				mirror.awaitLiveWorkers("manager " + i);
				// send SIGKILL
				manager.destroyForcibly().waitFor();
			}
			mirror.awaitSuccess(mirror.manager("last manager"), "last manager");
			mirror.requireQuiet("survivor", "other", "manager 1", "manager 2", "manager 3", "manager 4", "manager 5",
					"last manager");
		}
	}

	@Test
	void processesEndAtOnceWhileTheyWaitForTheServer(@TempDir Path directory) throws Exception {
		try (ManyWorkers mirror = new ManyWorkers(directory, List.of("dracoon.retry.max-retries=0"))) {
			mirror.addSmallFiles(50);
			mirror.emulator().faults().add(Fault.status(503).after(100));
			Process waiting = mirror.worker("waiting");
			Process manager = mirror.manager("first manager");
			mirror.awaitLog("waiting", "The work waits for up to 43200 s");
			for (Process process : List.of(waiting, manager)) {
				BulkProcesses.signal(process, "TERM");
				assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
			}
			mirror.requireQuietEnd(waiting, "waiting");
			mirror.emulator().faults().clear();
			mirror.worker("survivor");
			mirror.awaitSuccess(mirror.manager("second manager"), "second manager");
		}
	}

	@Test
	void processesFollowAPlannedPauseAndEndAtOnceDuringIt(@TempDir Path directory) throws Exception {
		try (ManyWorkers mirror = new ManyWorkers(directory, List.of("dracoon.batch.max-bytes-per-second=200KB"))) {
			mirror.addSmallFiles(100);
			Process waiting = mirror.worker("waiting");
			Process survivor = mirror.worker("survivor");
			Process manager = mirror.manager("first manager");
			mirror.awaitSent(10, "first manager");
			mirror.pause();
			mirror.awaitLog("waiting", "A planned pause begins");
			mirror.awaitLog("survivor", "A planned pause begins");
			for (Process process : List.of(waiting, manager)) {
				BulkProcesses.signal(process, "TERM");
				assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
			}
			mirror.requireQuietEnd(waiting, "waiting");
			mirror.endPause();
			mirror.awaitLog("survivor", "The planned pause has ended");
			assertThat(survivor.isAlive()).isTrue();
			mirror.awaitSuccess(mirror.manager("second manager"), "second manager");
		}
	}

}
