// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a manager and two workers that exchange requests through RabbitMQ. */
class RabbitWorkersIT {

	private static final int FILES = 120;

	@Test
	void everyFileArrivesOnceWhenWorkerAndManagerAreKilled(@TempDir Path directory, @TempDir Path state)
			throws Exception {
		RabbitBroker.require();
		try (RabbitBroker broker = RabbitBroker.start(state);
				ManyWorkers mirror = new ManyWorkers(directory, broker.properties())) {
			mirror.addSmallFiles(FILES);
			broker.send("dracoonBatchRequests", "no request at all");
			Process killed = mirror.worker("killed");
			mirror.worker("survivor");
			Process first = mirror.manager("first manager");
			mirror.awaitSent(FILES / 10, "first manager");
			killed.destroyForcibly().waitFor();
			mirror.awaitSent(FILES / 4, "first manager");
			first.destroyForcibly().waitFor();
			mirror.awaitSuccess(mirror.manager("second manager"), "second manager");
		}
	}

}
