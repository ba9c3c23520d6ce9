// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Compares this library with clients that send one part after the other, over networks
 * with several round-trip times.
 */
public final class TransferLatency {

	private static final int WARM_UP = 128;

	private TransferLatency() {
	}

	/**
	 * Runs the benchmark.
	 * @param args the executable jar of the emulator, an empty directory, the size of the
	 * file in MiB (1024 by default), and the networks (0, 20, 80, 20tcp and 80tcp by
	 * default): round-trip times in milliseconds, with the suffix {@code tcp} for an
	 * additional TCP window, or with the suffix {@code real} if the network itself has
	 * the latency
	 * @throws IOException if a process or file cannot be created
	 * @throws InterruptedException if a wait is interrupted
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		int size = (args.length > 2) ? Integer.parseInt(args[2]) : 1024;
		List<Line> lines = Stream.of(args).skip(3).map(Line::of).toList();
		if (lines.isEmpty()) {
			lines = Stream.of("0", "20", "80", "20tcp", "80tcp").map(Line::of).toList();
		}
		try (Course course = new Course(Path.of(args[0]), Path.of(args[1])); Rivals rivals = Rivals.at(course)) {
			Contender own = new OwnClient(course.dracoon());
			Path little = course.source(WARM_UP);
			course.exchange(rivals.with(own), little);
			Path source = course.source(size);
			for (Line line : lines) {
				line.apply(course.emulator());
				// warm up again with each network, because latency and a TCP window make
				// the emulator run different code
				for (Room room : Room.values()) {
					course.measure(own, little, room);
				}
				measure(course, own, rivals, source, line);
			}
		}
	}

	private static void measure(Course course, Contender own, Rivals rivals, Path source, Line line)
			throws IOException {
		Map<Room, Course.Speed> speeds = new EnumMap<>(Room.class);
		for (Room room : Room.values()) {
			Course.Speed speed = course.measure(own, source, room);
			speeds.put(room, speed);
			speed.print(line + "-" + room, "MiB/s");
			for (Map.Entry<String, Contender> rival : rivals.byName().entrySet()) {
				Course.Speed other = course.measure(rival.getValue(), source, room);
				other.print(line + "-" + room + "-" + rival.getKey(), "MiB/s");
				speed.over(other).print(line + "-" + room + "-" + rival.getKey() + "-ratio", "x");
			}
		}
		Course.Speed plain = speeds.get(Room.PLAIN);
		Course.Speed encrypted = speeds.get(Room.ENCRYPTED);
		if (plain != null && encrypted != null) {
			Course.Speed cost = encrypted.over(plain);
			Course.figure(line + "-encryption-cost-up", 100 * (1 - cost.up()), "%");
			Course.figure(line + "-encryption-cost-down", 100 * (1 - cost.down()), "%");
		}
	}

}
