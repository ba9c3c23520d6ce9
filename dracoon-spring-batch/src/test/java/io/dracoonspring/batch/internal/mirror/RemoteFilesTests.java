// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.files.UpdateFileRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.batch.internal.allowance.CallPause;
import io.dracoonspring.batch.internal.patience.Patience;
import io.dracoonspring.batch.internal.plan.FileState;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.template.DracoonTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Checks that a file is refused if the server has restored an older version than the one
 * in the plan.
 */
class RemoteFilesTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon dracoon = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
				Secret.of("Emulator-2026!"))
		.build();

	private final DracoonTemplate template = new DracoonTemplate(this.dracoon);

	private final PatientCalls calls = new PatientCalls(
			new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10), new CallPause()), Mono.never());

	@AfterEach
	void close() {
		this.dracoon.close();
		this.emulator.close();
	}

	@Test
	void olderFileThanThePlannedOneIsRefused() {
		RemoteFiles files = files();
		PlannedFile planned = planned(files);
		age(planned, Duration.ofSeconds(-1));
		refused(files, planned);
	}

	@Test
	void otherContentOfTheSameTimeIsRefused() {
		RemoteFiles files = files();
		PlannedFile planned = planned(files);
		this.emulator.swapContents(planned.sourceNode(),
				this.template.writeBytes("/Projects/longer", new byte[2]).id());
		refused(files, planned);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1 })
	void sameFileAndANewerOneAreAccepted(int seconds) {
		RemoteFiles files = files();
		PlannedFile planned = planned(files);
		age(planned, Duration.ofSeconds(seconds));
		Node node = files.node(planned).block(TIMEOUT);
		assertThat(node.id()).isEqualTo(planned.sourceNode());
	}

	private RemoteFiles files() {
		this.template.createFolders("/Projects/top");
		this.template.writeBytes("/Projects/top/report", new byte[1]);
		return new RemoteFiles(this.dracoon, this.dracoon.nodes().getByPath("/Projects/top").block(TIMEOUT), true);
	}

	private PlannedFile planned(RemoteFiles files) {
		Listed file = files.list(this.calls, TestRules.none()).next();
		return new PlannedFile(1, file.path(), null, file.size(), file.modified(), file.node(), null, false,
				FileState.PLANNED, null, null, null);
	}

	private void age(PlannedFile planned, Duration difference) {
		Instant time = planned.modified().plus(difference).truncatedTo(ChronoUnit.MILLIS);
		this.dracoon.files()
			.update(planned.sourceNode(), UpdateFileRequest.of().withTimestampModification(time))
			.block(TIMEOUT);
	}

	private static void refused(RemoteFiles files, PlannedFile planned) {
		DracoonTransferException ex = catchThrowableOfType(DracoonTransferException.class,
				() -> files.node(planned).block(TIMEOUT));
		assertThat(ex.getReason()).isEqualTo(DracoonTransferException.Reason.SOURCE_CHANGED);
	}

}
