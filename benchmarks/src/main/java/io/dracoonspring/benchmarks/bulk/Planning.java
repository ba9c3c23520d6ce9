// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.springframework.util.Assert;

/** Plans a mirror of many files in a small heap. */
record Planning(BulkHosts hosts) {

	/**
	 * Matches a line of the garbage collector, with the used heap before and after the
	 * collection, and the size of the heap.
	 */
	private static final Pattern COLLECTION = Pattern.compile("Pause.* (\\d+)M->(\\d+)M\\((\\d+)M\\)");

	void measure(Path directory, int files) throws IOException, InterruptedException {
		BulkTree tree = BulkTree.write(directory.resolve("many"), files, 0);
		Path collections = directory.resolve("planning-collections.log");
		long start = System.nanoTime();
		Process manager = this.hosts.manager("planning",
				List.of("-Xmx128m", "-XX:+UseSerialGC", "-Xlog:gc:file=" + collections), "source=" + tree.top(),
				"target=" + this.hosts.newTarget("/Projects", "planning"), "dryRun=true");
		String log = this.hosts.end("planning", manager);
		double seconds = (System.nanoTime() - start) / 1e9;
		Assert.state(log.contains("Mirror planned: %,d files".formatted(files)), log);
		BulkBenchmark.figure("planning", seconds, "s");
		BulkBenchmark.figure("planning-speed", files / seconds, "files/s");
		List<MatchResult> pauses = COLLECTION.matcher(Files.readString(collections)).results().toList();
		BulkBenchmark.figure("planning-peak-heap", most(pauses, 1), "MiB");
		BulkBenchmark.figure("planning-peak-live", most(pauses, 2), "MiB");
	}

	private static int most(List<MatchResult> pauses, int group) {
		return pauses.stream().mapToInt((pause) -> Integer.parseInt(pause.group(group))).max().orElseThrow();
	}

}
