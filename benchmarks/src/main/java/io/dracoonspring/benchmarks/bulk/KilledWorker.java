// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.springframework.util.Assert;

/**
 * Mirrors many small files and some large files into an encrypted room with three
 * workers. It kills one worker when half of the files have been sent.
 */
record KilledWorker(BulkHosts hosts) {

	private static final String RUN = "killed";

	private static final int WORKERS = 3;

	private static final int SMALL = 10_000;

	private static final int LARGE = 20;

	private static final int MIB = 1024 * 1024;

	void measure(Path directory) throws IOException, InterruptedException {
		BulkTree small = BulkTree.write(directory.resolve("mixed"), SMALL, 4096);
		BulkTree large = BulkTree.write(directory.resolve("mixed/large"), LARGE, 32 * MIB);
		List<Process> workers = new ArrayList<>();
		for (int i = 0; i < WORKERS; i++) {
			workers.add(this.hosts.worker(List.of("-Xmx256m", "-XX:+UseSerialGC"), 8));
		}
		Process manager = this.hosts.manager(RUN, List.of("-Xmx256m", "-XX:+UseSerialGC"), "source=" + small.top(),
				"target=" + this.hosts.newTarget("/Vault", RUN), "verify=declared", "run=" + RUN);
		while (manager.isAlive() && this.hosts.sent() < (SMALL + LARGE) / 2) {
			Thread.sleep(100);
		}
		workers.get(0).destroyForcibly().waitFor();
		String log = this.hosts.end(RUN, manager);
		Assert.state(log.contains("Mirror verified: %,d files".formatted(SMALL + LARGE)), log);
		double seconds = this.hosts.transferSeconds(RUN).orElseThrow();
		BulkBenchmark.figure("killed", seconds, "s");
		BulkBenchmark.figure("killed-speed", (SMALL + LARGE) / seconds, "files/s");
		BulkBenchmark.figure("killed-content", (small.bytes() + large.bytes()) / seconds / 1e6, "MB/s");
	}

}
