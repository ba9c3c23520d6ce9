// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.dracoonspring.benchmarks.transfer.Line;

/** Mirrors small files over a slow network with one, two and four workers. */
final class Workers {

	private static final Line LINE = new Line("80ms", 80, 0);

	private static final List<Integer> COUNTS = List.of(1, 2, 4);

	private static final int LENGTH = 4096;

	private static final List<String> WORKER = List.of("-Xmx256m", "-XX:+UseSerialGC");

	private final BulkHosts hosts;

	private final int concurrency;

	private final List<Process> workers = new ArrayList<>();

	Workers(BulkHosts hosts, int concurrency) {
		this.hosts = hosts;
		this.concurrency = concurrency;
	}

	void measure(Path directory, int files) throws IOException, InterruptedException {
		BulkTree warmUp = BulkTree.write(directory.resolve("warm-up"), files / 2, LENGTH, 50);
		BulkTree tree = BulkTree.write(directory.resolve("small"), files, LENGTH, 50);
		double alone = 0;
		for (int count : COUNTS) {
			while (this.workers.size() < count) {
				this.workers.add(this.hosts.worker(WORKER, this.concurrency));
			}
			LINE.apply(this.hosts.emulator());
			mirror(warmUp, "warm-up-" + count);
			Round round = mirror(tree, "workers-" + count);
			double speed = tree.files() / round.seconds();
			BulkBenchmark.figure("workers" + count, speed, "files/s");
			BulkBenchmark.figure("workers" + count + "-content", tree.bytes() / round.seconds() / 1e6, "MB/s");
			BulkBenchmark.figure("workers" + count + "-cpu-per-worker", 100 * round.cpu(), "%");
			if (count == 1) {
				alone = speed;
			}
			else {
				BulkBenchmark.figure("workers1-to-" + count, speed / alone, "x");
			}
		}
		Line.LOCAL.apply(this.hosts.emulator());
	}

	private Round mirror(BulkTree tree, String run) throws IOException, InterruptedException {
		Process manager = this.hosts.manager(run, List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"),
				"--dracoon.batch.parts.least=32", "source=" + tree.top(),
				"target=" + this.hosts.newTarget("/Projects", run), "verify=none", "run=" + run);
		List<Duration> before = List.of();
		List<Duration> after = List.of();
		while (after.isEmpty() && manager.isAlive()) {
			if (before.isEmpty() && this.hosts.isTransferring(run)) {
				before = cpu();
			}
			if (this.hosts.transferSeconds(run).isPresent()) {
				after = cpu();
			}
			Thread.sleep(50);
		}
		this.hosts.end(run, manager);
		double seconds = this.hosts.transferSeconds(run).orElseThrow();
		double highest = 0;
		for (int i = 0; i < before.size(); i++) {
			double share = after.get(i).minus(before.get(i)).toMillis() / 1000.0 / seconds;
			System.out.printf(Locale.ROOT, "%s: worker %d used %.0f %% of a core for %.1f s%n", run, i + 1, 100 * share,
					seconds);
			highest = Math.max(highest, share);
		}
		return new Round(seconds, highest);
	}

	private List<Duration> cpu() {
		return this.workers.stream().map((worker) -> worker.info().totalCpuDuration().orElse(Duration.ZERO)).toList();
	}

	/**
	 * Holds the measured values of a mirror.
	 *
	 * @param seconds duration of the transfers
	 * @param cpu the average number of cores that the busiest worker used
	 */
	private record Round(double seconds, double cpu) {

	}

}
