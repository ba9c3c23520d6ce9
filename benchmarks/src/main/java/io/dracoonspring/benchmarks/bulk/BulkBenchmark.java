// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Runs benchmarks of mirrors with the bulk sample: {@link Planning} and {@link Workers},
 * {@link KilledWorker}, or {@link Unchanged}.
 */
public final class BulkBenchmark {

	private BulkBenchmark() {
	}

	/**
	 * Runs the benchmark.
	 * @param args the executable jars of the emulator and of the bulk sample, an empty
	 * directory, and one of three choices: {@code large}; {@code unchanged} and the
	 * number of files; or the number of files to mirror, the number of concurrent
	 * transfers of a worker, and the number of files to plan
	 * @throws IOException if a process or file cannot be created
	 * @throws InterruptedException if a wait is interrupted
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		Path directory = Path.of(args[2]);
		try (BulkHosts hosts = new BulkHosts(Path.of(args[0]), Path.of(args[1]), directory)) {
			if (args[3].equals("unchanged")) {
				new Unchanged(hosts).measure(directory, Integer.parseInt(args[4]));
				return;
			}
			if (args[3].equals("large")) {
				new KilledWorker(hosts).measure(directory);
				return;
			}
			new Planning(hosts).measure(directory, Integer.parseInt(args[5]));
			new Workers(hosts, Integer.parseInt(args[4])).measure(directory, Integer.parseInt(args[3]));
		}
	}

	static void figure(String name, double value, String unit) {
		System.out.printf(Locale.ROOT, "figure %s %.2f %s%n", name, value, unit);
	}

}
