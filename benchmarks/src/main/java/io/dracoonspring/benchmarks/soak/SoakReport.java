// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.soak;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came out of it.
 *
 * @param settings how much was to happen
 * @param millis how long it took
 * @param successes actions that went well
 * @param excused actions that failed and had to, by what they met last
 * @param creatingFailures those of them that failed because they create something
 * @param creatingFaults how many faults such actions met
 * @param wrong failures that the client should have absorbed, repetitions of what must
 * not be repeated, and wrong content
 * @param differences objects that are lost or there too often
 * @param objects objects that had to be there
 * @param unknown objects whose answer got lost
 * @param requests requests of the API that the server has got
 * @param statuses how often requests ended in which way, as the client saw it
 * @param faults how often the server did something wrong, by kind
 * @param mostCalls most calls at the server at the same time
 * @param mostChanges most of them that change rooms
 * @param connections most connections at the same time, as the system counts them
 * @param heapBefore bytes of the heap in use before, without garbage
 * @param heapAfter bytes of the heap in use after, without garbage
 * @param heapPeak bytes of the heap in use at most, with garbage
 * @param directPeak bytes outside of the heap that Netty had at most
 * @param leaks what Netty says about buffers that were not released
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
