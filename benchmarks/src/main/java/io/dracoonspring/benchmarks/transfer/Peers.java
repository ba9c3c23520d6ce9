// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the same transfers with this library and all available clients of the
 * comparison. The other clients are a script that takes the steps of the Python client
 * {@code dracoon}, a loop of {@code WebClient} calls, curl, and the program whose command
 * is in the environment variable {@code PEER}. All clients take turns, so that
 * disturbances of the machine affect all clients equally.
 */
public final class Peers {

	private static final int ROUNDS = 3;

	private static final String OWN = "own";

	private Peers() {
	}

	/**
	 * Runs the benchmark.
	 * @param args the executable jar of the emulator, an empty directory, the size of the
	 * file in MiB, and the networks
	 * @throws IOException if a process or file cannot be created
	 * @throws InterruptedException if a wait is interrupted
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		List<Line> lines = Stream.of(args).skip(3).map(Line::of).toList();
		// clients that are not available are null, and are not closed
		try (Course course = new Course(Path.of(args[0]), Path.of(args[1]));
				ProcessClient python = ProcessClient.python(course).orElse(null);
				ProcessClient named = ProcessClient.named(course).orElse(null)) {
			Map<String, Contender> all = new LinkedHashMap<>();
			all.put(OWN, new OwnClient(course.dracoon()));
			if (python != null) {
				all.put("python", python);
			}
			all.put("webclient", new BareLoop(course.emulator()));
			if (Curl.isPresent()) {
				all.put("curl", new Curl(course));
			}
			if (named != null) {
				all.put("peer", named);
			}
			Path source = course.source(Integer.parseInt(args[2]));
			for (Line line : lines) {
				line.apply(course.emulator());
				for (Room room : Room.values()) {
					measure(course, all, source, room, line + "-" + room + "-");
				}
			}
		}
	}

	private static void measure(Course course, Map<String, Contender> all, Path source, Room room, String name)
			throws IOException {
		Map<String, List<Course.Speed>> speeds = new LinkedHashMap<>();
		for (int round = 0; round <= ROUNDS; round++) {
			for (Map.Entry<String, Contender> one : all.entrySet()) {
				if (room == Room.PLAIN || one.getValue().encrypts()) {
					speeds.computeIfAbsent(one.getKey(), (key) -> new ArrayList<>())
						.add(course.measure(one.getValue(), source, room));
				}
			}
		}
		Map<String, Course.Speed> medians = new LinkedHashMap<>();
		speeds.forEach((key, rounds) -> medians.put(key, Course.Speed.median(rounds)));
		Course.Speed own = medians.remove(OWN);
		own.print(name + OWN, "MiB/s");
		medians.forEach((key, other) -> {
			other.print(name + key, "MiB/s");
			own.over(other).print(name + key + "-ratio", "x");
		});
	}

}
