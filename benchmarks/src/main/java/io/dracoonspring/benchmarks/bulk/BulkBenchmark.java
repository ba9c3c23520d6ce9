/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.benchmarks.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Mirrors with several workers on a slow line, and plans a mirror of many files in a
 * small heap.
 */
public final class BulkBenchmark {

	private BulkBenchmark() {
	}

	/**
	 * Runs the benchmark.
	 * @param args the executable jars of the emulator and of the bulk sample, and an
	 * empty directory; then {@code large}, or the number of files that are mirrored, how
	 * many of them a worker has on their way, and the number of files that are planned
	 * @throws IOException if a process or file cannot be made
	 * @throws InterruptedException if a wait is interrupted
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		Path directory = Path.of(args[2]);
		try (BulkHosts hosts = new BulkHosts(Path.of(args[0]), Path.of(args[1]), directory)) {
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
