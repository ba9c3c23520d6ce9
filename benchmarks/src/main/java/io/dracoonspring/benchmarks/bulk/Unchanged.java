// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.util.Assert;

/**
 * Mirrors a tree twice, and measures the second run, in which no file has changed. The
 * first run already finds all files in the target, because the benchmark uploads one
 * folder and the server creates the other folders as copies of it.
 */
record Unchanged(BulkHosts hosts) {

	private static final int IN_A_FOLDER = 1000;

	private static final List<String> JVM = List.of("-Xmx512m", "-XX:+UseSerialGC");

	void measure(Path directory, int files) throws IOException, InterruptedException {
		Assert.isTrue(files % IN_A_FOLDER == 0, () -> "The number of files must be a multiple of " + IN_A_FOLDER);
		Path tree = write(directory.resolve("unchanged"), files);
		String target = this.hosts.newTarget("/Projects", "unchanged");
		this.hosts.fill(target, tree.resolve(folder(0)), files / IN_A_FOLDER, Unchanged::folder);
		this.hosts.worker(JVM, 32);
		run("first", tree, target, "Mirror done, not verified: %,d files".formatted(files));
		double seconds = run("later", tree, target, "%,d unchanged (%,d since the last run)".formatted(files, files));
		BulkBenchmark.figure("unchanged", seconds, "s");
		BulkBenchmark.figure("unchanged-speed", files / seconds, "files/s");
	}

	private double run(String run, Path tree, String target, String expected) throws IOException, InterruptedException {
		long start = System.nanoTime();
		String log = this.hosts.end(run,
				this.hosts.manager(run, JVM, "source=" + tree, "target=" + target, "verify=none", "run=" + run));
		Assert.state(log.contains(expected), log);
		return (System.nanoTime() - start) / 1e9;
	}

	// gives all folders the same files, so that the server can create them as copies of
	// the first folder
	private static Path write(Path tree, int files) throws IOException {
		for (int i = 0; i < files; i++) {
			Path folder = tree.resolve(folder(i / IN_A_FOLDER));
			if (i % IN_A_FOLDER == 0) {
				Files.createDirectories(folder);
			}
			Files.writeString(folder.resolve("file %04d".formatted(i % IN_A_FOLDER)), "content " + i % IN_A_FOLDER);
		}
		return tree;
	}

	private static String folder(int number) {
		return "folder %05d".formatted(number);
	}

}
