// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.soak;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reports the results of a run.
 *
 * @param settings the size of the run
 * @param millis its duration in milliseconds
 * @param successes number of actions that succeeded
 * @param excused number of actions whose failure the client could not prevent, by
 * operation and status of the last failed request
 * @param creatingFailures number of actions that failed because the client does not
 * repeat a request that creates a folder or share
 * @param creatingFaults number of requests that create a folder or share and failed for
 * another reason than the rate limit
 * @param wrong descriptions of failures that the client should have absorbed, of requests
 * that it repeated although it must not, and of files with wrong content
 * @param differences objects that are missing, that exist although they must not, or that
 * exist more than once
 * @param objects number of objects that had to exist
 * @param unknown number of objects that may or may not exist, because the result of their
 * creation or deletion is unknown
 * @param requests number of API requests that the server has received
 * @param statuses number of requests by the status that the client received, 0 if it
 * received no complete response
 * @param faults number of injected faults by group: {@code 503}, {@code 429},
 * {@code resets} and {@code storage}
 * @param mostCalls peak number of concurrent calls at the server
 * @param mostChanges peak number of concurrent calls that change rooms
 * @param connections peak number of connections, as the operating system counts them
 * @param heapBefore used heap in bytes before the run, without garbage
 * @param heapAfter used heap in bytes after the run, without garbage
 * @param heapPeak peak of the used heap in bytes, with garbage
 * @param directPeak peak of Netty's direct memory in bytes
 * @param leaks reports of Netty on buffers that were not released
 */
public record SoakReport(SoakSettings settings, long millis, int successes, Map<String, Integer> excused,
		int creatingFailures, int creatingFaults, List<String> wrong, List<String> differences, long objects,
		long unknown, long requests, Map<Integer, Long> statuses, Map<String, Integer> faults, int mostCalls,
		int mostChanges, int connections, long heapBefore, long heapAfter, long heapPeak, long directPeak,
		List<String> leaks) {

	void print() {
		System.out.println(this.settings + " took " + this.millis + " ms");
		System.out.println("faults of the server: " + this.faults);
		System.out.println("how requests ended: " + this.statuses);
		System.out.println("failures that cannot be absorbed: " + this.excused);
		this.wrong.forEach((line) -> System.out.println("WRONG: " + line));
		this.differences.forEach((line) -> System.out.println("DIFFERENT: " + line));
		this.leaks.forEach((line) -> System.out.println("LEAK: " + line));
		figure("calls-per-second", this.requests * 1000 / this.millis, "1/s");
		figure("requests", this.requests, "requests");
		figure("successes", this.successes, "actions");
		figure("not-absorbable", this.excused.values().stream().mapToInt(Integer::intValue).sum(), "actions");
		figure("not-absorbable-creating", this.creatingFailures, "actions");
		figure("faults-met-creating", this.creatingFaults, "requests");
		figure("wrongly-failed", this.wrong.size(), "actions");
		figure("lost-or-doubled", this.differences.size(), "objects");
		figure("objects", this.objects, "objects");
		figure("unknown", this.unknown, "objects");
		figure("most-calls-at-once", this.mostCalls, "calls");
		figure("most-changes-at-once", this.mostChanges, "calls");
		figure("most-connections", this.connections, "connections");
		figure("heap-before", this.heapBefore >> 20, "MiB");
		figure("heap-after", this.heapAfter >> 20, "MiB");
		figure("heap-peak", this.heapPeak >> 20, "MiB");
		figure("direct-peak", this.directPeak >> 20, "MiB");
		figure("leaks", this.leaks.size(), "places");
	}

	private static void figure(String name, long value, String unit) {
		System.out.printf(Locale.ROOT, "figure %s %d %s%n", name, value, unit);
	}

}
